using System.Text;
using BS2000Bridge.Reconciliation.Reporting;
using BS2000Bridge.Reconciliation.Reporting.Html;
using BS2000Bridge.Reconciliation.Tests.Samples;

namespace BS2000Bridge.Reconciliation.Tests.Reporting.Html;

/// <summary>
/// The whole page of a run, held against the page that a person has read and found right. The files stand without the style sheet, which is a
/// file of its own.
/// </summary>
public sealed class HtmlReportGoldenTests
{
    public static TheoryData<string> Pages => new("different", "equal", "rare");

    [Theory]
    [MemberData(nameof(Pages))]
    public void Write_ARun_GivesThePageThatWasRead(string name) =>
        GoldenFile.Require($"Reporting/Html/Golden/{name}.html", Render(ReportOf(name)).Replace(ReportStyle.Text, "", StringComparison.Ordinal));

    private static RunReport ReportOf(string name) => name switch
    {
        "different" => HtmlReportSample.Different(),
        "equal" => HtmlReportSample.Equal(),
        _ => RareReportSample.Create(),
    };

    private static string Render(RunReport report)
    {
        using var stream = new MemoryStream();
        HtmlReport.Write(report, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
