using System.Threading.Channels;
using Grpc.Core;

namespace BS2000Bridge.Services.Streams;

/// <summary>
/// Serves a stream whose requests are decided in batches: while one batch is kept, the requests of the next are read. So the longer a commit lasts,
/// the more it is for; and a request that comes alone does not wait for company.
/// </summary>
public static class BatchedStream
{
    /// <summary>So many requests are decided at most at once, and as many read ahead; beyond that the sender is slowed down.</summary>
    internal const int MaxAtOnce = 16_384;

    /// <summary>Answers every request, in its order.</summary>
    /// <param name="requests">The requests.</param>
    /// <param name="responses">The answers.</param>
    /// <param name="decide">Decides a batch, whole or not at all; the answers are sent when its task is done.</param>
    /// <param name="cancellationToken">The call's cancellation.</param>
    /// <remarks>When the sender fails, what it sent before is still decided; then its failure ends the call.</remarks>
    public static async Task RunAsync<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requests,
        IServerStreamWriter<TResponse> responses,
        Func<IReadOnlyList<TRequest>, CancellationToken, Task<IReadOnlyList<TResponse>>> decide,
        CancellationToken cancellationToken)
        where TRequest : class
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var read = Channel.CreateBounded<TRequest>(new BoundedChannelOptions(MaxAtOnce) { SingleReader = true, SingleWriter = true });
        Task reading = ReadAsync(requests, read.Writer, ended.Token);
        try
        {
            var batch = new List<TRequest>();
            while (await read.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
            {
                batch.Clear();
                while (batch.Count < MaxAtOnce && read.Reader.TryRead(out TRequest? request))
                {
                    batch.Add(request);
                }

                foreach (TResponse response in await decide(batch, cancellationToken).ConfigureAwait(false))
                {
                    await responses.WriteAsync(response, cancellationToken).ConfigureAwait(false);
                }
            }
        }
        finally
        {
            await ended.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(false);
        }
    }

    private static async Task ReadAsync<TRequest>(IAsyncStreamReader<TRequest> requests, ChannelWriter<TRequest> read, CancellationToken cancellationToken)
    {
        try
        {
            while (await requests.MoveNext(cancellationToken).ConfigureAwait(false))
            {
                await read.WriteAsync(requests.Current, cancellationToken).ConfigureAwait(false);
            }

            read.Complete();
        }
        catch (Exception failure)
        {
            // Not lost: the one who takes from the channel meets it after what came before, and it ends the call there.
            read.Complete(failure);
        }
    }
}
