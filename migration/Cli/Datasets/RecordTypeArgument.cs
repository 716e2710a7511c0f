using BS2000Bridge.Copybooks.Records;
using BS2000Bridge.Datasets.Files;

namespace BS2000Bridge.Cli.Datasets;

/// <summary>The field that tells the type of a record, and the record for each of its values.</summary>
/// <param name="Field">The field.</param>
/// <param name="Types">The record (level 01) for each value.</param>
internal sealed record RecordTypeArgument(string Field, IReadOnlyDictionary<string, string> Types)
{
    private const string Example = "REC-TYPE=H:HEADER,D:DETAIL,T:TRAILER";

    /// <summary><c>--discriminator FIELD=VALUE:RECORD,VALUE:RECORD</c>.</summary>
    public static Option<RecordTypeArgument?> Option() => new("--discriminator")
    {
        Description = $"The field that tells which record (level 01) it is, such as {Example}.",
        HelpName = "FIELD=VALUE:RECORD,...",
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (Parse(text) is { } types)
            {
                return types;
            }

            result.AddError($"--discriminator: '{text}' does not say which value of which field is which record; write {Example}, each value once.");
            return null;
        },
    };

    /// <summary>The record types of the option, or else of the manifest; null when neither tells records apart.</summary>
    public static RecordTypes? Combine(RecordTypeArgument? given, ManifestRecordTypes? stated) =>
        given is not null ? new RecordTypes(given.Field, given.Types) { Header = stated?.Header, Trailer = stated?.Trailer }
        : stated is { Field: { } field, Types: { } types } ? new RecordTypes(field, types) { Header = stated.Header, Trailer = stated.Trailer }
        : null;

    /// <summary>Reads the text of the option; null when it is none.</summary>
    public static RecordTypeArgument? Parse(string text)
    {
        int equals = text.IndexOf('=');
        if (equals <= 0)
        {
            return null;
        }

        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string pair in text[(equals + 1)..].Split(','))
        {
            int colon = pair.LastIndexOf(':');
            if (colon <= 0 || colon == pair.Length - 1 || !types.TryAdd(pair[..colon], pair[(colon + 1)..]))
            {
                return null;
            }
        }

        return new RecordTypeArgument(text[..equals], types);
    }
}
