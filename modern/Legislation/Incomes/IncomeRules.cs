using BS2000Bridge.Legislation.Populations;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Incomes;

/// <summary>
/// The law of the populations without wages, as a table: which branches each owes, on which base, at whose rate. The figures
/// are parameters; the rules that the rows name are those of <see cref="IncomeComputation"/>.
/// </summary>
/// <remarks>
/// An assisting spouse of a farmer, and a farmer's other helpers, are insured as farmers: the limit of twice the minimum wage
/// is not for agriculture (art. 242 CSS).
/// </remarks>
internal static class IncomeRules
{
    private const string SideActivity = "side-activity.minimum.divisor", ReducedPension = "pension.reduced-minimum.divisor";

    /// <summary>Art. 32 CSS: the self-employed bear all contributions, in place of their helpers too.</summary>
    private static readonly BranchRule[] OfTheSelfEmployed =
    [
        new(Branch.HealthCare, BaseRule.WithinYearlyLimits, "health-care.self-employed.insured"),
        new(Branch.CashBenefits, BaseRule.WithinYearlyLimits, "cash-benefits.self-employed.insured"),
        new(Branch.Pension, BaseRule.WithinYearlyLimits, "pension.self-employed.insured"),
        new(Branch.Dependency, BaseRule.LessAbatement, "dependency.self-employed.insured") { AbatementIf = "dependency.self-employed.abatement" },
        new(Branch.Accident, BaseRule.WithinYearlyLimits, "accident.employees.employer"),
        new(Branch.Mutuality, BaseRule.WithinYearlyLimits, "mutuality.class-1.employer") { MutualityClass = 1 },
        new(Branch.Mutuality, BaseRule.WithinYearlyLimits, "mutuality.class-2.employer") { MutualityClass = 2 },
        new(Branch.Mutuality, BaseRule.WithinYearlyLimits, "mutuality.class-3.employer") { MutualityClass = 3 },
        new(Branch.Mutuality, BaseRule.WithinYearlyLimits, "mutuality.class-4.employer") { MutualityClass = 4 },
    ];

    /// <summary>All populations.</summary>
    public static IReadOnlyList<IncomeRule> All { get; } =
    [
        new(Occupation.SelfEmployed, KnownPopulations.SelfEmployed, IncomeBasis.Income, OfTheSelfEmployed)
        {
            Minimum = MinimumRule.ByAge,
            SideDivisor = SideActivity,
            ReducedDivisor = ReducedPension,
        },
        new(Occupation.AssistingSpouse, KnownPopulations.AssistingSpouses, IncomeBasis.AssistingSpouse, OfTheSelfEmployed)
        {
            Minimum = MinimumRule.ByAge,
            ReducedDivisor = ReducedPension,
            MaximumFactor = "assisting-spouse.maximum.factor",
        },
        new(Occupation.Farmer, KnownPopulations.Farmers, IncomeBasis.Income, OfTheSelfEmployed)
        {
            Minimum = MinimumRule.ByAge,
            SideDivisor = SideActivity,
        },
        new(Occupation.Pensioner, KnownPopulations.Pensioners, IncomeBasis.Replacement,
        [
            new(Branch.HealthCare, BaseRule.WithinYearlyLimits, "health-care.pensioners.insured", "health-care.pensioners.payer"),
            new(Branch.Dependency, BaseRule.LessAbatement, "dependency.pensioners.insured"),
        ])
        {
            Minimum = MinimumRule.Flat,
            MinimumFactor = "pensioners.minimum.factor",
            MinimumReference = IncomeBasis.PensionerMinimum,
            PayerBearsShortfall = true,
        },
        new(Occupation.Student, KnownPopulations.Students, IncomeBasis.Student,
        [
            new(Branch.HealthCare, BaseRule.Fixed, "health-care.students.insured"),
        ])
        {
            FixedDivisor = "students.base.divisor",
        },
        new(Occupation.Voluntary, KnownPopulations.VoluntarilyInsured, IncomeBasis.VoluntaryHealth,
        [
            new(Branch.HealthCare, BaseRule.Fixed, "health-care.voluntary.insured"),
            new(Branch.Dependency, BaseRule.Fixed, "dependency.voluntary.insured") { LeviedIf = "dependency.voluntary.levied" },
        ])
        {
            Voluntary = VoluntaryInsurance.Health,
            FixedFactor = "health-care.voluntary.base-factor",
        },
        VoluntaryPension(VoluntaryInsurance.PensionContinued),
        VoluntaryPension(VoluntaryInsurance.PensionOptional),
        new(Occupation.Revis, KnownPopulations.Revis, IncomeBasis.Replacement,
        [
            new(Branch.HealthCare, BaseRule.WithinYearlyLimits, "health-care.revis.insured", "health-care.revis.payer"),
            new(Branch.Dependency, BaseRule.LessAbatement, "dependency.revis.insured"),
        ])
        {
            MinimumReference = IncomeBasis.Revis,
        },
    ];

    private static IncomeRule VoluntaryPension(VoluntaryInsurance insurance) =>
        new(Occupation.Voluntary, KnownPopulations.VoluntarilyInsured, IncomeBasis.VoluntaryPension,
        [
            new(Branch.Pension, BaseRule.WithinMonthlyLimits, "pension.voluntary.insured"),
        ])
        {
            Voluntary = insurance,
            Minimum = MinimumRule.Flat,
            ReducedDivisor = ReducedPension,
        };
}
