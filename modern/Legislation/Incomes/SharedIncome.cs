using BS2000Bridge.Legislation.Arithmetic;
using BS2000Bridge.Legislation.Figures;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Incomes;

/// <summary>
/// The month's income of an activity that several people are insured for (art. 35 al. 3, 242 CSS): divided by the number of
/// principals and of assisting spouses; a spouse's part counts up to twice the minimum wage, what is above it is added to the
/// principal's. Not for agriculture (art. 36, 242 CSS).
/// </summary>
/// <param name="Principals">What each principal (assuré principal) is charged on.</param>
/// <param name="Spouses">What each assisting spouse (conjoint aidant) is charged on; the first is the first principal's, and so on.</param>
public sealed record SharedIncome(IReadOnlyList<Money> Principals, IReadOnlyList<Money> Spouses)
{
    /// <summary>
    /// Divides a month's income. Parts are equal to the cent; cents left over go one each to the first, principals before
    /// spouses.
    /// </summary>
    /// <param name="library">The parameters.</param>
    /// <param name="month">The month, whose minimum wage counts.</param>
    /// <param name="income">The whole income of the month; not negative.</param>
    /// <param name="principals">How many principals are insured, at least one.</param>
    /// <param name="spouses">How many of them have an assisting spouse.</param>
    /// <exception cref="ArgumentOutOfRangeException">The income is negative, there is no principal, or there are more spouses than principals.</exception>
    /// <exception cref="MissingParameterException">The minimum wage or its multiple has no value in the month.</exception>
    public static SharedIncome Divide(ParameterLibrary library, YearMonth month, Money income, int principals, int spouses)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(income.Cents, nameof(income));
        ArgumentOutOfRangeException.ThrowIfLessThan(principals, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(spouses);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(spouses, principals);
        Money[] parts = EarliestCents.Split(income, principals + spouses);
        Money maximum = spouses == 0 ? Money.Zero : SpouseMaximum(library, month);
        for (int i = 0; i < spouses; i++)
        {
            Money counted = Money.Min(parts[principals + i], maximum);
            parts[i] += parts[principals + i] - counted;
            parts[principals + i] = counted;
        }

        return new SharedIncome(parts[..principals], parts[principals..]);
    }

    private static Money SpouseMaximum(ParameterLibrary library, YearMonth month) =>
        Rounding.HalfUpToCent(MinimumWage.Of(library, month).Exact * library.ValueAt("assisting-spouse.maximum.factor", month).ToNumber());
}
