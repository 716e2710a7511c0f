using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Contributions;

/// <summary>
/// The contributions of one insured with one employer over a year: each declaration is computed on what the months before
/// it leave of the year's ceilings (art. 39 al. 5, 241 al. 3 CSS). A correction of a month is computed by computing the
/// year anew, or from that month on with the year before it.
/// </summary>
public static class YearComputation
{
    /// <summary>Computes declarations in their order.</summary>
    /// <remarks>
    /// Each affiliated month of the year is there, an affiliated month without a wage as a declaration without pay and
    /// hours: its ceiling counts. Several declarations of one month share its ceiling.
    /// </remarks>
    /// <param name="calculators">The calculators.</param>
    /// <param name="opening">The year before the first declaration, in whole months; empty in the first affiliated month.</param>
    /// <param name="declarations">The declarations of one calendar year, the earliest month first; what they say of the year before them is not read.</param>
    /// <param name="months">Receives what each comes to; as long as <paramref name="declarations"/>.</param>
    /// <returns>The year with all of them.</returns>
    /// <exception cref="ArgumentException">The declarations are of several years or not in the order of their months, or the results are fewer.</exception>
    /// <exception cref="ArgumentOutOfRangeException">As by <see cref="ContributionCalculator"/>.</exception>
    /// <exception cref="MissingParameterException">A parameter that one of them needs has no value in its month.</exception>
    public static YearToDate Compute(CalculatorsByMonth calculators, in YearToDate opening, ReadOnlySpan<WageCase> declarations, Span<ComputedMonth> months)
    {
        YearToDate year = opening;
        int insured = 0;
        for (int i = 0; i < declarations.Length; i++)
        {
            YearMonth month = declarations[i].Declaration.Period;
            if (i > 0 && month != declarations[i - 1].Declaration.Period)
            {
                CloseMonth(calculators, declarations[i - 1].Declaration.Period, month, insured, ref year);
                insured = 0;
            }

            ContributionCalculator calculator = calculators.Of(month);
            WageCase wageCase = declarations[i];
            wageCase.YearToDate = year;
            ref ComputedMonth result = ref months[i];
            result.Before = year;
            result.NetWage = calculator.Compute(in wageCase, Hypothesis.None, ref result.Lines);
            calculator.AddTo(ref year, in wageCase, in result.Lines, result.NetWage);
            insured |= BranchesOf(in result.Lines);
        }

        if (!declarations.IsEmpty)
        {
            CloseMonth(calculators, declarations[^1].Declaration.Period, next: null, insured, ref year);
        }

        return year;
    }

    private static int BranchesOf(in ContributionLines lines)
    {
        int mask = 0;
        for (int i = 0; i < Branches.Count; i++)
        {
            mask |= lines.Has((Branch)i) ? 1 << i : 0;
        }

        return mask;
    }

    /// <summary>
    /// Adds the month's ceiling. A branch that was not insured in the month gets no ceiling for it: it counts as used up.
    /// </summary>
    private static void CloseMonth(CalculatorsByMonth calculators, YearMonth month, YearMonth? next, int insured, ref YearToDate year)
    {
        if (next is { } later && (later < month || later.Year != month.Year))
        {
            throw new ArgumentException($"After {month} comes {later}: a year's declarations are of one calendar year, the earliest month first.");
        }

        Money ceiling = calculators.Of(month).ParametersOf(Hypothesis.None).MinimumWage.MonthlyCeiling;
        year.Ceilings += ceiling;
        for (int i = 0; i < Branches.Count; i++)
        {
            if ((insured & (1 << i)) == 0 && ((Branch)i).HasCeiling())
            {
                year.Pay[i] += ceiling;
                year.Charged[i] += ceiling;
            }
        }
    }
}
