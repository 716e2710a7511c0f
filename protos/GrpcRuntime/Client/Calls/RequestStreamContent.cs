using System.IO.Pipelines;
using System.Net;
using BS2000Bridge.GrpcRuntime.Wire;
using Grpc.Core;

namespace Grpc.Net.Client.Calls;

/// <summary>The many requests of a call as the body of its HTTP request, which lasts until the last one.</summary>
internal sealed class RequestStreamContent(FrameWriter frames, Func<Exception> over) : HttpContent
{
    private readonly TaskCompletionSource<MessageWriter> _writer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Takes the requests, as soon as the connection does.</summary>
    public Task<MessageWriter> Writer => _writer.Task;

    /// <summary>The last request was written.</summary>
    public void Complete() => _complete.TrySetResult();

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        // The headers must not wait for the first request: the server may have something to say before it.
        await stream.FlushAsync(cancellationToken);
        PipeWriter pipe = PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));
        if (!_writer.TrySetResult(new MessageWriter(pipe, frames, over)))
        {
            throw new RpcException(new Status(StatusCode.Unavailable, "The connection was lost, and a stream of requests cannot be sent a second time."));
        }

        await _complete.Task.WaitAsync(cancellationToken);
        await pipe.CompleteAsync();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
