using BS2000Bridge.Reconciliation.Matching;
using CsCheck;

namespace BS2000Bridge.Reconciliation.Tests.Matching;

public sealed class ExampleSampleTests
{
    private const int Limit = 4096;

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(1, 1, 1)]
    [InlineData(Limit, Limit, 1)]
    [InlineData(Limit + 1, (Limit / 2) + 1, 2)]
    [InlineData(2 * Limit, Limit, 2)]
    [InlineData((2 * Limit) + 1, (Limit / 2) + 1, 4)]
    public void Examples_OfSoManyDeclarations_AreEveryNthFromTheFirst(int declarations, int examples, int stride) =>
        Assert.Equal(Enumerable.Range(0, examples).Select(i => (long)i * stride), Sampled(declarations));

    [Fact]
    public void Examples_HoweverManyDeclarations_AreBoundedAndEvenlySpread() => Gen.Int[1, 100_000].Sample(
        declarations =>
        {
            List<long> sampled = Sampled(declarations);

            long stride = sampled.Count == 1 ? 1 : sampled[1] - sampled[0];
            Assert.InRange(sampled.Count, Math.Min(declarations, Limit / 2), Limit);
            Assert.Equal(Enumerable.Range(0, sampled.Count).Select(i => i * stride), sampled);
            Assert.True(declarations - sampled[^1] <= stride);
        },
        iter: 50);

    /// <summary>The ordinals of the declarations that a sample holds; each carries its ordinal as what is left aside of it.</summary>
    private static List<long> Sampled(int declarations)
    {
        var sample = new ExampleSample();
        for (int i = 0; i < declarations; i++)
        {
            if (sample.WantsNext())
            {
                UnequalPair pair = default;
                pair.Case.Declaration = pair.Case.Declaration with { HoursWorked = (short)(i % 1_000), HoursInactive = (short)(i / 1_000) };
                sample.Add(new Example(in pair));
            }
        }

        return [.. sample.Examples.Select(one => one.Case.Declaration.HoursWorked + (1_000L * one.Case.Declaration.HoursInactive))];
    }
}
