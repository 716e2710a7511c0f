namespace BS2000Bridge.Benchmarks.Datasets;

/// <summary>
/// Reading the wage declarations of a month, every numeric field checked and added up, beside a COBOL program that does
/// the same; turning them into JSON lines and CSV; and the memory that a large file takes.
/// </summary>
internal sealed class DatasetsBenchmark : IBenchmark
{
    private const int CobolTurns = 5;
    private const double Mega = 1e6;
    private const double ViewMegabytes = 600, FieldMegabytes = 100, JsonMegabytes = 40, ViewToCobol = 8, MostGrowth = 1.2;

    /// <inheritdoc/>
    public string Name => "datasets";

    /// <inheritdoc/>
    public BenchmarkResult Run(BenchmarkSettings settings, CancellationToken cancellationToken)
    {
        WageDataset dataset = WageDataset.Generate(settings, cancellationToken);
        CobolSum cobol = CobolSum.Compile(settings, cancellationToken);
        string twin = dataset.WriteTwin();
        List<double> cobolSeconds = [];
        for (int turn = 1; turn <= CobolTurns; turn++)
        {
            settings.Progress($"datasets: COBOL, turn {turn} of {CobolTurns}");
            (WageSums sums, double seconds) = cobol.Run(twin, cancellationToken);
            RequireSame(sums, dataset);
            cobolSeconds.Add(seconds);
        }

        settings.Progress("datasets: view, fields, JSON, CSV");
        IReadOnlyList<PassReport> passes = PassReport.Measure(dataset, Path.Combine(settings.Folder, "benchmarkdotnet"));
        double peer = Metric.Median(cobolSeconds);
        List<ResultRow> rows = [Row("COBOL", cobolSeconds, null, dataset, 1, peer)];
        rows.AddRange(passes.Select(pass => Row(LabelOf(pass.Name), pass.Seconds, pass.AllocatedBytes, dataset, ShareOf(pass, dataset), peer)));
        LargeFile large = LargeFile.Measure(settings, dataset, cancellationToken);
        return new BenchmarkResult(
            Name,
            $"The {dataset.Records:N0} wage declarations of a month ({dataset.Bytes / Mega:N0} MB, RECFORM V), one core, file in the page cache. COBOL (cobc -O2, "
            + "the whole process) reads a twin with ASCII digits, which spares it conversions. COBOL, view and fields check every numeric field and come to the same sums. "
            + $"A file of {large.Bytes / Mega:N0} MB takes {large.PeakBytes / Mega:N0} MB of memory, one of {large.SmallBytes / Mega:N0} MB {large.SmallPeakBytes / Mega:N0} MB.",
            rows,
            [.. Targets(rows, passes, large).Where(target => settings.Scale.IsJudged || target.Claim.Contains("allocated", StringComparison.Ordinal))]);
    }

    private static IEnumerable<Target> Targets(List<ResultRow> rows, IReadOnlyList<PassReport> passes, LargeFile large)
    {
        double Rate(string label) => rows.First(row => row.Label == LabelOf(label)).Metrics[0].Value;
        double view = Rate(nameof(DatasetPasses.View));
        yield return new Target("view in MB/s", view, AtLeast: ViewMegabytes);
        yield return new Target("view / COBOL", view / rows[0].Metrics[0].Value, AtLeast: ViewToCobol);
        yield return new Target("fields in MB/s", Rate(nameof(DatasetPasses.Fields)), AtLeast: FieldMegabytes);
        yield return new Target("JSON lines in MB/s of input", Rate(nameof(DatasetPasses.Json)), AtLeast: JsonMegabytes);
        yield return new Target("bytes allocated by the view in reading records", passes.First(pass => pass.Name == nameof(DatasetPasses.ViewInMemory)).AllocatedBytes, AtMost: 0);
        yield return new Target("growth of memory with ten times the file", (double)large.PeakBytes / large.SmallPeakBytes, AtMost: MostGrowth);
    }

    private static ResultRow Row(string label, IReadOnlyList<double> seconds, long? allocated, WageDataset dataset, double share, double peer)
    {
        double bytes = dataset.Bytes * share, records = dataset.Records * share;
        Metric rate = Metric.MedianOf("input", [.. seconds.Select(one => bytes / Mega / one)], "MB/s");
        return new ResultRow(
            label,
            [
                rate,
                Metric.MedianOf("a record", [.. seconds.Select(one => one * 1e9 / records)], "ns"),
                new Metric("times COBOL", rate.Value / (dataset.Bytes / Mega / peer), "x"),
                new Metric("allocated a pass", allocated ?? double.NaN, "B"),
                new Metric("allocated a record", (allocated ?? double.NaN) / records, "B"),
            ]);
    }

    private static string LabelOf(string pass) => pass switch
    {
        nameof(DatasetPasses.ViewInMemory) => "view, records in memory",
        nameof(DatasetPasses.View) => "view",
        nameof(DatasetPasses.Fields) => "fields",
        nameof(DatasetPasses.Json) => "JSON lines",
        _ => "CSV",
    };

    private static double ShareOf(PassReport pass, WageDataset dataset) =>
        pass.Name == nameof(DatasetPasses.ViewInMemory) ? (double)DatasetPasses.InMemory / dataset.Records : 1;

    private static void RequireSame(WageSums cobol, WageDataset dataset)
    {
        WageSums view = ViewSum.OfFile(dataset.Path, dataset.Framing);
        WageSums fields = new FieldSum(dataset.Copybook.Record).OfFile(dataset.Path, dataset.Framing);
        if (view != cobol || fields != cobol || cobol.Unreadable != 0)
        {
            throw new BenchmarkException(70, $"datasets: the sums differ, so there is nothing to compare. COBOL {cobol}, view {view}, fields {fields}.");
        }
    }
}
