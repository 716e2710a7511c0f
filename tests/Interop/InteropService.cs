using Google.Protobuf;
using Grpc.Core;
using Grpc.Testing;

namespace BS2000Bridge.Interop.Tests;

/// <summary>The server of the official interoperability cases (interop-test-descriptions.md, Server).</summary>
internal sealed class InteropService : TestService.TestServiceBase
{
    private const string EchoInitial = "x-grpc-test-echo-initial";
    private const string EchoTrailing = "x-grpc-test-echo-trailing-bin";

    public override Task<Empty> EmptyCall(Empty request, ServerCallContext context) => Task.FromResult(new Empty());

    public override async Task<SimpleResponse> UnaryCall(SimpleRequest request, ServerCallContext context)
    {
        await EchoAsync(context, request.ResponseCompressed);
        ExpectCompressed(context, request.ExpectCompressed);
        Echo(request.ResponseStatus);
        return new SimpleResponse { Payload = Zeros(request.ResponseSize) };
    }

    public override async Task<StreamingInputCallResponse> StreamingInputCall(
        IAsyncStreamReader<StreamingInputCallRequest> requestStream, ServerCallContext context)
    {
        int size = 0;
        await foreach (StreamingInputCallRequest request in requestStream.ReadAllAsync())
        {
            size += request.Payload.Body.Length;
        }

        return new StreamingInputCallResponse { AggregatedPayloadSize = size };
    }

    public override Task StreamingOutputCall(
        StreamingOutputCallRequest request, IServerStreamWriter<StreamingOutputCallResponse> responseStream, ServerCallContext context) =>
        RespondAsync(request, responseStream);

    public override async Task FullDuplexCall(
        IAsyncStreamReader<StreamingOutputCallRequest> requestStream, IServerStreamWriter<StreamingOutputCallResponse> responseStream, ServerCallContext context)
    {
        await EchoAsync(context, compressed: null);
        await foreach (StreamingOutputCallRequest request in requestStream.ReadAllAsync())
        {
            Echo(request.ResponseStatus);
            await RespondAsync(request, responseStream);
        }
    }

    private static async Task RespondAsync(StreamingOutputCallRequest request, IServerStreamWriter<StreamingOutputCallResponse> responses)
    {
        foreach (ResponseParameters parameters in request.ResponseParameters)
        {
            await responses.WriteAsync(new StreamingOutputCallResponse { Payload = Zeros(parameters.Size) });
        }
    }

    /// <summary>Sends the metadata back that asks for it, and chooses the compression of the response.</summary>
    private static async Task EchoAsync(ServerCallContext context, BoolValue? compressed)
    {
        Metadata headers = [.. context.RequestHeaders.GetAll(EchoInitial)];
        if (compressed is not null)
        {
            headers.Add("grpc-internal-encoding-request", compressed.Value ? "gzip" : "identity");
        }

        foreach (Metadata.Entry entry in context.RequestHeaders.GetAll(EchoTrailing))
        {
            context.ResponseTrailers.Add(entry);
        }

        if (headers.Count > 0)
        {
            await context.WriteResponseHeadersAsync(headers);
        }
    }

    private static void Echo(EchoStatus? status)
    {
        if (status is not null && status.Code != 0)
        {
            throw new RpcException(new Status((StatusCode)status.Code, status.Message));
        }
    }

    private static void ExpectCompressed(ServerCallContext context, BoolValue? expected)
    {
        bool compressed = (bool)context.GetHttpContext().Items[InteropServer.CompressedFlag]!;
        if (expected is not null && expected.Value != compressed)
        {
            throw new RpcException(new Status(StatusCode.InvalidArgument, $"The request's compressed flag is {compressed}, not {expected.Value}."));
        }
    }

    private static Payload Zeros(int size) => new() { Body = ByteString.CopyFrom(new byte[size]) };
}
