using System.Runtime.CompilerServices;
using Grpc.Core;

namespace BS2000Bridge.Affiliation;

/// <summary>Takes the requests of a stream together as they arrive.</summary>
internal static class RequestBatches
{
    /// <summary>All requests that are there, at most so many at a time; a lone one does not wait for company.</summary>
    public static async IAsyncEnumerable<List<T>> ReadBatchesAsync<T>(
        this IAsyncStreamReader<T> requests, int most, [EnumeratorCancellation] CancellationToken cancellation)
    {
        List<T> batch = [];
        Task<bool> next = requests.MoveNext(cancellation);
        while (await next.ConfigureAwait(false))
        {
            batch.Add(requests.Current);
            next = requests.MoveNext(cancellation);
            if (!next.IsCompleted || batch.Count == most)
            {
                yield return batch;
                batch = [];
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}
