using Google.Protobuf;
using Grpc.Core;

namespace BS2000Bridge.Host.Calls;

/// <summary>
/// Reads a caller's stream. What fails in reading is the caller's doing, and only here can it be told from a fault of the service: an
/// <see cref="IOException"/> from a file of the service looks the same further out, and the call's token is often cancelled only after
/// the reading has failed.
/// </summary>
internal sealed class RequestReader<T>(IAsyncStreamReader<T> requests, string method) : IAsyncStreamReader<T>
{
    public T Current => requests.Current;

    public Task<bool> MoveNext(CancellationToken cancellationToken)
    {
        Task<bool> next = requests.MoveNext(cancellationToken);
        return next.IsCompletedSuccessfully ? next : AwaitAsync(next);
    }

    private async Task<bool> AwaitAsync(Task<bool> next)
    {
        try
        {
            return await next.ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is InvalidProtocolBufferException or InvalidDataException)
        {
            throw new RpcException(new Status(StatusCode.Internal, $"What was sent is no message of {method}."));
        }
        catch (IOException)
        {
            throw new RpcException(Status.DefaultCancelled);
        }
    }
}
