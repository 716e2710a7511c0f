using System.Text.Json;
using System.Xml.Linq;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Reconciliation.Tests.Made;
using BS2000Bridge.Reconciliation.Tests.Samples;
using BS2000Bridge.Records;

namespace BS2000Bridge.Reconciliation.Tests.Reporting;

/// <summary>The machine-readable files of a run in which there is something of everything.</summary>
public sealed class ReportFilesTests
{
    private static readonly SampleRun Run = SampleRun.Of(OfEverything());

    [Fact]
    public void Files_SameRunAgain_AreTheSameButForTheTimesOfTheSummary()
    {
        SampleRun again = SampleRun.Of(OfEverything(), elapsedMs: 2_000);

        Assert.Equal(Run.Files.Keys.Order(StringComparer.Ordinal), again.Files.Keys.Order(StringComparer.Ordinal));
        Assert.All(Run.Files.Where(file => file.Key != "summary.json"), file => Assert.Equal(file.Value, again.Files[file.Key]));
        Assert.NotEqual(Run.Files["summary.json"], again.Files["summary.json"]);
        Assert.Equal(WithoutTimes(Run.Files["summary.json"]), WithoutTimes(again.Files["summary.json"]));
    }

    [Fact]
    public void Files_OfARun_AreTheseAndNoTemporaryOnes() => Assert.Equal(
        ["differences.csv", "differences.jsonl", "evidence.json", "junit.xml", "quarantine.jsonl", "summary.json"], Run.Files.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Differences_CsvAndJsonLines_HoldTheSameRows()
    {
        string[] csv = Run.Files["differences.csv"].Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(csv.Length - 1, Run.Rows.Count);
        Assert.Equal(csv[0].Split(','), Run.Rows[0].EnumerateObject().Select(field => field.Name));
        Assert.Equal(csv.Skip(1), Run.Rows.Select(row => string.Join(',', row.EnumerateObject().Select(field => field.Value.ToString()))));
    }

    [Fact]
    public void Differences_EveryOutcomeThatIsNotEqual_HasItsRows()
    {
        Assert.Equal(
            ["different", "duplicate", "only-legacy", "only-modern"],
            Run.Rows.Select(row => row.GetProperty("outcome").GetString()).Distinct().Order(StringComparer.Ordinal));
        Assert.All(Run.Rows, row => Assert.Equal(row.GetProperty("outcome").GetString() == "different", row.GetProperty("cause").ValueKind == JsonValueKind.String));
    }

    [Fact]
    public void Differences_OneLine_ShowsBothSidesInCentsAndPercent()
    {
        SampleMonth month = SampleMonth.Plain(1);
        int pension = month[0].Legacy.FindIndex(line => line.Branch == Values.Branch.Pension);
        month[0].Tamper(pension, cents: -100);

        // 4,250.10 EUR at 8 % each: 340.008, so 340.01.
        string row = SampleRun.Of(month).Files["differences.csv"].Split('\n')[1];

        Assert.Equal($"{month[0].Key.Employer},{month[0].Key.Insured},2025-05,01,pension,different,unexplained,unexplained,,425010,425010,16,16,33901,34001,34001,34001,-100,1,1", row);
    }

    [Theory]
    [InlineData(14_000, "1.4")]
    [InlineData(5_950, "0.595")]
    [InlineData(160_000, "16")]
    [InlineData(123_456, "12.3456")]
    [InlineData(100_500, "10.05")]
    [InlineData(1, "0.0001")]
    public void Differences_Rate_IsInPercentWithoutTrailingZeros(int millionths, string percent)
    {
        SampleMonth month = SampleMonth.Plain(1);
        month[0].Legacy[0] = month[0].Legacy[0] with { Rate = new Values.Rate(millionths), Insured = new Values.Money(1) };

        SampleRun run = SampleRun.Of(month);

        Assert.Equal(percent, Assert.Single(run.Rows).GetProperty("legacyRate").GetRawText());
        Assert.Equal(percent, run.Files["differences.csv"].Split('\n')[1].Split(',')[11]);
    }

    [Fact]
    public void Summary_OfARun_HasTheSchemaThatOthersScriptAgainst()
    {
        JsonElement summary = Run.Summary, slice = summary.GetProperty("slices")[0];

        Assert.Equal((1, "2025-05", "different"), (summary.GetProperty("schema").GetInt32(), summary.GetProperty("month").GetString(), summary.GetProperty("verdict").GetString()));
        Assert.Equal(("salary", "different"), (slice.GetProperty("slice").GetString(), slice.GetProperty("verdict").GetString()));
        foreach (string side in new[] { "legacy", "modern" })
        {
            string[] outcomes = ["equal", "equivalent", "different", "only", "duplicate", "quarantined", "outOfScope"];
            JsonElement account = slice.GetProperty(side);
            Assert.Equal(["read", .. outcomes], account.EnumerateObject().Select(one => one.Name));
            Assert.Equal(account.GetProperty("read").GetInt64(), outcomes.Sum(outcome => account.GetProperty(outcome).GetInt64()));
        }

        JsonElement totals = slice.GetProperty("totals"), cause = slice.GetProperty("causes")[0], gate = summary.GetProperty("gates")[0];
        Assert.Equal(totals.GetProperty("differenceCents").GetInt64(), totals.GetProperty("legacyCents").GetInt64() - totals.GetProperty("modernCents").GetInt64());
        Assert.Equal(["cause", "records", "amountCents", "status", "decision"], cause.EnumerateObject().Select(one => one.Name).Take(5));
        Assert.Equal(("salary", false), (gate.GetProperty("slice").GetString(), gate.GetProperty("passes").GetBoolean()));
        Assert.NotEmpty(gate.GetProperty("reasons").EnumerateArray());
        Assert.Equal(slice.GetProperty("legacy").GetProperty("read").GetInt64(), summary.GetProperty("records").GetInt64());
        Assert.Equal(1, summary.GetProperty("elapsedMs").GetInt64());
    }

    [Fact]
    public void JUnit_OfARun_HasACaseForTheSliceAndForEachCause()
    {
        XElement suite = XDocument.Parse(Run.Files["junit.xml"]).Root!.Element("testsuite")!;
        XElement[] cases = [.. suite.Elements("testcase")];

        Assert.Equal(["salary", .. Run.Report.Causes.Select(cause => cause.Key.Cause)], cases.Select(one => (string)one.Attribute("name")!));
        Assert.Equal((cases.Length, cases.Count(one => one.Element("failure") is not null)), ((int)suite.Attribute("tests")!, (int)suite.Attribute("failures")!));
        Assert.All(cases, one => Assert.NotEmpty((string)one.Element("failure")!.Attribute("message")!));
    }

    [Fact]
    public void Evidence_OfARun_HoldsTheDigestOfEveryOutput()
    {
        JsonElement outputs = JsonDocument.Parse(Run.Files["evidence.json"]).RootElement.GetProperty("outputs");

        Assert.Equal(
            Run.Files.Where(file => file.Key is not ("summary.json" or "evidence.json")).OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"{file.Key} {Digest(file.Value)}"),
            outputs.EnumerateArray().Select(output => $"{output.GetProperty("name").GetString()} {output.GetProperty("sha256").GetString()}"));
    }

    private static string Digest(string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));

    private static SampleMonth OfEverything()
    {
        SampleMonth month = SampleMonth.Random(seed: 61, 400).LegacyHas(Hypothesis.RoundingTotalThenSplit | Hypothesis.MinimumNotGraded);
        month[5].Tamper();
        month[6].Legacy.Add(month[6].Legacy[0]);
        month[7].Legacy.Clear();
        month[8].Inputs.Clear();
        month[9].Inputs = [ReadStatus.Quarantined];
        month[10].SpoilLine(line: 0, keyReadable: true);
        return month;
    }

    private static string WithoutTimes(string summary) => string.Join('\n', summary.Split('\n')
        .Where(line => !line.Contains("\"startedAt\"", StringComparison.Ordinal) && !line.Contains("\"elapsedMs\"", StringComparison.Ordinal)));
}
