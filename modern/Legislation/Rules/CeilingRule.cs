using System.Runtime.CompilerServices;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Rules;

/// <summary>
/// The greatest contribution base (step 5; art. 39 al. 5, 241 al. 3 CSS): five times the minimum wages of the affiliated
/// months of the year, applied cumulatively.
/// </summary>
internal static class CeilingRule
{
    /// <summary>The base of a branch in cents: what the year's pay, up to the year's ceilings, leaves to charge.</summary>
    /// <param name="pay">The month's pay after the minimum, in cents.</param>
    /// <param name="monthlyCeiling">The month's ceiling.</param>
    /// <param name="before">The months of the year before this one.</param>
    /// <param name="branch">A branch with a ceiling.</param>
    /// <param name="hypotheses">The habits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Base(long pay, Money monthlyCeiling, in YearToDate before, Branch branch, Hypothesis hypotheses)
    {
        long chargeable = hypotheses.Includes(Hypothesis.CeilingMonthly)
            ? Math.Min(pay, monthlyCeiling.Cents)
            : Math.Min(before.Pay[(int)branch].Cents + pay, before.Ceilings.Cents + monthlyCeiling.Cents) - before.Charged[(int)branch].Cents;
        return Math.Max(0, chargeable);
    }
}
