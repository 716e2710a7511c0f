using System.Net;
using BS2000Bridge.GrpcRuntime.Wire;
using Grpc.Core;

namespace Grpc.Net.Client.Calls;

/// <summary>The one request of a call as the body of its HTTP request.</summary>
internal sealed class SingleRequestContent<TRequest, TResponse>(ClientCall<TRequest, TResponse> call, TRequest request) : HttpContent
    where TRequest : class
    where TResponse : class
{
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        using var buffer = new PooledBuffer();
        bool plain = call.Options.WriteOptions?.Flags.HasFlag(WriteFlags.NoCompress) ?? false;
        call.Frames.Write(request, call.Method.RequestMarshaller.ContextualSerializer, buffer, plain ? null : call.Compression);
        await stream.WriteAsync(buffer.Written, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
