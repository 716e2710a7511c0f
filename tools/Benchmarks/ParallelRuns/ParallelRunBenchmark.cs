using BS2000Bridge.Benchmarks.Processes;

namespace BS2000Bridge.Benchmarks.ParallelRuns;

/// <summary>
/// The main job against the COBOL batch that it judges: a month of the country, read, computed, compared, explained and
/// reported, beside the COBOL program that only computes it.
/// </summary>
internal sealed class ParallelRunBenchmark : IBenchmark
{
    private const long Seed = 1;
    private const int Turns = 3;
    private const double MostOfCobol = 0.25;
    private const double MostMegabytes = 500;
    private const double MostGrowth = 1.5;

    /// <inheritdoc/>
    public string Name => "parallel-run";

    /// <inheritdoc/>
    public BenchmarkResult Run(BenchmarkSettings settings, CancellationToken cancellationToken)
    {
        settings.Progress("parallel-run: building");
        BridgeProgram bridge = BridgeProgram.UpToDate(settings.Root, cancellationToken);
        string folder = Generate(bridge, settings, settings.Scale.Employers, "", cancellationToken);
        string tenth = Generate(bridge, settings, settings.Scale.Employers / Scale.Fraction, "-tenth", cancellationToken);
        List<ResultRow> rows = [];
        List<Target> targets = [];
        foreach (HabitSetting setting in HabitSetting.All)
        {
            List<MonthRun> runs = [];
            for (int turn = 1; turn <= Turns; turn++)
            {
                settings.Progress($"parallel-run: {setting.Label}, turn {turn} of {Turns}");
                runs.Add(MonthRun.Measure(bridge, folder, setting, cancellationToken));
            }

            settings.Progress($"parallel-run: {setting.Label}, a tenth");
            Add(setting.Label, runs, MonthRun.Measure(bridge, tenth, setting, cancellationToken), rows, targets);
        }

        return new BenchmarkResult(
            Name,
            $"The whole process bridge parallel-run (read, compute, compare, explain, report) over {MonthRun.Month} beside the COBOL program that computes "
            + $"the same month, compiled with -O2; medians of {Turns} alternating turns, data in the page cache.",
            rows,
            settings.Scale.IsJudged ? targets : []);
    }

    private static string Generate(BridgeProgram bridge, BenchmarkSettings settings, int employers, string suffix, CancellationToken cancellationToken)
    {
        settings.Progress($"parallel-run: generating {employers:N0} employers");
        string folder = Path.Combine(settings.Folder, settings.Scale.Name + suffix);
        bridge.Generate(employers, MonthRun.Month, Seed, Path.Combine(folder, "input"), cancellationToken);
        return folder;
    }

    private static void Add(string label, List<MonthRun> runs, MonthRun tenth, List<ResultRow> rows, List<Target> targets)
    {
        Metric cobol = Metric.MedianOf("COBOL", [.. runs.Select(run => run.CobolSeconds)], "s");
        Metric parallel = Metric.MedianOf("parallel run", [.. runs.Select(run => run.Seconds)], "s");
        Metric memory = Metric.MedianOf("peak memory", [.. runs.Select(run => Megabytes(run.PeakBytes))], "MB");
        Metric ratio = new("parallel run / COBOL", parallel.Value / cobol.Value, "x");
        Metric small = new("peak memory of a tenth", Megabytes(tenth.PeakBytes), "MB");
        rows.Add(new ResultRow(
            label,
            [
                new Metric("lines", runs[0].Records, "n"), cobol, parallel, ratio,
                new Metric("lines a second", runs[0].Records / parallel.Value, "1/s"), memory, small,
            ]));
        targets.Add(new Target($"{label}: parallel run / COBOL", ratio.Value, MostOfCobol));
        targets.Add(new Target($"{label}: peak memory in MB", memory.Value, MostMegabytes));
        targets.Add(new Target($"{label}: growth of memory with ten times the records", memory.Value / small.Value, MostGrowth));
    }

    private static double Megabytes(long bytes) => bytes / 1e6;
}
