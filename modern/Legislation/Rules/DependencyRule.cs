using BS2000Bridge.Legislation.Arithmetic;
using BS2000Bridge.Legislation.Figures;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Rules;

/// <summary>
/// The base of dependency insurance (step 6; art. 375 to 377 CSS, RGD of 24 July 2015): pay without minimum or
/// ceiling, less the abatement, which below 150 hours in the month is times hours/173; never below zero.
/// </summary>
internal static class DependencyRule
{
    /// <summary>The hours from which the abatement is granted whole.</summary>
    public const int WholeAbatementHours = 150;

    /// <summary>The abatement for a month's hours, in cents.</summary>
    /// <remarks>
    /// Who works less with an employer gets less of it there: somebody with two half-time jobs has about one abatement in all, not
    /// two. The two figures differ on purpose: below 150 hours the share is of 173, so there is a step from 149 to 150.
    /// </remarks>
    public static long Abatement(Money whole, int hours, Hypothesis hypotheses) =>
        hours >= WholeAbatementHours || hypotheses.Includes(Hypothesis.AbatementNotProrated)
            ? whole.Cents
            : Rounding.HalfUpToCent(whole.Cents * hours, MinimumWage.FullMonthHours);

    /// <summary>The base in cents.</summary>
    public static long Base(long pay, long abatement) => Math.Max(0, pay - abatement);
}
