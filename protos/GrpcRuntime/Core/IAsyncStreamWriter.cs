namespace Grpc.Core;

/// <summary>Takes messages one after the other. One write at a time: await each before the next.</summary>
/// <typeparam name="T">The message type.</typeparam>
public interface IAsyncStreamWriter<in T>
{
    /// <summary>How the following messages are written; null for the call's own way.</summary>
    WriteOptions? WriteOptions { get; set; }

    /// <summary>Sends a message. The task is done when the message is taken, which waits while the peer does not read.</summary>
    /// <exception cref="InvalidOperationException">A write is under way, or the stream is complete.</exception>
    /// <exception cref="RpcException">The call is over.</exception>
    Task WriteAsync(T message);

    /// <summary>Sends a message, unless cancelled while it waits.</summary>
    /// <exception cref="InvalidOperationException">A write is under way, or the stream is complete.</exception>
    /// <exception cref="RpcException">The call is over.</exception>
    Task WriteAsync(T message, CancellationToken cancellationToken)
    {
        return cancellationToken.CanBeCanceled
            ? throw new NotSupportedException($"{GetType()} cannot cancel a write; call WriteAsync without a token.")
            : WriteAsync(message);
    }
}
