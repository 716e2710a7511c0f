using Grpc.Core;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>The requests of a streaming call, as the service reads them.</summary>
internal sealed class RequestStream<TRequest>(ServerCall call, Marshaller<TRequest> marshaller) : IAsyncStreamReader<TRequest>
    where TRequest : class
{
    private static readonly Task<bool> Found = Task.FromResult(true);
    private TRequest? _current;

    public TRequest Current => _current ?? throw new InvalidOperationException("There is no current request; call MoveNext first, and go on only while it gives true.");

    public Task<bool> MoveNext(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (call.ReadCancellation.IsCancellationRequested || !call.Reader.HasMessage)
        {
            return WaitAsync(cancellationToken);
        }

        _current = call.Reader.Take(marshaller.ContextualDeserializer);
        return Found;
    }

    private async Task<bool> WaitAsync(CancellationToken cancellationToken)
    {
        using CancellationTokenSource? both = cancellationToken.CanBeCanceled
            ? CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, call.ReadCancellation)
            : null;
        bool found = await call.Reader.WaitAsync(both?.Token ?? call.ReadCancellation);
        _current = found ? call.Reader.Take(marshaller.ContextualDeserializer) : null;
        return found;
    }
}
