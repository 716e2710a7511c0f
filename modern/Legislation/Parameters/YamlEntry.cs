using YamlDotNet.RepresentationModel;

namespace BS2000Bridge.Legislation.Parameters;

/// <summary>One mapping of a file of parameters, with the place that its errors name.</summary>
internal sealed class YamlEntry
{
    private readonly YamlMappingNode _mapping;
    private readonly string? _parameter;

    private YamlEntry(string file, string? parameter, YamlMappingNode mapping)
    {
        File = file;
        _parameter = parameter;
        _mapping = mapping;
    }

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>The line that it begins at, from 1.</summary>
    public long Line => _mapping.Start.Line;

    /// <summary>Takes a node that must be a mapping of plain keys.</summary>
    public static YamlEntry Of(string file, string? parameter, YamlNode node) => node is YamlMappingNode mapping
        ? new YamlEntry(file, parameter, mapping)
        : throw new ParameterFormatException(file, node.Start.Line, parameter, "must be keys with values.");

    /// <summary>The same entry, whose errors name a parameter.</summary>
    public YamlEntry Named(string parameter) => new(File, parameter, _mapping);

    /// <summary>Refuses every key that is not listed.</summary>
    public void RefuseKeysBut(string[] keys)
    {
        foreach (YamlNode key in _mapping.Children.Keys)
        {
            if (key is not YamlScalarNode { Value: { } name } || !keys.Contains(name))
            {
                throw new ParameterFormatException(File, key.Start.Line, _parameter, $"'{key}' is no key here; the keys are {string.Join(", ", keys)}.");
            }
        }
    }

    /// <summary>The text of a key that must be there.</summary>
    public string Required(string key) => Optional(key) ?? throw Error(key, "is missing.");

    /// <summary>The text of a key; null where the key is absent.</summary>
    public string? Optional(string key)
    {
        if (!_mapping.Children.TryGetValue(key, out YamlNode? node))
        {
            return null;
        }

        return node is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text) ? text : throw Error(key, "must be a plain, non-empty value.");
    }

    /// <summary>The entries of a list that must be there and must not be empty.</summary>
    public IEnumerable<YamlEntry> RequiredList(string key) =>
        _mapping.Children.TryGetValue(key, out YamlNode? node) && node is YamlSequenceNode { Children.Count: > 0 } list
            ? list.Select(item => Of(File, _parameter, item))
            : throw Error(key, "must be a list with at least one entry.");

    /// <summary>An error at a key of this entry.</summary>
    public ParameterFormatException Error(string key, string problem)
    {
        YamlNode place = _mapping.Children.TryGetValue(key, out YamlNode? node) ? node : _mapping;
        return new ParameterFormatException(File, place.Start.Line, _parameter, $"'{key}' {problem}");
    }
}
