using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Reconciliation.Causes;
using BS2000Bridge.Reconciliation.Judging;
using BS2000Bridge.Reconciliation.Reporting;
using BS2000Bridge.Reconciliation.Reporting.Html;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Tests.Reporting.Html;

public sealed partial class HtmlReportTests
{
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    [Fact]
    public void Write_DifferentRun_IsWellFormedWithUniqueIdsAndWithoutAnythingFromOutside()
    {
        XDocument page = Parse(Render(HtmlReportSample.Different()));

        string[] ids = [.. page.Descendants().Attributes("id").Select(id => id.Value)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(page.Descendants().Attributes("href"), href => Assert.Contains(href.Value[1..], ids));
        Assert.Empty(page.Descendants(Html + "script"));
        Assert.DoesNotContain(
            page.Descendants().Attributes(),
            one => one.Name.LocalName is "src" or "style" || one.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain("url(", page.ToString());
        Assert.DoesNotContain("@import", page.ToString());
        Assert.Equal("fr", page.Root!.Attribute("lang")!.Value);
    }

    [Theory]
    [InlineData(Verdict.Equal, "Égal", "=")]
    [InlineData(Verdict.Equivalent, "Équivalent", "≈")]
    [InlineData(Verdict.Different, "Différent", "≠")]
    public void Write_EachVerdict_StandsFirst(Verdict verdict, string word, string sign)
    {
        XDocument page = Parse(Render(HtmlReportSample.With(verdict, [], [], unmask: false)));

        XElement block = page.Descendants(Html + "div").First(div => HasClass(div, "outcome"));
        Assert.StartsWith($"{sign}{word} ", block.Value);
        Assert.Equal("mai 2025", MonthInHeading().Match(page.Descendants(Html + "h1").Single().Value).Value);
    }

    [Fact]
    public void Write_ClosedGate_GivesItsReasonsInFrench()
    {
        XElement gate = Parse(Render(HtmlReportSample.Different())).Descendants(Html + "div").Single(div => HasClass(div, "gate"));

        Assert.StartsWith("Ne peut pas basculer", gate.Value);
        Assert.Equal("84 lignes diffèrent sans explication", gate.Descendants(Html + "li").Single().Value);
    }

    [Fact]
    public void Write_OpenGate_SaysSo()
    {
        XElement gate = Parse(Render(HtmlReportSample.Equal())).Descendants(Html + "div").Single(div => HasClass(div, "gate"));

        Assert.StartsWith("Peut basculer", gate.Value);
    }

    [Fact]
    public void Write_Ledgers_ShowReadTheSevenTermsAndTheirSumOnBothSides()
    {
        XElement[] ledgers = [.. Parse(Render(HtmlReportSample.Different())).Descendants(Html + "table").Where(table => HasClass(table, "ledger"))];

        string[] terms = ["read", "equal", "equivalent", "different", "only", "duplicate", "quarantined", "out of scope", "balanced"];
        Assert.Equal(2, ledgers.Length);
        Assert.All(ledgers, ledger => Assert.Equal(terms, Rows(ledger).Select(row => row.Element(Html + "th")!.Elements().Last().Value)));
        Assert.Equal(
            ["140 000", "105 102", "31 204", "294", "3", "6", "2 403", "988", "140 000"],
            Rows(ledgers[0]).Select(row => Spaced(row.Elements(Html + "td").First().Value)));
        Assert.Equal(
            ["137 601", "105 102", "31 204", "294", "0", "6", "7", "988", "137 601"],
            Rows(ledgers[1]).Select(row => Spaced(row.Elements(Html + "td").First().Value)));
    }

    [Fact]
    public void Write_Masked_HoldsNoInsuredNumberNameOrBytesOfThem()
    {
        string page = Render(HtmlReportSample.Different());

        Assert.DoesNotContain(HtmlReportSample.Insured.ToString(), page);
        Assert.DoesNotContain(HtmlReportSample.Employer.ToString(), page);
        Assert.DoesNotContain("MULLER", page);
        Assert.DoesNotContain("F1F9", page);
        Assert.DoesNotContain("D4E4D3D3", page);
        Assert.Contains("2000000000100", page);
        Assert.DoesNotContain(ThirteenDigits().Matches(page), match => InsuredNumber.TryParse(match.Value, out _));
    }

    [Fact]
    public void Write_Unmasked_ShowsThemAndWarns()
    {
        string page = Render(HtmlReportSample.Different(unmask: true));

        Assert.Contains(HtmlReportSample.Insured.ToString(), page);
        Assert.Contains(HtmlReportSample.Name, page);
        Assert.Contains("F1F9F8F9", page);
        Assert.Contains("ne pas diffuser", page);
    }

    [Fact]
    public void Write_HostileTexts_StandAsText()
    {
        const string Hostile = "<script>alert(1)</script>\"' onload='x' & \u0000\uD800 ]]>";
        RunReport report = HtmlReportSample.With(
            Verdict.Different, [HtmlReportSample.Truncated(Hostile)], [new Remark(Hostile, Hostile)], unmask: true, notice: Hostile);

        XDocument page = Parse(Render(report));

        const string Shown = "<script>alert(1)</script>\"' onload='x' & \uFFFD\uFFFD ]]>";
        Assert.Empty(page.Descendants(Html + "script"));
        Assert.Equal(2, page.Descendants(Html + "li").Count(item => item.Value == Shown));
        Assert.Single(page.Descendants(Html + "p"), text => text.Value == Shown);
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes() =>
        Assert.Equal(Render(HtmlReportSample.Different()), Render(HtmlReportSample.Different()));

    [Fact]
    public void Write_Quarantine_ShowsTheFirstAndCountsTheRest()
    {
        XElement section = Section("quarantaine");

        Assert.Equal(50, Rows(section.Descendants(Html + "table").Single()).Count());
        Assert.Contains("2 353 de plus dans quarantine.jsonl.", Spaced(section.Value));
    }

    [Fact]
    public void Write_Causes_NameHabitsArticlesAndDecisions()
    {
        XElement[] rows = [.. Rows(Section("causes").Descendants(Html + "table").Single())];

        Assert.Contains("Les cotisations sont tronquées au cent au lieu d'être arrondies.", rows[0].Value);
        Assert.Contains("Du 01.06.2025 au 31.12.2025.", rows[0].Value);
        Assert.Contains("Expliqué", rows[0].Value);
        Assert.Contains("\u2212156,02", rows[0].Value);
        Assert.Contains("ceiling.monthly|index.month-late+minimum.not-graded", rows[1].Value);
        Assert.Contains("Ambigu", rows[1].Value);
        Assert.Contains("À départager", rows[1].Value);
        Assert.Contains("Inexpliqué", rows[2].Value);
        Assert.Contains("À expliquer", rows[2].Value);
    }

    [Theory]
    [InlineData(0, "À décider")]
    [InlineData(1, "Reste à décider en partie")]
    public void Write_UndecidedCombination_SaysWhatIsLeft(int decisions, string left)
    {
        CauseKey key = CauseKey.Explained(Hypothesis.RoundingTruncate | Hypothesis.CeilingMonthly, "");
        var cause = new CauseReport(key, [.. HtmlReportSample.Truncated().Decisions.Take(decisions)], decided: false);

        string page = Render(HtmlReportSample.With(Verdict.Different, [cause], [], unmask: false));

        Assert.Contains($"{left} <span", page);
    }

    [Fact]
    public void Write_ManyGateReasons_FoldsAllButTheFirstFour()
    {
        Remark[] reasons = [.. Enumerable.Range(1, 7).Select(i => new Remark($"reason {i}", $"raison {i}"))];

        XElement gate = Parse(Render(HtmlReportSample.With(Verdict.Different, [], reasons, unmask: false)))
            .Descendants(Html + "div").Single(div => HasClass(div, "gate"));

        Assert.Equal(4, gate.Element(Html + "ul")!.Elements().Count());
        Assert.Equal(["raison 5", "raison 6", "raison 7"], gate.Element(Html + "details")!.Descendants(Html + "li").Select(item => item.Value));
    }

    [Fact]
    public void Write_Example_MarksTheCellsAndStepsThatDiffer()
    {
        XElement example = Section("exemples").Descendants(Html + "details").First(details => HasClass(details, "example"));
        XElement[] tables = [.. example.Descendants(Html + "table")];

        Assert.Equal(["3 574,44", "–", "1,40 %", "–", "50,04", "–", "0,00", "–", "340,02", "340,03"], Marks(tables[0]).Select(Spaced));
        Assert.Equal(["340,02", "340,03"], Marks(tables[1]));
        Assert.Equal(["illisible : blanks in a packed field"], Marks(tables[2]));
    }

    [Fact]
    public void Write_NothingReadAtAll_StillReads()
    {
        RunReport nothing = HtmlReportSample.With(Verdict.Equal, [], [], unmask: false);
        var report = new RunReport
        {
            Run = nothing.Run,
            Month = nothing.Month,
            Slice = nothing.Slice,
            Version = nothing.Version,
            Verdict = Verdict.Equal,
            GateReasons = [],
            Accounts = new(),
            Inputs = [],
            Causes = [],
            Explanation = nothing.Explanation,
            QuarantineCount = 0,
            QuarantineShown = [],
            Notices = [],
            Masking = nothing.Masking,
            Evidence = [],
            RanBy = nothing.RanBy,
        };

        XDocument page = Parse(Render(report));

        Assert.Contains("rien à expliquer", page.Root!.Value);
        Assert.DoesNotContain(page.Descendants().Attributes("id"), id => id.Value == "evolution");
    }

    private static XElement Section(string id) =>
        Parse(Render(HtmlReportSample.Different())).Descendants(Html + "section").Single(section => section.Attribute("id")?.Value == id);

    private static IEnumerable<XElement> Rows(XElement table) => table.Elements(Html + "tbody").Elements(Html + "tr");

    private static string[] Marks(XElement table) => [.. table.Descendants(Html + "mark").Select(mark => mark.Value)];

    private static bool HasClass(XElement element, string name) => element.Attribute("class")?.Value.Split(' ').Contains(name) == true;

    private static string Spaced(string text) => text.Replace('\u202F', ' ').Replace('\u00A0', ' ');

    private static string Render(RunReport report)
    {
        using var stream = new MemoryStream();
        HtmlReport.Write(report, stream);
        return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(stream.ToArray());
    }

    private static XDocument Parse(string page)
    {
        using var reader = XmlReader.Create(new StringReader(page), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    [GeneratedRegex("mai 2025", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MonthInHeading();

    [GeneratedRegex("[0-9]{13}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ThirteenDigits();
}
