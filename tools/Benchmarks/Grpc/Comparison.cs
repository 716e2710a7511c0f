using BS2000Bridge.Benchmarks.Results;

namespace BS2000Bridge.Benchmarks.Grpc;

/// <summary>What one client measured of the two servers, in turn.</summary>
/// <param name="Label">What was called, and who called it.</param>
/// <param name="UnitsOfCall">What a call counts for: 1, or the messages of its stream.</param>
/// <param name="Theirs">The turns of the peer.</param>
/// <param name="Ours">The turns of ours.</param>
internal sealed record Comparison(string Label, int UnitsOfCall, IReadOnlyList<LoadRun> Theirs, IReadOnlyList<LoadRun> Ours)
{
    private const int Median = 50, Most = 99;

    /// <summary>Ours in units a second: the median of the turns.</summary>
    public double Rate => RateOf("ours", Ours).Value;

    /// <summary>Ours as a multiple of the peer.</summary>
    public double Ratio => Rate / RateOf("grpc-js", Theirs).Value;

    /// <summary>Measures: each server once to warm up, then both in turn.</summary>
    /// <param name="label">What is called, and who calls it.</param>
    /// <param name="unitsOfCall">What a call counts for.</param>
    /// <param name="turns">Turns of each.</param>
    /// <param name="peer">The peer.</param>
    /// <param name="ours">Ours.</param>
    /// <param name="run">One turn of a server.</param>
    /// <param name="progress">Told about each turn.</param>
    public static Comparison Measure(
        string label, int unitsOfCall, int turns, WageServer peer, WageServer ours, Func<WageServer, LoadRun> run, Action<string> progress)
    {
        progress($"grpc: {label}, warming up");
        run(peer);
        run(ours);
        List<LoadRun> theirRuns = [], ourRuns = [];
        for (int turn = 1; turn <= turns; turn++)
        {
            progress($"grpc: {label}, turn {turn} of {turns}");
            theirRuns.Add(run(peer));
            ourRuns.Add(run(ours));
        }

        return new Comparison(label, unitsOfCall, theirRuns, ourRuns);
    }

    /// <summary>The table's row; percentiles are those of all calls of all turns.</summary>
    public ResultRow ToRow() => new(
        Label,
        [
            RateOf("grpc-js", Theirs), RateOf("ours", Ours), new Metric("ours / grpc-js", Ratio, "x"),
            CallTime("grpc-js p50", Theirs, Median), CallTime("ours p50", Ours, Median),
            CallTime("grpc-js p99", Theirs, Most), CallTime("ours p99", Ours, Most),
        ]);

    private Metric RateOf(string name, IReadOnlyList<LoadRun> runs) =>
        Metric.MedianOf(name, [.. runs.Select(run => run.CallSeconds.Count * (double)UnitsOfCall / run.Seconds)], "1/s");

    private static Metric CallTime(string name, IReadOnlyList<LoadRun> runs, int percent) =>
        new(name, LoadRun.Percentile(runs.SelectMany(run => run.CallSeconds), percent) * 1e3, "ms");
}
