using BS2000Bridge.GrpcRuntime.Wire;
using Grpc.Core;
using Grpc.Net.Compression;

namespace Grpc.Net.Client.Calls;

/// <summary>The requests of a streaming call, as the caller writes them.</summary>
internal sealed class RequestWriter<TRequest, TResponse> : IClientStreamWriter<TRequest>
    where TRequest : class
    where TResponse : class
{
    private readonly ClientCall<TRequest, TResponse> _call;
    private bool _complete;

    public RequestWriter(ClientCall<TRequest, TResponse> call)
    {
        _call = call;
        WriteOptions = call.Options.WriteOptions;
        Content = new RequestStreamContent(call.Frames, call.EndException);
    }

    /// <summary>The body that they are written to.</summary>
    public RequestStreamContent Content { get; }

    public WriteOptions? WriteOptions { get; set; }

    public Task WriteAsync(TRequest message) => WriteAsync(message, CancellationToken.None);

    public Task WriteAsync(TRequest message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        cancellationToken.ThrowIfCancellationRequested();
        if (_complete)
        {
            throw new InvalidOperationException("The request stream is complete; no request may follow CompleteAsync.");
        }

        if (_call.HasEnded)
        {
            throw _call.EndException();
        }

        Task write = Content.Writer.IsCompletedSuccessfully ? Write(Content.Writer.Result, message) : WaitAndWriteAsync(message);
        return write.IsCompleted || !cancellationToken.CanBeCanceled ? write : write.WaitAsync(cancellationToken);
    }

    public async Task CompleteAsync()
    {
        if (_complete)
        {
            return;
        }

        _complete = true;
        try
        {
            MessageWriter writer = await WriterAsync();
            await writer.FlushAsync();
        }
        catch (Exception failure) when (failure is RpcException or OperationCanceledException)
        {
            // The call is over: the responses tell why, and there is nothing left to complete.
            return;
        }

        Content.Complete();
    }

    private async Task WaitAndWriteAsync(TRequest message) => await Write(await WriterAsync(), message);

    private Task Write(MessageWriter writer, TRequest message)
    {
        WriteFlags flags = WriteOptions?.Flags ?? WriteFlags.None;
        ICompressionProvider? compression = flags.HasFlag(WriteFlags.NoCompress) ? null : _call.Compression;
        return writer.WriteAsync(message, _call.Method.RequestMarshaller.ContextualSerializer, compression, flags.HasFlag(WriteFlags.BufferHint));
    }

    private async Task<MessageWriter> WriterAsync()
    {
        try
        {
            return await Content.Writer.WaitAsync(_call.Stopping);
        }
        catch (OperationCanceledException)
        {
            throw _call.EndException();
        }
    }
}
