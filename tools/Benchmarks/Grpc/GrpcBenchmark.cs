using BS2000Bridge.Benchmarks.Results;

namespace BS2000Bridge.Benchmarks.Grpc;

/// <summary>Calls a second and streamed messages a second of GrpcRuntime's server, beside grpc-js's server with the same messages.</summary>
internal sealed class GrpcBenchmark : IBenchmark
{
    private const double UnaryRatio = 3, StreamedMessages = 500_000, StreamedRatio = 4;

    /// <inheritdoc/>
    public string Name => "grpc";

    /// <inheritdoc/>
    public BenchmarkResult Run(BenchmarkSettings settings, CancellationToken cancellation)
    {
        GrpcLoad load = settings.Scale.IsJudged ? GrpcLoad.Full : GrpcLoad.Small;
        var grpcJs = new GrpcJs(settings.Root);
        var h2load = new H2Load(Path.Combine(settings.Folder, "grpc"));
        using WageServer peer = grpcJs.Serve(), ours = WageServer.StartOurs();
        WageCall confirm = WageCall.Confirm(), list = WageCall.List(load.Wages);
        Comparison unary = Measure("unary calls by h2load", 1, server => h2load.Run(server, confirm, load.UnaryCalls, cancellation));
        Comparison streamed = Measure("streamed messages, read by h2load", load.Wages, server => h2load.Run(server, list, load.Streams, cancellation));
        Comparison read = Measure("streamed messages, read by grpc-js", load.Wages, server => grpcJs.Read(server, load.ReadStreams, load.Wages, cancellation));
        return new BenchmarkResult(
            Name,
            $"Messages of {WageSample.At(0).CalculateSize()} bytes over h2c on the loopback device, client and servers on the same cores. Unary: {confirm.Connections} connections with "
            + $"{confirm.Streams} calls under way on each. Streams: calls of {load.Wages:N0} messages, one after the other. p50 and p99 are of whole calls, rates are medians; counted turns of each server: {load.Turns}.",
            [unary.ToRow(), streamed.ToRow(), read.ToRow()],
            settings.Scale.IsJudged
                ?
                [
                    new Target("unary calls, ours / grpc-js", unary.Ratio, AtLeast: UnaryRatio),
                    new Target("streamed messages a second", streamed.Rate, AtLeast: StreamedMessages),
                    new Target("streamed messages, ours / grpc-js", streamed.Ratio, AtLeast: StreamedRatio),
                ]
                : []);

        Comparison Measure(string label, int unitsOfCall, Func<WageServer, LoadRun> run) =>
            Comparison.Measure(label, unitsOfCall, load.Turns, peer, ours, run, settings.Progress);
    }
}
