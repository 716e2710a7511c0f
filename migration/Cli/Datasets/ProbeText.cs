using BS2000Bridge.Datasets.Probing;
using Spectre.Console;

namespace BS2000Bridge.Cli.Datasets;

/// <summary>What a probe found, for people.</summary>
internal static class ProbeText
{
    /// <summary>Writes the findings, the conclusion, and the command that reads the file so.</summary>
    public static void Write(Terminal terminal, ProbeReport report, string copybook, string data)
    {
        if (report.Findings.Count > 0)
        {
            Table table = Tables.Create("verdict", "options", ">records", ">valid", "because");
            foreach (ProbeFinding finding in report.Findings)
            {
                table.Row(Words(finding.Verdict), finding.Options, $"{finding.Records}", $"{finding.Valid} of {finding.Checked}", finding.Reason);
            }

            terminal.Write(table);
        }

        terminal.Out.WriteLine(report.Conclusion);
        if (report.Findings is [{ Verdict: not ProbeVerdict.DoesNotFit } best, ..])
        {
            terminal.Out.WriteLine($"  bridge dataset read --copybook {copybook} {best.Options} {data}");
        }
    }

    /// <summary>A verdict in words.</summary>
    public static string Words(ProbeVerdict verdict) => verdict switch
    {
        ProbeVerdict.Fits => "fits",
        ProbeVerdict.Doubtful => "doubtful",
        _ => "does not fit",
    };
}
