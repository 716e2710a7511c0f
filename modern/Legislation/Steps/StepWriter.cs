using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Legislation.Populations;
using BS2000Bridge.Legislation.Variations;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Steps;

/// <summary>
/// Words the steps of a computation: French term, English term, figures, article. A habit that took the law's place and a
/// figure that still needs the centre's word are named.
/// </summary>
internal static class StepWriter
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
    public static ComputationStep MinimumWage(MonthParameters parameters, Variation variations)
    {
        MinimumWage wage = parameters.MinimumWage;
        return new ComputationStep(Branch: null,
            $"Salaire social minimum / minimum wage, {parameters.Month}: {wage.Exact:0.#######} unrounded{Doubt(wage.Confidence)}",
            With($"{LegalBasis.MinimumWage}; {LegalBasis.Index}", variations, Variation.IndexMonthLate), wage.Amount);
    }

    /// <summary>Step 4: the least base of the declaration.</summary>
    public static ComputationStep Minimum(Money graded, int age, int hours, long minimum, bool byAgeAlone, Variation variations)
    {
        string reference = $"{LegalBasis.Minimum}; {LegalBasis.PartTime}{(byAgeAlone ? $"; {LegalBasis.GradedByAge}" : "")}";
        int fullMonth = variations.Includes(Variation.Minimum160Hours) ? MinimumBase.HabitualMonthHours : MinimumBase.FullMonthHours;
        return new ComputationStep(Branch: null,
            $"Minimum cotisable / minimum base: {graded} at age {age}{(hours < fullMonth ? $" x {hours}/{fullMonth}" : "")}",
            With(reference, variations, MinimumHabits(age, hours)),
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

    /// <summary>Step 5: the base under the ceiling.</summary>
    public static ComputationStep Ceiling(Branch branch, long pay, Money ceiling, in YearToDate before, long baseCents, Variation variations) => new(branch,
        variations.Includes(Variation.CeilingMonthly)
            ? $"Maximum cotisable / maximum base: min({new Money(pay)}, {ceiling}) of the month"
            : $"Maximum cotisable / maximum base: min({before.Pay[(int)branch]} + {new Money(pay)}, {before.Ceilings} + {ceiling}) - {before.Charged[(int)branch]} charged",
        With(LegalBasis.Ceiling, variations, Variation.CeilingMonthly | Variation.DerivedFromRoundedMinimum), new Money(baseCents));

    /// <summary>Step 6: the abatement of dependency insurance.</summary>
    public static ComputationStep Abatement(Money whole, int hours, long abatement, Variation variations) => new(Branch.Dependency,
        $"Abattement / abatement: {whole}{(abatement < whole.Cents ? $" x {hours}/{MinimumBase.FullMonthHours}" : "")}",
        With(LegalBasis.Abatement, variations, Variation.DerivedFromRoundedMinimum | (hours < DependencyRule.WholeAbatementHours ? Variation.AbatementNotProrated : Variation.None)), new Money(abatement));

    /// <summary>Step 6: the base of dependency insurance.</summary>
    public static ComputationStep DependencyBase(long pay, long abatement, long baseCents) => new(Branch.Dependency,
        $"Assiette / base: {new Money(pay)} - {new Money(abatement)}, not below zero", LegalBasis.Dependency, new Money(baseCents));

    /// <summary>Step 7: one share.</summary>
    public static ComputationStep Share(Branch branch, string who, long baseCents, Rate rate, BranchTariff tariff, long share, Variation variations) => new(branch,
        $"{who}: {new Money(baseCents)} x {rate}{Doubt(tariff.Confidence)}",
        With($"{tariff.Reference}; {LegalBasis.Rounding}", variations, RateHabits(branch)), new Money(share));

    /// <summary>That a figure still needs the centre's word; nothing for one that does not.</summary>
    public static string Doubt(Confidence confidence) => confidence == Confidence.High ? "" : $" ({confidence.ToString().ToLowerInvariant()}: not confirmed)";

    private static Variation MinimumHabits(int age, int hours) =>
        (age < 18 ? Variation.MinimumNotGraded | Variation.DerivedFromRoundedMinimum : Variation.None)
        | (hours < MinimumBase.FullMonthHours ? Variation.Minimum160Hours : Variation.None);

    private static string Name(PayElements elements) => string.Join(" + ", ElementNames.Where(one => (elements & one.Element) != PayElements.None).Select(one => one.Name));

    private static Variation RateHabits(Branch branch) => Variation.RoundingTruncate
        | (ShareRule.IsSplit(branch) ? Variation.RoundingTotalThenSplit : Variation.None)
        | (branch == Branch.Mutuality ? Variation.MutualityLastYear : Variation.None);

    private static string With(string reference, Variation variations, Variation relevant) =>
        VariationCatalog.Name(variations & relevant) is { Length: > 0 } habits ? $"{reference} (habit: {habits})" : reference;
}
