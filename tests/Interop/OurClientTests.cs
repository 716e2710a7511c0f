using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Testing;

namespace BS2000Bridge.Interop.Tests;

/// <summary>Our client calls grpc-js's server.</summary>
public sealed class OurClientTests : IClassFixture<NodeServer>, IDisposable
{
    private static readonly int[] RequestSizes = [27182, 8, 1828, 45904];
    private static readonly int[] ResponseSizes = [31415, 9, 2653, 58979];
    private static readonly Metadata EchoHeaders = new()
    {
        { "x-grpc-test-echo-initial", "test_initial_metadata_value" },
        { "x-grpc-test-echo-trailing-bin", [0xAB, 0xAB, 0xAB] },
    };

    private readonly GrpcChannel _channel;
    private readonly TestService.TestServiceClient _client;

    public OurClientTests(NodeServer server)
    {
        _channel = GrpcChannel.ForAddress(server.Address);
        _client = new TestService.TestServiceClient(_channel);
    }

    public void Dispose() => _channel.Dispose();

    [NodeFact]
    public async Task EmptyUnary_AgainstGrpcJs_HoldsTheCase() => Assert.Equal(new Empty(), await _client.EmptyCallAsync(new Empty()));

    [NodeFact]
    public async Task LargeUnary_AgainstGrpcJs_HoldsTheCase() =>
        Assert.Equal(new byte[314_159], (await _client.UnaryCallAsync(Large())).Payload.Body.ToByteArray());

    [NodeFact]
    public async Task ClientCompressedUnary_AgainstGrpcJs_HoldsTheCase() => Assert.Equal(
        314_159, (await _client.UnaryCallAsync(Large(), new Metadata { { "grpc-internal-encoding-request", "gzip" } })).Payload.Body.Length);

    [NodeFact]
    public async Task ClientStreaming_AgainstGrpcJs_HoldsTheCase()
    {
        using AsyncClientStreamingCall<StreamingInputCallRequest, StreamingInputCallResponse> call = _client.StreamingInputCall();
        foreach (int size in RequestSizes)
        {
            await call.RequestStream.WriteAsync(new StreamingInputCallRequest { Payload = Zeros(size) });
        }

        await call.RequestStream.CompleteAsync();
        Assert.Equal(74_922, (await call).AggregatedPayloadSize);
    }

    [NodeFact]
    public async Task ServerStreaming_AgainstGrpcJs_HoldsTheCase()
    {
        var request = new StreamingOutputCallRequest { ResponseParameters = { ResponseSizes.Select(size => new ResponseParameters { Size = size }) } };
        using AsyncServerStreamingCall<StreamingOutputCallResponse> call = _client.StreamingOutputCall(request);

        Assert.Equal(ResponseSizes, await call.ResponseStream.ReadAllAsync().Select(response => response.Payload.Body.Length).ToArrayAsync());
    }

