using BS2000Bridge.Legislation.Articles;
using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Rules;
using BS2000Bridge.Legislation.Steps;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Incomes;

/// <summary>Words the steps that only incomes have, in the way of <see cref="WageSteps"/>.</summary>
internal static class IncomeSteps
{
    /// <summary>The minimum wage.</summary>
    public static ComputationStep MinimumWage(IncomeFigures figures) => new(Branch: null,
        $"Salaire social minimum / minimum wage, {figures.Month}: {figures.Wage.Exact:0.#######} unrounded{RuleSteps.Doubt(figures.Wage.Confidence)}",
        $"{LegalBasis.MinimumWage}; {LegalBasis.Index}", figures.Wage.Amount);

    /// <summary>The income, and how much of it counts.</summary>
    public static ComputationStep Income(IncomeFigures figures, Money income, long counted) => new(Branch: null,
        $"Revenu / income, {figures.Rule.Population}: {income}{(counted < income.Cents ? $", counted up to {figures.Maximum}" : "")}",
        figures.Rule.IncomeReference, new Money(counted));

    /// <summary>The income of a branch after the minimum.</summary>
    public static ComputationStep AfterMinimum(IncomeRule rule, Branch branch, long counted, long minimum, in IncomeCase income) => new(branch,
        rule.Minimum == MinimumRule.None
            ? "Minimum cotisable / minimum base: none"
            : $"Minimum cotisable / minimum base: max({new Money(counted)}, {new Money(minimum)})",
        income.ReducedMinimum && branch == Branch.Pension ? IncomeBasis.ReducedMinimum : rule.MinimumReference,
        new Money(Math.Max(counted, minimum)));

    /// <summary>The base under the ceiling of the year, or of the month for a base that is chosen by the month.</summary>
    public static ComputationStep Ceiling(BranchRule rule, long afterMinimum, Money ceiling, in YearToDate before, long baseCents) =>
        rule.Base == BaseRule.WithinMonthlyLimits
            ? new(rule.Branch, $"Maximum cotisable / maximum base: min({new Money(afterMinimum)}, {ceiling}) of the month", IncomeBasis.VoluntaryPension, new Money(baseCents))
            : RuleSteps.Ceiling(rule.Branch, afterMinimum, ceiling, in before, baseCents, Hypothesis.None);

    /// <summary>A base that the law fixes.</summary>
    public static ComputationStep Fixed(IncomeFigures figures, Branch branch) => new(branch,
        "Assiette / base: fixed, whatever the income", figures.Rule.IncomeReference, figures.FixedBase);

    /// <summary>The abatement of dependency insurance.</summary>
    public static ComputationStep Abatement(BranchFigures branch, long abatement) => new(Branch.Dependency,
        $"Abattement / abatement: {(branch.Abatement.IsYes ? new Money(abatement).ToString() : "none")}{RuleSteps.Doubt(branch.Abatement.Confidence)}",
        LegalBasis.Dependency, new Money(abatement));

    /// <summary>What a pensioner pays on a pension below the least base.</summary>
    public static ComputationStep OwnShare(long ownBase, Rate rate, long own) => new(Branch.HealthCare,
        $"Part assuré / insured's share, on the pension only: {new Money(ownBase)} x {rate}", $"{IncomeBasis.PensionerShortfall}; {LegalBasis.Rounding}", new Money(own));

    /// <summary>What the paying body bears of it.</summary>
    public static ComputationStep Shortfall(long insured, long payer, long own) => new(Branch.HealthCare,
        $"Part de l'organisme débiteur / paying body's share, with the rest: {new Money(payer)} + {new Money(insured)} - {new Money(own)}",
        IncomeBasis.PensionerShortfall, new Money(insured + payer - own));
}
