using System.Threading.Channels;
using Grpc.Core;

namespace BS2000Bridge.Salary.Basics;

/// <summary>
/// Serves a stream whose requests are decided in batches: while one batch is kept, the requests of the next are read. So the longer a
/// commit lasts, the more it is for; and a request that comes alone is answered at once.
/// </summary>
public static class BatchedStream
{
    private const int MostAtOnce = 16_384;

    /// <summary>Answers every request in its order.</summary>
    /// <param name="requests">The requests.</param>
    /// <param name="responses">The answers.</param>
    /// <param name="decide">Decides a batch; the answers are sent when its task is done.</param>
    /// <param name="cancellation">The call's cancellation.</param>
    public static async Task RunAsync<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requests,
        IServerStreamWriter<TResponse> responses,
        Func<IReadOnlyList<TRequest>, CancellationToken, Task<IReadOnlyList<TResponse>>> decide,
        CancellationToken cancellation)
        where TRequest : class
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var read = Channel.CreateBounded<TRequest>(new BoundedChannelOptions(MostAtOnce) { SingleReader = true, SingleWriter = true });
        Task reading = ReadAsync(requests, read.Writer, ended.Token);
        try
        {
            var batch = new List<TRequest>();
            while (await read.Reader.WaitToReadAsync(cancellation).ConfigureAwait(false))
            {
                batch.Clear();
                while (batch.Count < MostAtOnce && read.Reader.TryRead(out TRequest? request))
                {
                    batch.Add(request);
                }

                foreach (TResponse response in await decide(batch, cancellation).ConfigureAwait(false))
                {
                    await responses.WriteAsync(response, cancellation).ConfigureAwait(false);
                }
            }
        }
        finally
        {
            await ended.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(false);
        }
    }

    private static async Task ReadAsync<TRequest>(IAsyncStreamReader<TRequest> requests, ChannelWriter<TRequest> read, CancellationToken cancellation)
    {
        try
        {
            while (await requests.MoveNext(cancellation).ConfigureAwait(false))
            {
                await read.WriteAsync(requests.Current, cancellation).ConfigureAwait(false);
            }

            read.Complete();
        }
        catch (Exception failure)
        {
            // The one who takes from the channel sees it: there it ends the call.
            read.Complete(failure);
        }
    }
}
