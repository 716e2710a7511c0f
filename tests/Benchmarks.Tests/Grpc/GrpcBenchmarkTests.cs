using BS2000Bridge.Benchmarks.Grpc;
using BS2000Bridge.Benchmarks.ParallelRuns;
using BS2000Bridge.Benchmarks.Results;

namespace BS2000Bridge.Benchmarks.Tests.Grpc;

/// <summary>The benchmark at its small scale, with the real servers and clients.</summary>
public sealed class GrpcBenchmarkTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("grpc").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [GrpcPeersFact]
    public void Run_AtSmallScale_MeasuresBothServersAndJudgesNothing()
    {
        List<string> progress = [];
        var settings = new BenchmarkSettings(ProjectRoot.Find(), _folder, Scale.All.Single(scale => !scale.IsJudged), progress.Add);

        BenchmarkResult result = new GrpcBenchmark().Run(settings, CancellationToken.None);

        Assert.Equal(
            ["unary calls by h2load", "streamed messages, read by h2load", "streamed messages, read by grpc-js"],
            result.Rows.Select(row => row.Label));
        Assert.All(result.Rows, row => Assert.All(row.Metrics, metric => Assert.True(metric.Value > 0, $"{row.Label}: {metric}")));
        Assert.Empty(result.Targets);
        Assert.Contains("22 bytes", result.Description, StringComparison.Ordinal);
        Assert.Contains(progress, line => line.Contains("warming up", StringComparison.Ordinal));
    }

    [GrpcPeersFact]
    public void Run_OfAnswersWithAnotherLength_EndsTheBenchmark()
    {
        using WageServer server = WageServer.StartOurs();
        WageCall right = WageCall.List(wages: 10);

        LoadRun run = new H2Load(_folder).Run(server, right, calls: 3, CancellationToken.None);
        BenchmarkException wrong = Assert.Throws<BenchmarkException>(
            () => new H2Load(_folder).Run(server, right with { AnswerBytes = right.AnswerBytes + 1 }, calls: 3, CancellationToken.None));

        Assert.Equal(3, run.CallSeconds.Count);
        Assert.Equal(70, wrong.ExitCode);
        Assert.Contains("must answer 3 calls with 813 bytes", wrong.Message, StringComparison.Ordinal);
    }

    [GrpcPeersFact]
    public void Run_OfAMethodThatFails_EndsTheBenchmark()
    {
        using WageServer server = WageServer.StartOurs();

        Assert.Throws<BenchmarkException>(
            () => new H2Load(_folder).Run(server, WageCall.Confirm() with { Method = "Nowhere" }, calls: 200, CancellationToken.None));
    }

    [GrpcPeersFact]
    public void Read_OfStreamsThatAreNot_EndsTheBenchmark()
    {
        int port;
        using (WageServer server = WageServer.StartOurs())
        {
            port = server.Port;
        }

        // A server that only says a port: nobody serves there any more.
        using WageServer gone = WageServer.Start("gone", "sh", ["-c", $"echo {port}; cat"]);

        Assert.Throws<BenchmarkException>(() => new GrpcJs(ProjectRoot.Find()).Read(gone, streams: 1, wages: 1, CancellationToken.None));
    }
}
