using System.Diagnostics;

namespace BS2000Bridge.Benchmarks.Loops;

/// <summary>
/// Times loops over samples that stay in memory, the contenders in turn, so that what disturbs the machine disturbs them
/// alike. A round lasts long enough that the clock does not matter; the median of the rounds counts.
/// </summary>
internal static class LoopTimer
{
    private const int Rounds = 7;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(250);

    /// <summary>Measures time and allocated bytes of one operation, for each contender.</summary>
    /// <param name="label">The case.</param>
    /// <param name="operations">Operations that a contender's work is made of.</param>
    /// <param name="contenders">Those who do the same work; the first is the product's, its peers follow.</param>
    /// <param name="cancellationToken">Ends the measuring.</param>
    /// <exception cref="BenchmarkException">They do not come to the same result.</exception>
    public static ResultRow Measure(string label, int operations, IReadOnlyList<Contender> contenders, CancellationToken cancellationToken)
    {
        RequireSameResults(label, contenders);
        int[] repetitions = [.. contenders.Select(one => RepetitionsOf(one, cancellationToken))];
        List<double>[] nanoseconds = [.. contenders.Select(_ => new List<double>())];
        long[] bytes = new long[contenders.Count];
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < contenders.Count; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                (double elapsed, bytes[i]) = Time(contenders[i], repetitions[i]);
                nanoseconds[i].Add(elapsed * 1e9 / repetitions[i] / operations);
            }
        }

        List<Metric> metrics = [];
        for (int i = 0; i < contenders.Count; i++)
        {
            metrics.Add(Metric.MedianOf(contenders[i].Name, nanoseconds[i], "ns"));
            metrics.Add(new Metric($"{contenders[i].Name}, allocated", (double)bytes[i] / repetitions[i] / operations, "B"));
        }

        return new ResultRow(label, metrics);
    }

    private static void RequireSameResults(string label, IReadOnlyList<Contender> contenders)
    {
        long expected = contenders[0].Work();
        foreach (Contender peer in contenders.Skip(1))
        {
            long found = peer.Work();
            if (found != expected)
            {
                throw new BenchmarkException(70, $"{label}: {peer.Name} comes to {found}, {contenders[0].Name} to {expected}; there is nothing to compare.");
            }
        }
    }

    /// <summary>Runs until the code is compiled at its best, and finds how often the work fits into a round.</summary>
    private static int RepetitionsOf(Contender contender, CancellationToken cancellationToken)
    {
        long began = Stopwatch.GetTimestamp();
        int done = 0;
        while (Stopwatch.GetElapsedTime(began) < WarmUp)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _ = contender.Work();
            done++;
        }

        return Math.Max(1, (int)(done * (Round / WarmUp)));
    }

    private static (double Seconds, long Bytes) Time(Contender contender, int repetitions)
    {
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        long began = Stopwatch.GetTimestamp();
        for (int i = 0; i < repetitions; i++)
        {
            _ = contender.Work();
        }

        return (Stopwatch.GetElapsedTime(began).TotalSeconds, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }
}
