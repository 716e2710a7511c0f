using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace BS2000Bridge.Benchmarks.Datasets;

/// <summary>One pass as BenchmarkDotNet measured it.</summary>
/// <param name="Name">The method of <see cref="DatasetPasses"/>.</param>
/// <param name="Seconds">The times of single passes.</param>
/// <param name="AllocatedBytes">What a pass allocates, by its memory diagnoser.</param>
internal sealed record PassReport(string Name, IReadOnlyList<double> Seconds, long AllocatedBytes)
{
    private const int WarmUps = 4;
    private const int Passes = 7;
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <summary>Has BenchmarkDotNet measure all passes, one after the other, in this process.</summary>
    /// <exception cref="BenchmarkException">A pass failed.</exception>
    public static IReadOnlyList<PassReport> Measure(WageDataset dataset, string folder)
    {
        DatasetPasses.Dataset = dataset;
        Job job = Job.Default
            .WithToolchain(new InProcessNoEmitToolchain(Patience, logOutput: false))
            .WithStrategy(RunStrategy.Monitoring)
            .WithWarmupCount(WarmUps)
            .WithIterationCount(Passes);
        IConfig config = ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(NullLogger.Instance)
            .WithArtifactsPath(folder)
            .WithOptions(ConfigOptions.DisableOptimizationsValidator | ConfigOptions.DisableLogFile);
        Summary summary = BenchmarkRunner.Run<DatasetPasses>(config);
        return [.. summary.Reports.Select(Of)];
    }

    private static PassReport Of(BenchmarkReport report)
    {
        string name = report.BenchmarkCase.Descriptor.WorkloadMethod.Name;
        return report.ResultStatistics is null
            ? throw new BenchmarkException(70, $"datasets: the pass {name} failed; BenchmarkDotNet measured nothing.")
            : new PassReport(name, [.. report.GetResultRuns().Select(run => run.GetAverageTime().Nanoseconds / 1e9)], report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0);
    }
}
