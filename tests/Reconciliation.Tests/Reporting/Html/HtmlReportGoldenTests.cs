using System.Text;
using BS2000Bridge.Reconciliation.Reporting;
using BS2000Bridge.Reconciliation.Reporting.Html;

namespace BS2000Bridge.Reconciliation.Tests.Reporting.Html;

/// <summary>
/// The whole page of a run, held against the page that a person has read and found right. The files stand without the style sheet, which is a
/// file of its own.
/// </summary>
public sealed class HtmlReportGoldenTests
{
    private const string Folder = "tests/Reconciliation.Tests/Reporting/Html/Golden";

    public static TheoryData<string> Pages => new("different", "equal", "rare");

    [Theory]
    [MemberData(nameof(Pages))]
    public void Write_ARun_GivesThePageThatWasRead(string name)
    {
        string page = Render(ReportOf(name)).Replace(ReportStyle.Text, "", StringComparison.Ordinal);

        string golden = Checkout.PathOf($"{Folder}/{name}.html"), actual = Checkout.PathOf($"artifacts/golden/{name}.html");
        if (File.ReadAllText(golden) != page)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(actual)!);
            File.WriteAllText(actual, page);
            Assert.Fail($"The page is another one. Read what differs between {golden} and {actual}; where the new page is right, copy it over the old one.");
        }
    }

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
