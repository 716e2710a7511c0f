using BS2000Bridge.Legislation.Articles;
using BS2000Bridge.Legislation.Figures;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Legislation.Steps;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Rules;

/// <summary>
/// Words the steps of the rules that wages and other incomes share: French term, English term, figures, article. A habit that
/// took the law's place and a figure that still needs the centre's word are named.
/// </summary>
internal static class RuleSteps
{
    /// <summary>Step 5: the base under the ceiling.</summary>
    public static ComputationStep Ceiling(Branch branch, long pay, Money ceiling, in YearToDate before, long baseCents, Hypothesis hypotheses) => new(branch,
        hypotheses.Includes(Hypothesis.CeilingMonthly)
            ? $"Maximum cotisable / maximum base: min({new Money(pay)}, {ceiling}) of the month"
            : $"Maximum cotisable / maximum base: min({before.Pay[(int)branch]} + {new Money(pay)}, {before.Ceilings} + {ceiling}) - {before.Charged[(int)branch]} charged",
        With(LegalBasis.Ceiling, hypotheses, Hypothesis.CeilingMonthly | Hypothesis.DerivedFromRoundedMinimum), new Money(baseCents));

    /// <summary>Step 6: the base of dependency insurance.</summary>
    public static ComputationStep DependencyBase(long pay, long abatement, long baseCents) => new(Branch.Dependency,
        $"Assiette / base: {new Money(pay)} - {new Money(abatement)}, not below zero", LegalBasis.Dependency, new Money(baseCents));

    /// <summary>Step 7: one share.</summary>
    public static ComputationStep Share(Branch branch, string who, long baseCents, Rate rate, BranchTariff tariff, long share, Hypothesis hypotheses) => new(branch,
        $"{who}: {new Money(baseCents)} x {rate}{Doubt(tariff.Confidence)}",
        With($"{tariff.Reference}; {LegalBasis.Rounding}", hypotheses, RateHabits(branch)), new Money(share));

    /// <summary>That a figure still needs the centre's word; nothing for one that does not.</summary>
    public static string Doubt(Confidence confidence) => confidence == Confidence.High ? "" : $" ({confidence.ToString().ToLowerInvariant()}: not confirmed)";

    /// <summary>The law of a step, with those habits of a set that took its place.</summary>
    public static string With(string reference, Hypothesis hypotheses, Hypothesis relevant) =>
        HypothesisCatalog.Name(hypotheses & relevant) is { Length: > 0 } habits ? $"{reference} (habit: {habits})" : reference;

    private static Hypothesis RateHabits(Branch branch) => Hypothesis.RoundingTruncate
        | (ShareRule.IsSplit(branch) ? Hypothesis.RoundingTotalThenSplit : Hypothesis.None)
        | (branch == Branch.Mutuality ? Hypothesis.MutualityLastYear : Hypothesis.None);
}
