using System.Text.Json;
using System.Text.Json.Nodes;
using BS2000Bridge.EndToEnd.Tests.Failures;
using BS2000Bridge.EndToEnd.Tests.Programs;

namespace BS2000Bridge.EndToEnd.Tests.ParallelRun;

/// <summary><c>bridge parallel-run</c> as scripts use it: exit codes, summary.json, restrictions, noise, and the same again.</summary>
public sealed class RunTests(ParallelRunMonth month) : IClassFixture<ParallelRunMonth>
{
    private const string Decision = """
        decisions:
          - cause: rounding.truncate
            right: modern
            reference: art. 428 al. 3 CSS
            reason: Each share is rounded half up.
            proposedBy: Migration team
            approvedBy: Legal department
            from: 2025-01-01
            until: 2099-12-31
        """;

    [CobcFact]
    public async Task ParallelRun_Verdicts_HaveTheirExitCodes()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["decisions.yaml"], Decision);

        Assert.Equal((0, "equal"), await VerdictAsync(month.Lawful, folder["equal"]));
        Assert.Equal((1, "different"), await VerdictAsync(month.OneHabit, folder["different"]));
        Assert.Equal((0, "equivalent"), await VerdictAsync(month.OneHabit, folder["equivalent"], "--decisions", folder["decisions.yaml"]));
    }

    [CobcFact]
    public async Task Summary_OfARun_HasTheDocumentedKeys()
    {
        using TemporaryFolder folder = new();
        await VerdictAsync(month.TwoHabits, folder["report"]);

        JsonElement summary = new FailuresReport(folder["report"]).Summary;

        AssertKeys(summary, ("schema", "Number"), ("run", "String"), ("month", "String"), ("verdict", "String"), ("slices", "Array"), ("gates", "Array"), ("records", "Number"), ("elapsedMs", "Number"));
        Assert.Equal((1, "2025-05"), (summary.GetProperty("schema").GetInt32(), summary.GetProperty("month").GetString()));
        JsonElement slice = summary.GetProperty("slices").EnumerateArray().Single();
        AssertKeys(slice, ("slice", "String"), ("verdict", "String"), ("legacy", "Object"), ("modern", "Object"), ("totals", "Object"), ("causes", "Array"));
        Assert.Equal("salary", slice.GetProperty("slice").GetString());
        foreach (string side in (string[])["legacy", "modern"])
        {
            Assert.Equal(
                ["read", "equal", "equivalent", "different", "only", "duplicate", "quarantined", "outOfScope"],
                slice.GetProperty(side).EnumerateObject().Select(one => one.Name));
        }

        AssertKeys(slice.GetProperty("totals"), ("legacyCents", "Number"), ("modernCents", "Number"), ("differenceCents", "Number"));
        Assert.All(
            slice.GetProperty("causes").EnumerateArray(),
            cause => AssertKeys(cause, ("cause", "String"), ("records", "Number"), ("amountCents", "Number"), ("status", "String"), ("decision", "Null")));
        AssertKeys(summary.GetProperty("gates").EnumerateArray().Single(), ("slice", "String"), ("passes", "False"), ("reasons", "Array"));
    }

    [CobcFact]
    public async Task Summary_OfTwoHabits_NamesThemAndTheirCombination()
    {
        using TemporaryFolder folder = new();
        await VerdictAsync(month.TwoHabits, folder["report"]);

        JsonElement slice = new FailuresReport(folder["report"]).Summary.GetProperty("slices")[0];

        string?[] causes = [.. slice.GetProperty("causes").EnumerateArray().Select(cause => cause.GetProperty("cause").GetString())];
        Assert.Contains("minimum.not-graded+rounding.total-then-split", causes);
        Assert.Empty(causes.Except(["minimum.not-graded", "rounding.total-then-split", "minimum.not-graded+rounding.total-then-split"]));
        Assert.Equal(slice.GetProperty("legacy").GetProperty("different").GetInt64(), slice.GetProperty("causes").EnumerateArray().Sum(cause => cause.GetProperty("records").GetInt64()));
    }

    [CobcFact]
    public async Task ParallelRun_OfSomeEmployers_CountsTheOthersAsOutOfScope()
    {
        using TemporaryFolder folder = new();
        SpoilableDataset lines = ParallelRunMonth.Lines(month.OneHabit);
        string[] kept = [.. lines.Records.Select(record => Digits(record.AsSpan(0, 13))).Distinct().Take(3)];
        File.WriteAllLines(folder["employers.txt"], ["# three of them", .. kept]);
        long inScope = lines.Records.Count(record => kept.Contains(Digits(record.AsSpan(0, 13))));

        await VerdictAsync(month.OneHabit, folder["report"], "--employers", folder["employers.txt"]);

        AssertScope(new FailuresReport(folder["report"]), "employers", lines.Records.Count, inScope);
    }

    [CobcTheory]
    [InlineData("01", "F0F1")]
    [InlineData("03,05", "F0F3", "F0F5")]
    public async Task ParallelRun_OfSomeRegimes_CountsTheOthersAsOutOfScope(string regimes, params string[] codes)
    {
        using TemporaryFolder folder = new();
        SpoilableDataset lines = ParallelRunMonth.Lines(month.OneHabit);
        long inScope = lines.Records.Count(record => codes.Contains(Convert.ToHexString(record.AsSpan(32, 2))));

        await VerdictAsync(month.OneHabit, folder["report"], "--regimes", regimes);

        AssertScope(new FailuresReport(folder["report"]), "regimes", lines.Records.Count, inScope);
    }

    [CobcFact]
    public async Task ParallelRun_WithNoise_MeasuresNone()
    {
        using TemporaryFolder folder = new();

        BridgeRun run = await RunAsync(month.OneHabit, folder["report"], "--noise");

        JsonElement noise = new FailuresReport(folder["report"]).Summary.GetProperty("noise");
        Assert.Equal((ParallelRunMonth.Lines(month.OneHabit).Records.Count, 0), (noise.GetProperty("records").GetInt32(), noise.GetProperty("differing").GetInt32()));
        Assert.Contains("records differ between two runs of the legacy batch", run.Out, StringComparison.Ordinal);
        Assert.Equal([folder["report"]], Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [CobcFact]
    public async Task ParallelRun_Json_IsTheSummary()
    {
        using TemporaryFolder folder = new();

        BridgeRun run = await RunAsync(month.OneHabit, folder["report"], "--json");

        Assert.Equal(File.ReadAllText(Path.Combine(folder["report"], "summary.json")), run.Out);
    }

    [CobcFact]
    public async Task ParallelRun_Twice_GivesTheSameBytesButForTheTimes()
    {
        using TemporaryFolder one = new(), other = new();
        await RunAsync(month.TwoHabits, one["report"]);
        await RunAsync(month.TwoHabits, other["report"]);

        string[] names = [.. Directory.EnumerateFiles(one["report"]).Select(Path.GetFileName).Order(StringComparer.Ordinal)!];
        Assert.Equal(["differences.csv", "differences.jsonl", "evidence.json", "junit.xml", "quarantine.jsonl", "report.html", "summary.json"], names);
        Assert.Equal(names, Directory.EnumerateFiles(other["report"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (string name in names.Except(["summary.json"]))
        {
            Assert.True(File.ReadAllBytes(Path.Combine(one["report"], name)).SequenceEqual(File.ReadAllBytes(Path.Combine(other["report"], name))), name);
        }

        Assert.Equal(WithoutTimes(one["report"]), WithoutTimes(other["report"]));

        static string WithoutTimes(string report)
        {
            JsonObject summary = JsonNode.Parse(File.ReadAllText(Path.Combine(report, "summary.json")))!.AsObject();
            Assert.True(summary.Remove("startedAt") & summary.Remove("elapsedMs"));
            return summary.ToJsonString();
        }
    }

    [CobcFact]
    public void LegacyBatch_Folder_HoldsInputsAndOutputs()
    {
        string[] expected = [.. ((string[])["AFFIL", "COTIS", "CUMUL", "DECSAL", "EMPL", "REJETS", "TOTAUX"]).SelectMany(name => (string[])[name + ".cpy", name + ".dat", name + ".json"]), "PARAM.txt"];

        Assert.Equal(expected.Order(StringComparer.Ordinal), Directory.EnumerateFiles(Path.Combine(month.Lawful, ParallelRunMonth.Month)).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private static void AssertScope(FailuresReport report, string filter, long lines, long inScope)
    {
        Assert.True(inScope > 0 && inScope < lines);
        report.AssertBooks();
        Assert.Equal((lines, lines - inScope), (report["legacy", "read"], report["legacy", "outOfScope"]));
        Assert.Equal((lines, lines - inScope), (report["modern", "read"], report["modern", "outOfScope"]));
        JsonProperty named = report.Summary.GetProperty("outOfScope").EnumerateObject().Single();
        Assert.Equal((filter, 2 * (lines - inScope)), (named.Name, named.Value.GetInt64())); // of both sides
    }

    private static void AssertKeys(JsonElement element, params (string Name, string Kind)[] keys)
    {
        foreach ((string name, string kind) in keys)
        {
            Assert.True(element.TryGetProperty(name, out JsonElement value), $"{name} is missing in {element}");
            Assert.Equal((name, kind), (name, value.ValueKind.ToString()));
        }
    }

    private static Task<BridgeRun> RunAsync(string months, string report, params string[] more) =>
        BridgeRun.OfAsync(["parallel-run", "--legacy", months, "--month", ParallelRunMonth.Month, "--out", report, .. more]);

    private static async Task<(int ExitCode, string Verdict)> VerdictAsync(string months, string report, params string[] more)
    {
        BridgeRun run = await RunAsync(months, report, more);
        Assert.True(run.ExitCode is 0 or 1, run.Error);
        return (run.ExitCode, new FailuresReport(report).Verdict);
    }

    private static string Digits(ReadOnlySpan<byte> zoned) => string.Concat(Convert.ToHexString(zoned).Chunk(2).Select(pair => pair[1]));
}
