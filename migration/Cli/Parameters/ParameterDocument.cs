using BS2000Bridge.Legislation.Parameters;

namespace BS2000Bridge.Cli.Parameters;

/// <summary>A parameter as machines read it.</summary>
internal sealed record ParameterDocument(
    string Id,
    string Title,
    string FrenchTitle,
    string Unit,
    string Reference,
    string File,
    IReadOnlyList<ParameterValueDocument> Values)
{
    /// <summary>A parameter with those of its values that are wanted.</summary>
    public static ParameterDocument Of(Parameter parameter, Func<ParameterValue, bool> wanted) => new(
        parameter.Id,
        parameter.Title,
        parameter.FrenchTitle,
        parameter.Unit.Name(),
        parameter.Reference,
        parameter.File,
        [.. parameter.Values.Where(wanted).Select(ParameterValueDocument.Of)]);
}
