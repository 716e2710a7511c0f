using Xunit;
using Xunit.Abstractions;

namespace BS2000Bridge.Testing.Randomness;

/// <summary>Runs one step for very many inputs, on two threads; a failure names the seed that makes it again.</summary>
public static class FuzzRun
{
    /// <summary>The most bytes that working on one input may allocate: far below what a record may have.</summary>
    private const long MaxBytes = 16L << 20;

    private const int Chunk = 1000;

    /// <summary>Runs the steps and fails at the first input that throws or allocates too much.</summary>
    /// <param name="output">Told the seed and what came of the inputs.</param>
    /// <param name="inputs">How many.</param>
    /// <param name="prepare">Makes the step for one chunk of inputs from a source of chance; the step says whether its input was taken, not refused.</param>
    /// <returns>How many were taken.</returns>
    public static int Run(ITestOutputHelper output, int inputs, Func<Random, Func<bool>> prepare)
    {
        int seed = Seed.Next(output), taken = 0;
        try
        {
            var twoThreads = new ParallelOptions { MaxDegreeOfParallelism = 2 };
            Parallel.For(0, inputs / Chunk, twoThreads, chunk => Interlocked.Add(ref taken, RunChunk(seed, chunk, prepare)));
        }
        catch (AggregateException failures)
        {
            // Both threads may fail; one failure is enough to look at.
            throw failures.InnerExceptions[0];
        }

        output.WriteLine($"{inputs} inputs, {taken} of them taken");
        return taken;
    }

    private static int RunChunk(int seed, int chunk, Func<Random, Func<bool>> prepare)
    {
        Func<bool> step = prepare(new Random(unchecked(seed + (chunk * 7919))));
        int taken = 0;
        for (int i = 0; i < Chunk; i++)
        {
            string where = $"seed {seed}, chunk {chunk}, input {i}";
            long before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                taken += step() ? 1 : 0;
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"{where}: {failure.Message}", failure);
            }

            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated <= MaxBytes, $"{where}: {allocated} bytes were allocated, expected at most {MaxBytes}");
        }

        return taken;
    }
}
