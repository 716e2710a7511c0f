using BS2000Bridge.EndToEnd.Tests.Programs;

namespace BS2000Bridge.EndToEnd.Tests.Failures;

/// <summary>Parameters, decisions and folders that cannot be used.</summary>
[Collection(FailuresMonth.Name)]
public sealed class ArgumentTests(FailuresMonth month)
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

    [Theory]
    [InlineData("2016-12")]
    [InlineData("2027-01")]
    public async Task Generate_MonthWithoutParameters_IsRefusedByParameterAndDate(string one)
    {
        using TemporaryFolder folder = new();

        BridgeRun run = await BridgeRun.OfAsync("generate", "--employers", "3", "--month", one, "--seed", "1", "--out", folder["out"]);

        run.AssertRefused("Parameter ", $"has no value on {one}-01", "'bridge parameters show ");
        Assert.False(Directory.Exists(folder["out"]));
    }

    [Theory]
    [InlineData("2016-12")]
    [InlineData("2027-01")]
    public async Task Contributions_MonthWithoutParameters_IsRefusedByParameterAndDate(string one)
    {
        BridgeRun run = await BridgeRun.OfAsync("contributions", "--month", one, "--gross", "4250", "--hours", "173");

        run.AssertRefused($"{one}-01", "'bridge parameters show ");
    }

    [CobcTheory]
    [InlineData("2016-12")]
    [InlineData("2027-01")]
    public async Task ParallelRun_MonthWithoutParameters_IsRefusedByParameterAndDate(string one)
    {
        using FailuresFolder folder = month.Legacy();
        Directory.Move(folder.MonthFolder, Path.Combine(folder.Root, one));

        BridgeRun run = await BridgeRun.OfAsync("parallel-run", "--legacy", folder.Root, "--month", one, "--out", folder.Report);

        run.AssertRefused($"{one}-01", "'bridge parameters show ");
        Assert.False(Directory.Exists(folder.Report));
        Assert.Empty(folder.Leftovers);
    }

    [CobcTheory]
    [InlineData("cause: rounding.truncate", "cause: rounding.trunkate", "line 2: unknown hypothesis 'rounding.trunkate'")]
    [InlineData("right: modern", "rihgt: modern", "line 3: unknown key 'rihgt'")]
    [InlineData("decisions:", "decision:", "line 1: unknown key 'decision'")]
    [InlineData("until: 2099-12-31", "until: 2024-12-31", "line 2: 'until' lies before 'from'")]
    [InlineData("approvedBy: Legal department", "approvedBy: Migration team", "line 2: 'Migration team' proposed and approved; another person must approve")]
    [InlineData("from: 2025-01-01", "from: [", "this is no YAML")]
    [InlineData("from: 2025-01-01", "from: \"2025", "line 8: this is no YAML")]
    [InlineData("from: 2025-01-01", "\tfrom: 2025-01-01", "this is no YAML")]
    public async Task ParallelRun_DecisionThatDoesNotHold_IsRefusedByFileAndLine(string words, string others, string problem)
    {
        using FailuresFolder folder = month.Legacy();
        using TemporaryFolder decisions = new();
        string file = decisions["decisions.yaml"];
        Assert.Contains(words, Decision, StringComparison.Ordinal);
        File.WriteAllText(file, Decision.Replace(words, others, StringComparison.Ordinal));

        await folder.RefusedRunAsync([file, problem], "--decisions", file);
    }

    [CobcFact]
    public async Task ParallelRun_DecisionThatHolds_IsTaken()
    {
        using FailuresFolder folder = month.Legacy();
        File.WriteAllText(folder["decisions.yaml"], Decision);

        BridgeRun run = await folder.ParallelRunAsync("--decisions", folder["decisions.yaml"]);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal("equal", new FailuresReport(folder.Report).Verdict);
    }

    [CobcFact]
    public async Task ParallelRun_DecisionsMissing_IsRefusedByTheFile()
    {
        using FailuresFolder folder = month.Legacy();

        await folder.RefusedRunAsync(["/nowhere/decisions.yaml", "--decisions"], "--decisions", "/nowhere/decisions.yaml");
    }

    [CobcFact]
    public async Task ParallelRun_FileInTheWay_IsRefusedAndTheFileStays()
    {
        using FailuresFolder folder = month.Legacy();
        File.WriteAllText(folder.Report, "mine");

        BridgeRun run = await folder.ParallelRunAsync();

        run.AssertRefused($"The output folder {folder.Report} cannot be written: a file of that name is in the way.", "--out");
        Assert.Equal("mine", File.ReadAllText(folder.Report));
        Assert.Empty(folder.Leftovers);
    }

    [CobcFact]
    public async Task ParallelRun_ParentThatIsAFile_IsRefusedAndTheFileStays()
    {
        using FailuresFolder folder = month.Legacy();
        File.WriteAllText(folder.Report, "mine");

        BridgeRun run = await BridgeRun.OfAsync("parallel-run", "--legacy", folder.Root, "--month", FailuresMonth.Month, "--out", Path.Combine(folder.Report, "below"));

        run.AssertRefused("cannot be written", "--out");
        Assert.Equal("mine", File.ReadAllText(folder.Report));
        Assert.Empty(folder.Leftovers);
    }

    [CobcFact]
    public async Task ParallelRun_FolderOfSomethingElse_IsRefusedAndStays()
    {
        using FailuresFolder folder = month.Legacy();
        Directory.CreateDirectory(folder.Report);
        File.WriteAllText(Path.Combine(folder.Report, "thesis.txt"), "mine");

        BridgeRun run = await folder.ParallelRunAsync();

        run.AssertRefused($"{folder.Report} holds something that is no report.", "Name another folder with --out, or empty it first.");
        Assert.Equal("mine", File.ReadAllText(Path.Combine(folder.Report, "thesis.txt")));
        Assert.Empty(folder.Leftovers);
    }

    [CobcFact]
    public async Task ParallelRun_EarlierReport_GivesWayToTheNewOne()
    {
        using FailuresFolder folder = month.Legacy();
        Assert.Equal(0, (await folder.ParallelRunAsync()).ExitCode);
        string first = File.ReadAllText(Path.Combine(folder.Report, "evidence.json"));
        folder.Dataset("COTIS").Spoil(0, 34, "404040404040").Save();

        Assert.Equal(1, (await folder.ParallelRunAsync()).ExitCode);

        Assert.NotEqual(first, File.ReadAllText(Path.Combine(folder.Report, "evidence.json")));
        Assert.Empty(folder.Leftovers);
    }

    [CobcFact]
    public async Task ParallelRun_RefusedAfterAnEarlierReport_LeavesThatReport()
    {
        using FailuresFolder folder = month.Legacy();
        Assert.Equal(0, (await folder.ParallelRunAsync()).ExitCode);
        string first = File.ReadAllText(Path.Combine(folder.Report, "summary.json"));
        File.Delete(folder.DataOf("COTIS"));

        Assert.Equal(2, (await folder.ParallelRunAsync()).ExitCode);

        Assert.Equal(first, File.ReadAllText(Path.Combine(folder.Report, "summary.json")));
        Assert.Empty(folder.Leftovers);
    }

    [Fact]
    public async Task Generate_FileInTheWay_IsRefusedAndTheFileStays()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["out"], "mine");

        BridgeRun run = await BridgeRun.OfAsync("generate", "--employers", "3", "--month", FailuresMonth.Month, "--seed", "1", "--out", folder["out"]);

        run.AssertRefused($"The output folder {folder["out"]} cannot be written");
        Assert.Equal("mine", File.ReadAllText(folder["out"]));
    }

    [CobcFact]
    public async Task LegacyBatch_FileInTheWay_IsRefusedAndTheFileStays()
    {
        using FailuresFolder folder = month.Inputs();
        File.WriteAllText(folder.Report, "mine");

        BridgeRun run = await BridgeRun.OfAsync("legacy-batch", "--in", folder.Root, "--out", folder.Report);

        run.AssertRefused("cannot be written", "--out");
        Assert.Equal("mine", File.ReadAllText(folder.Report));
    }

    [CobcFact]
    public async Task LegacyBatch_FolderOfSomethingElse_IsRefusedAndStays()
    {
        using FailuresFolder folder = month.Inputs();
        string thesis = Path.Combine(folder.Report, FailuresMonth.Month, "thesis.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(thesis)!);
        File.WriteAllText(thesis, "mine");

        BridgeRun run = await BridgeRun.OfAsync("legacy-batch", "--in", folder.Root, "--out", folder.Report);

        run.AssertRefused(Path.GetDirectoryName(thesis)!, "Name another folder with --out, or empty it first.");
        Assert.Equal("mine", File.ReadAllText(thesis));
    }

    [Theory]
    [InlineData("none,rounding.truncate", "there is no habit 'none'")]
    [InlineData("rounding.trunkate", "there is no habit 'rounding.trunkate'")]
    [InlineData("", "there is no habit ''")]
    public async Task LegacyBatch_UnknownHabit_IsRefusedByName(string habits, string problem)
    {
        using FailuresFolder folder = month.Inputs();

        BridgeRun run = await BridgeRun.OfAsync("legacy-batch", "--in", folder.Root, "--habits", habits, "--out", folder.Report);

        run.AssertRefused(problem, "--list-habits");
        Assert.False(Directory.Exists(folder.Report));
    }

    [CobcTheory]
    [InlineData("--employers", "1990000001800\n", "line 1: '1990000001800' is no employer number")]
    [InlineData("--employers", "# mine\n\nabc", "line 3: 'abc' is no employer number")]
    public async Task ParallelRun_EmployersThatAreNone_IsRefusedByFileAndLine(string option, string text, string problem)
    {
        using FailuresFolder folder = month.Legacy();
        using TemporaryFolder lists = new();
        File.WriteAllText(lists["list.txt"], text);

        await folder.RefusedRunAsync([lists["list.txt"], problem], option, lists["list.txt"]);
    }

    [CobcFact]
    public async Task ParallelRun_RegimeThatIsNone_IsRefused()
    {
        using FailuresFolder folder = month.Legacy();

        await folder.RefusedRunAsync(["--regimes: 'x' is no regime."], "--regimes", "01,x");
    }

    [CobcFact]
    public async Task ParallelRun_MonthThatIsNotThere_NamesThoseThatAre()
    {
        using FailuresFolder folder = month.Legacy();

        BridgeRun run = await BridgeRun.OfAsync("parallel-run", "--legacy", folder.Root, "--month", "2025-06", "--out", folder.Report);

        run.AssertRefused("does not hold 2025-06, only 2025-05", "--month");
    }
}
