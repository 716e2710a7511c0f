using System.Text.Json;
using BS2000Bridge.Benchmarks.ParallelRuns;
using BS2000Bridge.Benchmarks.Processes;

namespace BS2000Bridge.Benchmarks.Services;

/// <summary>The modern domains on their databases: wages submitted through the contract's stream, single queries, a legacy month taken over.</summary>
internal sealed class ServicesBenchmark : IBenchmark
{
    private const int SubmittingEmployers = 2000;
    private const double LeastSubmitted = 20_000;
    private const double LongestImport = 90;
    private const double LongestQuery = 5;
    private const long GeneratorSeed = 1;

    /// <inheritdoc/>
    public string Name => "services";

    /// <inheritdoc/>
    public BenchmarkResult Run(BenchmarkSettings settings, CancellationToken cancellationToken) => RunAsync(settings, cancellationToken).GetAwaiter().GetResult();

    private static async Task<BenchmarkResult> RunAsync(BenchmarkSettings settings, CancellationToken cancellationToken)
    {
        BridgeProgram bridge = BridgeProgram.UpToDate(settings.Root, cancellationToken);
        string folder = Path.Combine(settings.Folder, "services");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        (ResultRow sqliteRow, double rate, double p99) = await SubmitAsync(settings, bridge, "SQLite", $"sqlite:{Path.Combine(folder, "submitted.db")}", cancellationToken);
        ResultRow postgresRow;
        await using (PostgresCluster cluster = await PostgresCluster.StartAsync())
        {
            (postgresRow, _, _) = await SubmitAsync(settings, bridge, "PostgreSQL", $"postgresql:{await cluster.NewDatabaseAsync()}", cancellationToken);
        }

        (ResultRow importRow, double seconds) = Import(settings, bridge, folder, cancellationToken);
        Directory.Delete(folder, recursive: true);
        IReadOnlyList<Target> targets = settings.Scale.IsJudged
            ?
            [
                new Target("declarations accepted a second, SQLite", rate, AtLeast: LeastSubmitted),
                new Target("99th percentile of a single query, SQLite, in ms", p99, AtMost: LongestQuery),
                new Target("a national month imported, contributions included, in s", seconds, AtMost: LongestImport),
            ]
            : [];
        return new BenchmarkResult(
            "services",
            $"bridge serve in a process of its own; {SubmittingEmployers * MadeWages.EmployeesOfEach:N0} employees, four months of wages, a stream each, named by counters, UUIDs and SECUline's digests in turn, every batch durable before it is answered; "
            + "then single queries of them, one after the other. PostgreSQL beside SQLite. And bridge import over a month, the whole process.",
            [sqliteRow, postgresRow, importRow],
            targets);
    }

    private static async Task<(ResultRow Row, double Rate, double P99)> SubmitAsync(
        BenchmarkSettings settings, BridgeProgram bridge, string name, string database, CancellationToken cancellationToken)
    {
        settings.Progress($"services: submitting wages, {name}");
        int employers = settings.Scale.IsJudged ? SubmittingEmployers : SubmittingEmployers / Scale.Fraction;
        using ServedDomains served = ServedDomains.Start(bridge, database);
        SubmissionRun run = await Submission.RunAsync(served.Channel, employers, cancellationToken);
        settings.Progress($"services: single queries, {name}");
        double[] queries = await SingleQueries.RunAsync(served.Channel, employers, cancellationToken);
        Metric rate = Metric.MedianOf("accepted", run.Rates, "1/s");
        double p99 = queries[(int)(queries.Length * 0.99)];
        return (Row(name, rate, run.LagSeconds, queries[queries.Length / 2], p99, double.NaN, double.NaN), rate.Value, p99);
    }

    private static (ResultRow Row, double Seconds) Import(BenchmarkSettings settings, BridgeProgram bridge, string folder, CancellationToken cancellationToken)
    {
        settings.Progress("services: importing a month");
        string data = Path.Combine(folder, "months");
        bridge.Generate(settings.Scale.Employers, MonthRun.Month, GeneratorSeed, data, cancellationToken);
        ChildRun run = bridge.Import(data, MonthRun.Month, $"sqlite:{Path.Combine(folder, "imported.db")}", cancellationToken);
        using JsonDocument said = JsonDocument.Parse(run.Output);
        long records = said.RootElement.GetProperty("datasets").EnumerateArray().Sum(one => one.GetProperty("accepted").GetInt64());
        return (Row($"import of {records:N0} records", new Metric("accepted", records / run.Seconds, "1/s"), double.NaN, double.NaN, double.NaN, run.Seconds, run.PeakBytes / 1e6), run.Seconds);
    }

    private static ResultRow Row(string label, Metric rate, double lag, double median, double p99, double seconds, double megabytes) => new(
        label,
        [
            rate,
            new Metric("contributions after", lag, "s"),
            new Metric("query median", median, "ms"),
            new Metric("query p99", p99, "ms"),
            new Metric("whole process", seconds, "s"),
            new Metric("peak memory", megabytes, "MB"),
        ]);
}
