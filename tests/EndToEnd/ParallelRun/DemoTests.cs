using System.Text.Json;
using BS2000Bridge.Cli.Infrastructure;
using BS2000Bridge.EndToEnd.Tests.Failures;
using BS2000Bridge.EndToEnd.Tests.Programs;

namespace BS2000Bridge.EndToEnd.Tests.ParallelRun;

/// <summary><c>bridge demo</c>, from nothing: with the COBOL compiler, and without.</summary>
public sealed class DemoTests
{
    private static readonly string[] Habits = ["abatement.not-prorated", "minimum.not-graded", "rounding.total-then-split"];

    [CobcFact]
    public async Task Demo_WithCobc_MakesAMonthAndItsReport()
    {
        using TemporaryFolder folder = new();

        BridgeRun run = await BridgeRun.OfAsync("demo", "--out", folder["demo"]);

        Assert.True(run.ExitCode == 0, run.Error);
        AssertReport(run, Path.Combine(folder["demo"], "report"));
        long declarations = new FailuresReport(Path.Combine(folder["demo"], "report")).Summary
            .GetProperty("inputs").EnumerateArray().Single(input => input.GetProperty("dataset").GetString() == "DECSAL").GetProperty("read").GetInt64();
        Assert.InRange(declarations, 15_000, 25_000);
    }

    [Fact]
    public async Task Demo_WithoutCobc_TakesTheCommittedMonthAndSaysSo()
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder["no-programs"]);
        using BridgeProcess process = BridgeProcess.StartIn(AppContext.BaseDirectory, folder["no-programs"], "demo", "--out", folder["demo"]);

        BridgeRun run = await process.EndAsync();

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("The COBOL compiler cobc is missing (apt-get install gnucobol3): the demonstration takes the small month of datasets that is committed.", run.Out, StringComparison.Ordinal);
        AssertReport(run, Path.Combine(folder["demo"], "report"));
    }

    /// <summary>In a checkout of its own, where the batch has not been compiled yet.</summary>
    [Fact]
    public async Task LegacyBatch_WithoutCobc_EndsWithThreeAndSaysHowToGetIt()
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder["no-programs"]);
        BridgeRun made = await BridgeRun.OfAsync("generate", "--employers", "2", "--month", "2025-05", "--seed", "1", "--out", folder["in"]);
        Assert.True(made.ExitCode == 0, made.Error);
        string root = ProjectRoot.Find();
        File.Copy(Path.Combine(root, "BS2000Bridge.sln"), folder["BS2000Bridge.sln"]);
        CopyFiles(Path.Combine(root, "tools", "legacy-batch"), folder["tools/legacy-batch"]);
        CopyFiles(Path.Combine(root, "legacy-adapter", "Adapter", "Copybooks"), folder["legacy-adapter/Adapter/Copybooks"]);
        CopyFiles(AppContext.BaseDirectory, folder["bin"]);
        using BridgeProcess process = BridgeProcess.StartIn(folder["bin"], folder["no-programs"], "legacy-batch", "--in", folder["in"], "--out", folder["out"]);

        BridgeRun run = await process.EndAsync();

        Assert.Equal(
            (3, "bridge: The COBOL compiler cobc is missing: the legacy batch cannot be compiled.\nInstall it: apt-get install gnucobol3\n"),
            (run.ExitCode, run.Error));
        Assert.False(Directory.Exists(folder["out"]));
    }

    private static void CopyFiles(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }

    private static void AssertReport(BridgeRun run, string folder)
    {
        FailuresReport report = new(folder);
        report.AssertBooks();
        Assert.Equal("different", report.Verdict);
        Assert.Contains("2025-05 salary: DIFFERENT", run.Out, StringComparison.Ordinal);
        Assert.Contains($"Report: {Path.Combine(folder, "report.html")}", run.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "report.html")));
        JsonElement[] causes = [.. report.Summary.GetProperty("slices")[0].GetProperty("causes").EnumerateArray()];
        Assert.All(causes, cause => Assert.Equal("explained", cause.GetProperty("status").GetString()));
        Assert.Equal(Habits, causes.SelectMany(cause => cause.GetProperty("cause").GetString()!.Split('+')).Distinct().Order(StringComparer.Ordinal));
        Assert.All(causes, cause => Assert.Equal(cause.GetProperty("cause").GetString()!.Contains("minimum.not-graded", StringComparison.Ordinal), cause.GetProperty("decision").ValueKind == JsonValueKind.Null));
        Assert.All(causes, cause => Assert.Contains(cause.GetProperty("cause").GetString()!, run.Out, StringComparison.Ordinal));
    }
}
