using Xunit.Abstractions;

namespace BS2000Bridge.Copybooks.Tests.Fuzz;

/// <summary>Runs one step for very many inputs, on two threads; a failure names the seed that makes it again.</summary>
internal static class FuzzRun
{
    /// <summary>The most bytes that working on one input may allocate: far below what a record may have.</summary>
    private const long MostBytes = 16L << 20;

    private const int Chunk = 1000;

    /// <param name="output">Told the seed and what came of the inputs.</param>
    /// <param name="inputs">How many.</param>
    /// <param name="prepare">Makes the step for one chunk of inputs from a source of chance; the step says whether its input was taken, not refused.</param>
    /// <returns>How many were taken.</returns>
    public static int Run(ITestOutputHelper output, int inputs, Func<Random, Func<bool>> prepare)
    {
        int seed = Seed.Next(output), taken = 0;
        Parallel.For(0, inputs / Chunk, new ParallelOptions { MaxDegreeOfParallelism = 2 }, chunk =>
        {
            var random = new Random(unchecked(seed + (chunk * 7919)));
            Func<bool> step = prepare(random);
            for (int i = 0; i < Chunk; i++)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                try
                {
                    if (step())
                    {
                        Interlocked.Increment(ref taken);
                    }
                }
                catch (Exception failure)
                {
                    throw new InvalidOperationException($"seed {seed}, chunk {chunk}, input {i}: {failure.Message}", failure);
                }

                long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                Assert.True(allocated <= MostBytes, $"seed {seed}, chunk {chunk}, input {i}: {allocated} bytes were allocated, expected at most {MostBytes}");
            }
        });
        output.WriteLine($"{inputs} inputs, {taken} of them taken");
        return taken;
    }
}
