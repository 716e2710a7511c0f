using BS2000Bridge.EndToEnd.Tests.Programs;

namespace BS2000Bridge.EndToEnd.Tests.Failures;

/// <summary>
/// An interrupted command leaves nothing that looks whole. The moment is decided by what the process has written, not by
/// the clock.
/// </summary>
public sealed class InterruptTests(FailuresLargeMonth month) : IClassFixture<FailuresLargeMonth>
{
    private const int Interrupted = 130;
    private const long SomeBytes = 1 << 20;

    /// <summary>Moments of a parallel run, by a file of its unfinished folder and the bytes that it has by then.</summary>
    public static TheoryData<string, long> Moments => new()
    {
        { "work", 0 },
        { "quarantine.jsonl", 0 },
        { "unequal-*.tmp", 1 },
        { "unequal-*.tmp", SomeBytes },
        { "differences.csv", 0 },
        { "differences.jsonl", SomeBytes },
    };

    [CobcTheory]
    [MemberData(nameof(Moments))]
    public async Task ParallelRun_Interrupted_LeavesNothing(string file, long bytes)
    {
        using TemporaryFolder folder = new();

        BridgeRun run = await InterruptedAsync(folder, file, bytes);

        AssertInterrupted(run);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [CobcTheory]
    [MemberData(nameof(Moments))]
    public async Task ParallelRun_InterruptedOverAnEarlierReport_LeavesThatReport(string file, long bytes)
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder["report"]);
        File.WriteAllText(Path.Combine(folder["report"], "summary.json"), "{\"schema\":1}");

        BridgeRun run = await InterruptedAsync(folder, file, bytes);

        AssertInterrupted(run);
        Assert.Equal([folder["report"]], Directory.EnumerateFileSystemEntries(folder.Path));
        Assert.Equal([Path.Combine(folder["report"], "summary.json")], Directory.EnumerateFileSystemEntries(folder["report"]));
        Assert.Equal("{\"schema\":1}", File.ReadAllText(Path.Combine(folder["report"], "summary.json")));
    }

    /// <summary>Nothing can be tidied up after SIGKILL; but what is left does not pass for a report, and the next run is not in its way.</summary>
    [CobcTheory]
    [InlineData("unequal-*.tmp", SomeBytes)]
    [InlineData("differences.jsonl", SomeBytes)]
    public async Task ParallelRun_Killed_LeavesNoReport(string file, long bytes)
    {
        using TemporaryFolder folder = new();
        using BridgeProcess process = Start(folder);
        process.WaitUntil(() => HasWritten(folder, file, bytes));

        process.Kill();

        Assert.NotEqual(0, (await process.EndAsync()).ExitCode);
        Assert.False(Directory.Exists(folder["report"]));
        Assert.Empty(Directory.EnumerateFiles(folder.Path, "summary.json", SearchOption.AllDirectories));
        BridgeRun explained = await BridgeRun.OfAsync("explain", "--run", Unfinished(folder)!, "--key", "1990000001700/1893120105732/2025-05");
        explained.AssertRefused("is no finished run");
    }

    [CobcFact]
    public async Task Generate_Interrupted_LeavesNoDataset()
    {
        using TemporaryFolder folder = new();
        using BridgeProcess process = BridgeProcess.Start(
            "generate", "--employers", FailuresLargeMonth.Employers, "--month", FailuresMonth.Month, "--seed", "11", "--out", folder["out"]);
        process.WaitUntil(() => Largest(folder["out"], "DECSAL.dat.partial") > 0);

        process.Interrupt();

        AssertInterrupted(await process.EndAsync());
        Assert.All(Directory.EnumerateFiles(folder["out"], "*", SearchOption.AllDirectories), file => Assert.EndsWith(".cpy", file, StringComparison.Ordinal));
    }

    [CobcTheory]
    [InlineData("EMPL.dat")]
    [InlineData("COTIS.dat")]
    public async Task LegacyBatch_Interrupted_LeavesNothing(string file)
    {
        using TemporaryFolder folder = new();
        using BridgeProcess process = BridgeProcess.Start("legacy-batch", "--in", month.Inputs, "--habits", "all", "--out", folder["out"]);
        process.WaitUntil(() => Largest(folder["out"], file) >= 0);

        process.Interrupt();

        AssertInterrupted(await process.EndAsync());
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder["out"]));
    }

    private async Task<BridgeRun> InterruptedAsync(TemporaryFolder folder, string file, long bytes)
    {
        using BridgeProcess process = Start(folder);
        process.WaitUntil(() => HasWritten(folder, file, bytes));
        process.Interrupt();
        return await process.EndAsync();
    }

    private BridgeProcess Start(TemporaryFolder folder) =>
        BridgeProcess.Start("parallel-run", "--legacy", month.Legacy, "--month", FailuresMonth.Month, "--out", folder["report"]);

    private static void AssertInterrupted(BridgeRun run)
    {
        Assert.True(run.ExitCode == Interrupted, $"exit code {run.ExitCode}\n{run.Out}\n{run.Error}");
        Assert.Equal("", run.Out);
        Assert.Contains("Interrupted: the command has not finished.", run.Error, StringComparison.Ordinal);
    }

    private static string? Unfinished(TemporaryFolder folder) => Directory.EnumerateDirectories(folder.Path, "report.partial-*").SingleOrDefault();

    private static bool HasWritten(TemporaryFolder folder, string file, long bytes) =>
        Unfinished(folder) is string place && (Directory.Exists(Path.Combine(place, file)) || Largest(place, file) >= bytes);

    /// <summary>The bytes of the largest such file in a folder or below; -1 when there is none.</summary>
    private static long Largest(string place, string file)
    {
        try
        {
            return Directory.Exists(place)
                ? new DirectoryInfo(place).EnumerateFiles(file, SearchOption.AllDirectories).Select(one => one.Length).DefaultIfEmpty(-1).Max()
                : -1;
        }
        catch (IOException)
        {
            // It went while one looked.
            return -1;
        }
    }
}
