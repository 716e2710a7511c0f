using System.Globalization;

namespace BS2000Bridge.Values;

/// <summary>
/// A contribution rate as an exact decimal: whole millionths, so that a percentage has up to four decimals
/// (0.70 % times the factor 0.85 is 0.5950 % = 5,950 millionths).
/// </summary>
/// <param name="Millionths">The rate in millionths of the base: 28,000 for 2.80 %.</param>
public readonly record struct Rate(int Millionths)
{
    /// <summary>No contribution.</summary>
    public static Rate Zero => default;

    /// <summary>Takes a percentage with at most four decimals.</summary>
    /// <exception cref="ArgumentException">The percentage has more than four decimals.</exception>
    public static Rate FromPercent(decimal percent)
    {
        decimal millionths = percent * 10_000m;
        if (millionths != decimal.Truncate(millionths))
        {
            throw new ArgumentException($"{percent} % has more than four decimals.", nameof(percent));
        }

        return new Rate((int)millionths);
    }

    /// <summary>The rate in percent, exactly.</summary>
    public decimal ToPercent() => Millionths / 10_000m;

    /// <summary>The sum, such as the insured's and the employer's rate together.</summary>
    public static Rate operator +(Rate left, Rate right) => new(checked(left.Millionths + right.Millionths));

    /// <summary>The rate in percent with at least two decimals, such as <c>2.80 %</c> or <c>0.595 %</c>.</summary>
    public override string ToString() => ToPercent().ToString("0.00##", CultureInfo.InvariantCulture) + " %";
}
