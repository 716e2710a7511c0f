using System.Text;

namespace BS2000Bridge.Reconciliation.Reporting.Html;

/// <summary>
/// The report for people: one HTML file that needs no server, no network and no script, for wide and narrow screens,
/// light and dark, and for paper. The same run gives the same bytes.
/// </summary>
public static class HtmlReport
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the report in UTF-8; the stream stays open.</summary>
    /// <param name="report">What to say. Numbers and names are shown as its masking says.</param>
    /// <param name="output">Where to.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(RunReport report, Stream output)
    {
        using var text = new StreamWriter(output, Utf8, leaveOpen: true) { NewLine = "\n" };
        var html = new HtmlWriter(text, report.Masking);
        html.DocumentType();
        using HtmlWriter.Scope root = html.Open("html", css: null, ("lang", "fr"), ("xmlns", "http://www.w3.org/1999/xhtml"));
        WriteHead(html, report);
        using HtmlWriter.Scope body = html.Open("body");
        VerdictSection.Write(html, report);
        using (html.Open("main"))
        {
            LedgerSection.Write(html, report);
            BranchSection.Write(html, report.Accounts);
            CausesSection.Write(html, report);
            if (report.Causes.Count > 0)
            {
                MethodSection.Write(html, report.Explanation);
                DrillDownSection.Write(html, report.Causes);
            }

            QuarantineSection.Write(html, report);
            InputsSection.Write(html, report.Inputs);
            RemarksSection.Write(html, report);
            TrendSection.Write(html, report);
            EvidenceSection.Write(html, report);
        }
    }

    private static void WriteHead(HtmlWriter html, RunReport report)
    {
        using HtmlWriter.Scope head = html.Open("head");
        html.Empty("meta", ("charset", "utf-8"));
        html.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Empty("meta", ("name", "color-scheme"), ("content", "light dark"));
        html.Empty("meta", ("name", "robots"), ("content", "noindex"));
        html.Element("title", $"{Words.Of(report.Verdict).French} – {French.Month(report.Month)} – {report.Slice}");
        html.Style(StyleSheet.Text);
        html.Style(StyleSheet.PageHeader($"{French.Month(report.Month)} · {report.Slice} · {Words.Of(report.Verdict).French}", report.Run));
    }
}
