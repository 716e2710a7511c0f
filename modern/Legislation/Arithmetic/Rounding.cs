using System.Runtime.CompilerServices;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Arithmetic;

/// <summary>
/// The roundings of the law and of its habits, each named by its rule (art. 428 al. 3 CSS: fractions of a cent from
/// 0.005 euro up, below it down). Only amounts that are not negative are ever rounded.
/// </summary>
public static class Rounding
{
    /// <summary>A fraction of cents to the cent, half a cent up.</summary>
    /// <param name="numerator">Cents times the denominator; not negative.</param>
    /// <param name="denominator">Greater than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The numerator is negative.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long HalfUpToCent(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        long whole = numerator / denominator;
        return (numerator - (whole * denominator)) * 2 >= denominator ? whole + 1 : whole;
    }

    /// <summary>A fraction of cents cut to the cent (a habit, not the law).</summary>
    /// <param name="numerator">Cents times the denominator; not negative.</param>
    /// <param name="denominator">Greater than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The numerator is negative.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long TruncateToCent(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        return numerator / denominator;
    }

    /// <summary>An exact amount in euros to the cent, half a cent up.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public static Money HalfUpToCent(decimal euros) => new((long)(HalfUp(euros, decimals: 2) * 100m));

    /// <summary>An exact amount to a number of decimals, half up.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public static decimal HalfUp(decimal amount, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        return decimal.Round(amount, decimals, MidpointRounding.AwayFromZero);
    }
}
