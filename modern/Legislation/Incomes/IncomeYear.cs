using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Incomes;

/// <summary>
/// The contributions of one insured without wages over a year: each month is computed on what the months before it leave of
/// the year's ceilings (art. 39 al. 5, 241 al. 3 CSS). A definitive income is computed by computing the year anew.
/// </summary>
public static class IncomeYear
{
    /// <summary>Computes months in their order.</summary>
    /// <param name="calculators">The calculators.</param>
    /// <param name="opening">The year before the first of the months; empty in the first affiliated month.</param>
    /// <param name="months">One case for each affiliated month, the earliest first, of one calendar year; what they say of the year before them is not read.</param>
    /// <param name="lines">Receives the lines of each; as long as <paramref name="months"/>.</param>
    /// <returns>The year with all of them.</returns>
    /// <exception cref="ArgumentException">The months are of several years or not in their order, a case contradicts itself, or the results are fewer.</exception>
    /// <exception cref="MissingParameterException">A parameter that one of them needs has no value in its month.</exception>
    public static YearToDate Compute(IncomeCalculators calculators, in YearToDate opening, ReadOnlySpan<IncomeCase> months, Span<ContributionLines> lines)
    {
        if (lines.Length < months.Length)
        {
            throw new ArgumentException($"There is place for {lines.Length} of {months.Length} months.", nameof(lines));
        }

        YearToDate year = opening;
        for (int i = 0; i < months.Length; i++)
        {
            if (i > 0 && (months[i].Period <= months[i - 1].Period || months[i].Period.Year != months[0].Period.Year))
            {
                throw new ArgumentException($"After {months[i - 1].Period} comes {months[i].Period}: months are of one calendar year, the earliest first.", nameof(months));
            }

            IncomeCase month = months[i] with { YearToDate = year };
            IncomeCalculator calculator = calculators.Of(month.Period);
            calculator.Compute(in month, ref lines[i]);
            year = calculator.YearAfter(in month, in lines[i]);
        }

        return year;
    }
}