    [NodeFact]
    public async Task PingPong_AgainstGrpcJs_HoldsTheCase()
    {
        using AsyncDuplexStreamingCall<StreamingOutputCallRequest, StreamingOutputCallResponse> call = _client.FullDuplexCall();
        for (int i = 0; i < RequestSizes.Length; i++)
        {
            await call.RequestStream.WriteAsync(Asking(ResponseSizes[i], RequestSizes[i]));
            Assert.True(await call.ResponseStream.MoveNext());
            Assert.Equal(ResponseSizes[i], call.ResponseStream.Current.Payload.Body.Length);
        }

        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext());
    }

    [NodeFact]
    public async Task EmptyStream_AgainstGrpcJs_HoldsTheCase()
    {
        using AsyncDuplexStreamingCall<StreamingOutputCallRequest, StreamingOutputCallResponse> call = _client.FullDuplexCall();
        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext());
    }

    [NodeFact]
    public async Task CancelAfterBegin_AgainstGrpcJs_HoldsTheCase()
    {
        using var source = new CancellationTokenSource();
        using AsyncClientStreamingCall<StreamingInputCallRequest, StreamingInputCallResponse> call = _client.StreamingInputCall(cancellationToken: source.Token);
        await source.CancelAsync();

        Assert.Equal(StatusCode.Cancelled, (await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync)).StatusCode);
    }

    [NodeFact]
    public async Task CancelAfterFirstResponse_AgainstGrpcJs_HoldsTheCase()
    {
        using var source = new CancellationTokenSource();
        using AsyncDuplexStreamingCall<StreamingOutputCallRequest, StreamingOutputCallResponse> call = _client.FullDuplexCall(cancellationToken: source.Token);
        await call.RequestStream.WriteAsync(Asking(31_415, 27_182));
        Assert.True(await call.ResponseStream.MoveNext());
        await source.CancelAsync();

        Assert.Equal(StatusCode.Cancelled, (await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext())).StatusCode);
    }

    [NodeFact]
    public async Task TimeoutOnSleepingServer_AgainstGrpcJs_HoldsTheCase()
    {
        DateTime deadline = TimeProvider.System.GetUtcNow().UtcDateTime.AddMilliseconds(1);
        using AsyncDuplexStreamingCall<StreamingOutputCallRequest, StreamingOutputCallResponse> call = _client.FullDuplexCall(deadline: deadline);

        Assert.Equal(StatusCode.DeadlineExceeded, (await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext())).StatusCode);
    }

    [NodeFact]
    public async Task CustomMetadata_AgainstGrpcJs_HoldsTheCase()
    {
        using AsyncUnaryCall<SimpleResponse> unary = _client.UnaryCallAsync(Large(), EchoHeaders);
        await unary;
        AssertEchoed(await unary.ResponseHeadersAsync, unary.GetTrailers());

        using AsyncDuplexStreamingCall<StreamingOutputCallRequest, StreamingOutputCallResponse> duplex = _client.FullDuplexCall(EchoHeaders);
        await duplex.RequestStream.WriteAsync(Asking(314_159, 271_828));
        await duplex.RequestStream.CompleteAsync();
        Assert.True(await duplex.ResponseStream.MoveNext());
        Assert.False(await duplex.ResponseStream.MoveNext());
        AssertEchoed(await duplex.ResponseHeadersAsync, duplex.GetTrailers());
    }

    [NodeTheory]
    [InlineData("test status message")]
    [InlineData("\t\ntest with whitespace\r\nand Unicode BMP ☺ and non-BMP 😈\t\n")]
    public async Task StatusCodeAndMessage_AgainstGrpcJs_HoldsTheCase(string message)
    {
        var status = new EchoStatus { Code = 2, Message = message };
        RpcException unary = await Assert.ThrowsAsync<RpcException>(async () => await _client.UnaryCallAsync(new SimpleRequest { ResponseStatus = status }));
        using AsyncDuplexStreamingCall<StreamingOutputCallRequest, StreamingOutputCallResponse> call = _client.FullDuplexCall();
        await call.RequestStream.WriteAsync(new StreamingOutputCallRequest { ResponseStatus = status });
        RpcException duplex = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext());

        Assert.Equal([new Status(StatusCode.Unknown, message), new Status(StatusCode.Unknown, message)], [unary.Status, duplex.Status]);
    }

    [NodeFact]
    public async Task UnimplementedMethod_AgainstGrpcJs_HoldsTheCase() => Assert.Equal(
        StatusCode.Unimplemented, (await Assert.ThrowsAsync<RpcException>(async () => await _client.UnimplementedCallAsync(new Empty()))).StatusCode);

    [NodeFact]
    public async Task UnimplementedService_AgainstGrpcJs_HoldsTheCase() => Assert.Equal(
        StatusCode.Unimplemented,
        (await Assert.ThrowsAsync<RpcException>(
            async () => await new UnimplementedService.UnimplementedServiceClient(_channel).UnimplementedCallAsync(new Empty()))).StatusCode);

    private static void AssertEchoed(Metadata headers, Metadata trailers)
    {
        Assert.Equal("test_initial_metadata_value", headers.GetValue("x-grpc-test-echo-initial"));
        Assert.Equal([0xAB, 0xAB, 0xAB], trailers.GetValueBytes("x-grpc-test-echo-trailing-bin")!);
    }

    private static SimpleRequest Large() => new() { ResponseSize = 314_159, Payload = Zeros(271_828) };

    private static StreamingOutputCallRequest Asking(int responseSize, int requestSize) =>
        new() { ResponseParameters = { new ResponseParameters { Size = responseSize } }, Payload = Zeros(requestSize) };

    private static Payload Zeros(int size) => new() { Body = ByteString.CopyFrom(new byte[size]) };
}
