using System.Text.Json;
using System.Text.Json.Serialization;
using BS2000Bridge.Datasets.Framings;

namespace BS2000Bridge.Datasets.Files;

/// <content>Reading and writing the file.</content>
public sealed partial record DatasetManifest
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        IndentSize = 2,
    };

    /// <summary>Where the manifest of a dataset stands: <c>NAME.json</c> beside <c>NAME.dat</c>.</summary>
    public static string PathFor(string dataPath) => Path.ChangeExtension(dataPath, ".json");

    /// <summary>A manifest for a file of records.</summary>
    /// <param name="name">The name of the dataset.</param>
    /// <param name="framing">How its records are framed.</param>
    public static DatasetManifest For(string name, FramingSettings framing)
    {
        bool isFixed = framing.RecordLength is not null && framing.Preset is FramingPreset.Fixed or FramingPreset.NkSam;
        bool isAsInCatalogue = framing.Preset is FramingPreset.Fixed or FramingPreset.Bs2000V && framing.Skip == 0;
        return new DatasetManifest
        {
            Name = name,
            RecForm = isFixed ? RecordFormat.F : RecordFormat.V,
            RecSize = isFixed ? framing.RecordLength!.Value : 0,
            Framing = isAsInCatalogue ? null : framing,
        };
    }

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="DatasetManifestException">The file is missing, is not JSON, or has an unknown key or an impossible value.</exception>
    public static DatasetManifest Load(string path)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            DatasetManifest manifest = JsonSerializer.Deserialize<DatasetManifest>(file, Json)
                ?? throw new DatasetManifestException(path, "it is empty");
            manifest.Check(path);
            return manifest;
        }
        catch (JsonException error)
        {
            throw new DatasetManifestException(path, error.Message, error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new DatasetManifestException(path, error.Message, error);
        }
    }

    /// <summary>Finds and reads the manifest of a dataset in a folder: <c>NAME.json</c>.</summary>
    /// <exception cref="DatasetManifestException">There is none, or it is not in order.</exception>
    public static DatasetManifest FindIn(string folder, string name)
    {
        string path = Path.Combine(folder, name + ".json");
        if (!File.Exists(path))
        {
            string found = Directory.Exists(folder)
                ? string.Join(", ", Directory.EnumerateFiles(folder, "*.json").Select(Path.GetFileName).Order(StringComparer.Ordinal))
                : "the folder does not exist";
            throw new DatasetManifestException(path, $"it does not exist; in the folder: {(found.Length == 0 ? "no manifest at all" : found)}");
        }

        return Load(path);
    }

    /// <summary>Reads the manifest beside a file of data, if there is one.</summary>
    /// <param name="dataPath">The data.</param>
    /// <param name="notice">Tells people that a file with the manifest's name is not a manifest and was left alone; null when there is no such file.</param>
    /// <returns>Null when there is no manifest: no file of its name, or one that is no JSON object with <c>recform</c>.</returns>
    /// <exception cref="DatasetManifestException">The manifest is not in order.</exception>
    public static DatasetManifest? TryFind(string dataPath, out string? notice)
    {
        string path = PathFor(dataPath);
        notice = null;
        if (Path.GetFullPath(path) == Path.GetFullPath(dataPath) || !File.Exists(path))
        {
            return null;
        }

        if (ManifestProbe.IsManifest(path))
        {
            return Load(path);
        }

        notice = $"{path} is no manifest (a JSON object with \"recform\") and was not used.";
        return null;
    }

    /// <summary>Writes the manifest.</summary>
    /// <exception cref="DatasetManifestException">It is not in order.</exception>
    public void Save(string path)
    {
        Check(path);
        File.WriteAllText(path, JsonSerializer.Serialize(this, Json) + "\n");
    }

    /// <exception cref="DatasetManifestException">It is not in order.</exception>
    internal void Check(string path)
    {
        if (ManifestRules.Problem(this) is { } problem)
        {
            throw new DatasetManifestException(path, problem);
        }
    }
}
