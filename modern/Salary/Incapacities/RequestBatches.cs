using System.Runtime.CompilerServices;
using Grpc.Core;

namespace BS2000Bridge.Salary;

/// <summary>Reads a stream of requests in batches: as many as have come, up to a limit, so that none waits for one that may never come.</summary>
internal static class RequestBatches
{
    private const int Most = 4000;

    /// <summary>The requests in their order; the last batch ends with the stream.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<T>> ReadAsync<T>(IAsyncStreamReader<T> requests, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Task<bool> next = requests.MoveNext(cancellation);
        while (await next.ConfigureAwait(false))
        {
            var batch = new List<T> { requests.Current };
            next = requests.MoveNext(cancellation);
            while (batch.Count < Most && next.IsCompletedSuccessfully && await next.ConfigureAwait(false))
            {
                batch.Add(requests.Current);
                next = requests.MoveNext(cancellation);
            }

            yield return batch;
        }
    }
}
