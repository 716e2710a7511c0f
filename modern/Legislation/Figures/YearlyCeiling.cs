using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Figures;

/// <summary>
/// The ceiling over several months (art. 39 al. 5, 241 al. 3 CSS): the sum of the monthly ceilings, each rounded first.
/// </summary>
public static class YearlyCeiling
{
    /// <summary>The sum of the monthly ceilings from the first to the last month; zero when the first is after the last.</summary>
    /// <exception cref="MissingParameterException">A month has no minimum wage.</exception>
    public static Money Sum(ParameterLibrary library, YearMonth first, YearMonth last)
    {
        Money sum = Money.Zero;
        for (YearMonth month = first; month <= last; month = month.PlusMonths(1))
        {
            sum += MinimumWage.Of(library, month).MonthlyCeiling;
        }

        return sum;
    }

    /// <summary>
    /// The year before a month for somebody affiliated in full months since January, whose base charged so far, the same
    /// for every branch with a ceiling, is known. The pay of those months is taken to be what was charged.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    /// <exception cref="MissingParameterException">A month has no minimum wage.</exception>
    public static YearToDate BeforeOverFullMonths(ParameterLibrary library, YearMonth month, Money charged)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(charged.Cents, nameof(charged));
        var before = new YearToDate { Ceilings = Sum(library, new YearMonth(month.Year, 1), month.PlusMonths(-1)) };
        foreach (Branch branch in Branches.All.Where(branch => branch.HasCeiling()))
        {
            before.Pay[(int)branch] = charged;
            before.Charged[(int)branch] = charged;
        }

        return before;
    }
}
