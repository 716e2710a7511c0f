using BS2000Bridge.Legislation.Parameters;
using NodaTime.Text;

namespace BS2000Bridge.Cli.Parameters;

/// <summary>A dated value as machines read it: days as YYYY-MM-DD, the value as the file writes it.</summary>
internal sealed record ParameterValueDocument(string From, string? To, string Value, string Source, string Confidence)
{
    /// <summary>A dated value.</summary>
    public static ParameterValueDocument Of(ParameterValue value) => new(
        LocalDatePattern.Iso.Format(value.From),
        value.To is { } last ? LocalDatePattern.Iso.Format(last) : null,
        value.Text,
        value.Source,
        value.Confidence.ToString().ToLowerInvariant());
}
