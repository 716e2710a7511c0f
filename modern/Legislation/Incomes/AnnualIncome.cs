using BS2000Bridge.Legislation.Arithmetic;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Incomes;

/// <summary>An income that is known for several months together, such as a year's on a tax assessment (art. 35, 241 CSS).</summary>
public static class AnnualIncome
{
    /// <summary>
    /// Splits an income over the affiliated months by the rule of the earliest cents: every month has the same whole cents, and
    /// the cents that are left over go one each to the first months. The sum of the months is the total, to the cent.
    /// </summary>
    /// <param name="total">The income of all months together; not negative (a loss counts as no income).</param>
    /// <param name="months">How many affiliated months it is of, 1 to 12.</param>
    /// <returns>The months in their order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The total is negative, or there are not 1 to 12 months.</exception>
    public static IReadOnlyList<Money> PerMonth(Money total, int months)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total.Cents, nameof(total));
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(months, 12);
        return EarliestCents.Split(total, months);
    }
}
