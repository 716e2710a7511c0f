using BS2000Bridge.Benchmarks.Grpc;
using BS2000Bridge.Benchmarks.Processes;

namespace BS2000Bridge.Benchmarks.Tests.Grpc;

public sealed class LoadRunTests
{
    /// <summary>What h2load 1.52 says at the end.</summary>
    private const string Said =
        """
        finished in 6.36ms, 628.73 req/s, 74.29KB/s
        requests: 4 total, 4 started, 4 done, 4 succeeded, 0 failed, 0 errored, 0 timeout
        status codes: 4 2xx, 0 3xx, 0 4xx, 0 5xx
        traffic: 484B (484) total, 126B (126) headers (space savings 62.50%), 108B (108) data
                             min         max         mean         sd        +/- sd

        """;

    [Theory]
    [InlineData(50, 50)]
    [InlineData(99, 99)]
    [InlineData(100, 100)]
    [InlineData(1, 1)]
    public void Percentile_OfOneToAHundred_IsTheNumberItself(int percent, double expected) =>
        Assert.Equal(expected, LoadRun.Percentile(Enumerable.Range(1, 100).Reverse().Select(number => (double)number), percent));

    [Theory]
    [InlineData(50, 20)]
    [InlineData(99, 30)]
    public void Percentile_OfThreeValues_IsTheNearestRank(int percent, double expected) =>
        Assert.Equal(expected, LoadRun.Percentile([30, 10, 20], percent));

    [Fact]
    public void Read_OfALog_TakesFirstStartToLastEnd()
    {
        LoadRun run = H2Load.Read(["1000000\t200\t785", "1000001\t200\t1500000", "2000000\t200\t300"]);

        Assert.Equal(1.500001, run.Seconds, precision: 9);
        Assert.Equal([0.000785, 1.5, 0.0003], run.CallSeconds);
    }

    [Theory]
    [InlineData(0, 4, 108, true)]
    [InlineData(1, 4, 108, false)]
    [InlineData(0, 3, 108, false)]
    [InlineData(0, 4, 107, false)]
    [InlineData(0, 4, 8, false)]
    public void RequireRight_OfWhatH2LoadSays_HoldsCallsAndBytes(int exitCode, long calls, long bytes, bool right)
    {
        void Act() => H2Load.RequireRight(new ChildRun(exitCode, 0, 0, Said, ""), "a server", calls, bytes);

        Assert.Equal(right, Record.Exception(Act) is null);
    }

    [Fact]
    public void Measure_OfTwoServers_TakesTurnsAndComparesMedians()
    {
        using WageServer theirs = WageServer.Start("theirs", "sh", ["-c", "echo 1; cat"]), ours = WageServer.Start("ours", "sh", ["-c", "echo 2; cat"]);
        List<string> order = [];
        Queue<double> seconds = new([9, 9, 4, 2, 40, 20, 2, 1]);

        Comparison comparison = Comparison.Measure(
            "streams",
            unitsOfCall: 10,
            turns: 3,
            theirs,
            ours,
            server =>
            {
                order.Add(server.Name);
                return new LoadRun(seconds.Peek(), [seconds.Dequeue()]);
            },
            _ => { });

        Assert.Equal(Enumerable.Repeat<string[]>(["theirs", "ours"], 4).SelectMany(pair => pair), order);
        Assert.Equal((5.0, 2.0), (comparison.Rate, comparison.Ratio));
        Assert.Equal([2.5, 5, 2, 4000, 2000, 40_000, 20_000], comparison.ToRow().Metrics.Select(metric => metric.Value));
    }
}
