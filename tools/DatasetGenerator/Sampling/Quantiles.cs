namespace BS2000Bridge.DatasetGenerator.Sampling;

/// <summary>
/// A distribution given by some of its quantiles, straight between them, in whole numbers: which value a share of the
/// population does not exceed.
/// </summary>
internal sealed class Quantiles
{
    /// <summary>The whole population: positions are billionths of it.</summary>
    public const int Whole = 1_000_000_000;

    private readonly (int Millionths, int Value)[] _knots;

    /// <summary>Takes the quantiles, from (0, least) to (1,000,000, greatest), ascending.</summary>
    public Quantiles(params (int Millionths, int Value)[] knots)
    {
        if (knots.Length < 2 || knots[0].Millionths != 0 || knots[^1].Millionths != 1_000_000)
        {
            throw new ArgumentException("Quantiles go from 0 to 1,000,000 millionths of the population.", nameof(knots));
        }

        _knots = knots;
    }

    /// <summary>All values of a range equally likely.</summary>
    public static Quantiles Even(int from, int to) => new((0, from), (1_000_000, to));

    /// <summary>The value at a position from 0 to below <see cref="Whole"/>.</summary>
    public int At(int billionths)
    {
        int upper = 1;
        while (_knots[upper].Millionths * 1000L <= billionths && upper < _knots.Length - 1)
        {
            upper++;
        }

        (int from, int low) = _knots[upper - 1];
        (int to, int high) = _knots[upper];
        return low + (int)((high - low) * (billionths - (from * 1000L)) / ((to - from) * 1000L));
    }

    /// <summary>A value drawn at random.</summary>
    public int Draw(ref Dice dice) => At(dice.Below(Whole));
}
