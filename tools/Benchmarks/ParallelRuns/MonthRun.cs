using System.Text.Json;
using BS2000Bridge.Benchmarks.Processes;

namespace BS2000Bridge.Benchmarks.ParallelRuns;

/// <summary>One turn over a month: the COBOL batch, then the parallel run over what it wrote.</summary>
/// <param name="CobolSeconds">The wall time of the COBOL program alone.</param>
/// <param name="Seconds">The wall time of the whole process <c>bridge parallel-run</c>.</param>
/// <param name="PeakBytes">The most memory that this process had resident.</param>
/// <param name="Records">The legacy's contribution lines that were compared.</param>
internal sealed record MonthRun(double CobolSeconds, double Seconds, long PeakBytes, long Records)
{
    /// <summary>The month of all benchmarks: the index changed in it, so that every habit can show.</summary>
    public const string Month = "2025-05";

    /// <summary>Runs both over the inputs in a folder.</summary>
    /// <exception cref="BenchmarkException">One of them failed, or the parallel run did not find what it must.</exception>
    public static MonthRun Measure(BridgeProgram bridge, string folder, HabitSetting setting, CancellationToken cancellationToken)
    {
        string legacy = Path.Combine(folder, setting.Folder), report = Path.Combine(folder, "report");
        double cobol = bridge.LegacyBatch(Path.Combine(folder, "input"), setting.Habits, legacy, cancellationToken);
        ChildRun run = bridge.ParallelRun(legacy, Month, report, cancellationToken);
        using JsonDocument summary = JsonDocument.Parse(run.Output);
        string? verdict = summary.RootElement.GetProperty("verdict").GetString();
        if (verdict != setting.Verdict)
        {
            throw new BenchmarkException(
                70, $"The parallel run over {legacy} found '{verdict}' and must find '{setting.Verdict}': what was measured is wrong. Its report is {report}.");
        }

        long records = summary.RootElement.GetProperty("slices")[0].GetProperty("legacy").GetProperty("read").GetInt64();
        Directory.Delete(report, recursive: true);
        return new MonthRun(cobol, run.Seconds, run.PeakBytes, records);
    }
}
