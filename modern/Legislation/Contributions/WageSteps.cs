using BS2000Bridge.Legislation.Articles;
using BS2000Bridge.Legislation.Figures;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Rules;
using BS2000Bridge.Legislation.Steps;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Contributions;

/// <summary>
/// Words the steps of a computation: French term, English term, figures, article. A habit that took the law's place and a
/// figure that still needs the centre's word are named.
/// </summary>
internal static class WageSteps
{
    private static readonly (PayElements Element, string Name)[] ElementNames =
    [
        (PayElements.BaseWage, "salaire de base"),
        (PayElements.Supplements, "compléments"),
        (PayElements.Overtime, "heures supplémentaires"),
        (PayElements.Benefits, "gratifications et avantages"),
        (PayElements.Unemployment, "chômage partiel"),
        (PayElements.NonPensionable, "supplément non pensionnable"),
    ];

    /// <summary>Whose contributions they are, and which branches these owe.</summary>
    public static ComputationStep Population(PopulationFigures population) => new(Branch: null,
        $"Population / population: {population.Rule.Population}: {string.Join(", ", Branches.All.Where(branch => (population.Branches & (1 << (int)branch)) != 0).Select(branch => branch.FrenchName()))}",
        population.Rule.Reference, Money.Zero);

    /// <summary>The gross wage of a declared net.</summary>
    public static ComputationStep Gross(Money declared, NetWage net) => new(Branch: null,
        $"Salaire brut / gross wage: the least that leaves {declared} net", LegalBasis.Household, net.Gross);

    /// <summary>The tax withheld.</summary>
    public static ComputationStep Tax(WithholdingTax tax, NetWage net) => new(Branch: null,
        $"Retenue d'impôt / tax withheld: {tax.Rate} of {net.Gross}{(tax.AfterContributions ? " less the insured's shares" : "")}", tax.Reference, net.Tax);

    /// <summary>Steps 1 and 2: the minimum wage.</summary>
    public static ComputationStep OfMinimumWage(MonthParameters parameters, Hypothesis hypotheses)
    {
        MinimumWage wage = parameters.MinimumWage;
        return new ComputationStep(Branch: null,
            $"Salaire social minimum / minimum wage, {parameters.Month}: {wage.Exact:0.#######} unrounded{RuleSteps.Doubt(wage.Confidence)}",
            RuleSteps.With($"{LegalBasis.MinimumWage}; {LegalBasis.Index}", hypotheses, Hypothesis.IndexMonthLate), wage.Amount);
    }

    /// <summary>Step 4: the least base of the declaration.</summary>
    public static ComputationStep Minimum(Money graded, int age, int hours, long minimum, bool byAgeAlone, Hypothesis hypotheses)
    {
        string reference = $"{LegalBasis.Minimum}; {LegalBasis.PartTime}{(byAgeAlone ? $"; {LegalBasis.GradedByAge}" : "")}";
        int fullMonth = hypotheses.Includes(Hypothesis.Minimum160Hours) ? MinimumBase.HabitualMonthHours : MinimumWage.FullMonthHours;
        return new ComputationStep(Branch: null,
            $"Minimum cotisable / minimum base: {graded} at age {age}{(hours < fullMonth ? $" x {hours}/{fullMonth}" : "")}",
            RuleSteps.With(reference, hypotheses, MinimumHabits(age, hours)),
            new Money(minimum));
    }

    /// <summary>Step 4 of an apprentice.</summary>
    public static ComputationStep Apprentice() => new(Branch: null,
        "Apprentissage / apprenticeship: the allowance is the base, without a minimum", LegalBasis.Apprentice, Money.Zero);

    /// <summary>Step 3: the pay of a branch.</summary>
    public static ComputationStep Pay(Branch branch, PayElements elements, long pay) => new(branch,
        $"Rémunération / pay: {Name(elements)}", LegalBasis.Elements, new Money(pay));

    /// <summary>Step 4: the pay of a branch after the minimum.</summary>
    public static ComputationStep AfterMinimum(Branch branch, long pay, long minimum) => new(branch,
        $"Minimum cotisable / minimum base: max({new Money(pay)}, {new Money(minimum)})", LegalBasis.Minimum, new Money(Math.Max(pay, minimum)));

    /// <summary>Step 6: the abatement of dependency insurance.</summary>
    public static ComputationStep Abatement(Money whole, int hours, long abatement, Hypothesis hypotheses) => new(Branch.Dependency,
        $"Abattement / abatement: {whole}{(abatement < whole.Cents ? $" x {hours}/{MinimumWage.FullMonthHours}" : "")}",
        RuleSteps.With(LegalBasis.Abatement, hypotheses, Hypothesis.DerivedFromRoundedMinimum | (hours < DependencyRule.WholeAbatementHours ? Hypothesis.AbatementNotProrated : Hypothesis.None)), new Money(abatement));

    private static Hypothesis MinimumHabits(int age, int hours) =>
        (age < 18 ? Hypothesis.MinimumNotGraded | Hypothesis.DerivedFromRoundedMinimum : Hypothesis.None)
        | (hours < MinimumWage.FullMonthHours ? Hypothesis.Minimum160Hours : Hypothesis.None);

    private static string Name(PayElements elements) => string.Join(" + ", ElementNames.Where(one => (elements & one.Element) != PayElements.None).Select(one => one.Name));
}
