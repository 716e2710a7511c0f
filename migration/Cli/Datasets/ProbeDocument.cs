using BS2000Bridge.Copybooks.Options;
using BS2000Bridge.Datasets.Framings;
using BS2000Bridge.Datasets.Probing;

namespace BS2000Bridge.Cli.Datasets;

/// <summary>What a probe found, as JSON.</summary>
/// <param name="Conclusion">What to do, in a sentence.</param>
/// <param name="Findings">The framings tried, the best first.</param>
internal sealed record ProbeDocument(string Conclusion, IReadOnlyList<ProbeDocument.TriedFraming> Findings)
{
    /// <summary>The document of a report.</summary>
    public static ProbeDocument Of(ProbeReport report) => new(report.Conclusion, [.. report.Findings.Select(finding => new TriedFraming(
        FramingPresets.NameOf(finding.Framing.Preset),
        finding.Options,
        finding.Zoned == ZonedEncoding.Ebcdic ? "ebcdic" : "ascii",
        ProbeText.Words(finding.Verdict),
        finding.Records,
        finding.Checked,
        finding.Valid,
        finding.Reason))]);

    /// <summary>One framing.</summary>
    /// <param name="Framing">The preset.</param>
    /// <param name="Options">The options of <c>bridge dataset read</c> for it.</param>
    /// <param name="Digits">The code of DISPLAY digits: <c>ebcdic</c> or <c>ascii</c>.</param>
    /// <param name="Verdict"><c>fits</c>, <c>doubtful</c> or <c>does not fit</c>.</param>
    /// <param name="Records">The records that were framed.</param>
    /// <param name="Checked">How many of them were decoded.</param>
    /// <param name="Valid">How many of these are valid.</param>
    /// <param name="Reason">Why the verdict is what it is.</param>
    internal sealed record TriedFraming(string Framing, string Options, string Digits, string Verdict, long Records, int Checked, int Valid, string Reason);
}
