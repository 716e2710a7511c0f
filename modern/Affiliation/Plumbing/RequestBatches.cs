using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Grpc.Core;

namespace BS2000Bridge.Affiliation.Plumbing;

/// <summary>Takes the requests of a stream together as they arrive.</summary>
internal static class RequestBatches
{
    /// <summary>
    /// All requests that are there, at most so many at a time; a lone one does not wait for company. While the caller deals with a batch,
    /// the next requests are read, at most as many again; beyond that the sender is slowed down.
    /// </summary>
    public static async IAsyncEnumerable<List<T>> ReadBatchesAsync<T>(
        this IAsyncStreamReader<T> requests, int most, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var arrived = Channel.CreateBounded<T>(new BoundedChannelOptions(most) { SingleReader = true, SingleWriter = true });
        Task reading = ReadAsync(requests, arrived.Writer, over.Token);
        try
        {
            while (await arrived.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
            {
                var batch = new List<T>();
                while (batch.Count < most && arrived.Reader.TryRead(out T? request))
                {
                    batch.Add(request);
                }

                yield return batch;
            }
        }
        finally
        {
            await over.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(false);
        }
    }

    /// <summary>Reads to the end; an error is the batches' reader's to hear, after what arrived before it.</summary>
    private static async Task ReadAsync<T>(IAsyncStreamReader<T> requests, ChannelWriter<T> arrived, CancellationToken cancellationToken)
    {
        Exception? fault = null;
        try
        {
            while (await requests.MoveNext(cancellationToken).ConfigureAwait(false))
            {
                await arrived.WriteAsync(requests.Current, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            fault = exception;
        }

        arrived.Complete(fault);
    }
}
