using BS2000Bridge.Reconciliation.Markup;
using BS2000Bridge.Reconciliation.Wording;

namespace BS2000Bridge.Reconciliation.Reporting.Html;

/// <summary>
/// The report for people: one HTML file that needs no server, no network and no script, for wide and narrow screens,
/// light and dark, and for paper. The same run gives the same bytes.
/// </summary>
public static class HtmlReport
{
    /// <summary>Writes the report in UTF-8; the stream stays open.</summary>
    /// <param name="report">What to say. Numbers and names are shown as its masking says.</param>
    /// <param name="output">Where to.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(RunReport report, Stream output)
    {
        string month = French.Month(report.Month), verdict = Words.Of(report.Verdict).French;
        string[] styles = [ReportStyle.Text, ReportStyle.PageHeader($"{month} · {report.Slice} · {verdict}", report.Run)];
        using var page = new HtmlPage(output, "fr", $"{verdict} – {month} – {report.Slice}", styles, report.Masking.Text);
        HtmlWriter html = page.Html;
        VerdictSection.Write(html, report);
        using OpenElement main = html.Open("main");
        LedgerSection.Write(html, report);
        BranchSection.Write(html, report.Accounts);
        CausesSection.Write(html, report);
        if (report.Causes.Count > 0)
        {
            MethodSection.Write(html, report.Explanation);
            DrillDownSection.Write(html, report.Causes, report.Masking);
        }

        QuarantineSection.Write(html, report);
        InputsSection.Write(html, report.Inputs);
        RemarksSection.Write(html, report);
        TrendSection.Write(html, report);
        EvidenceSection.Write(html, report);
    }
}
