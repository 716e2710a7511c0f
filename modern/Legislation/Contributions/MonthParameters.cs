using System.Globalization;
using BS2000Bridge.Legislation.Articles;
using BS2000Bridge.Legislation.Figures;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Legislation.Populations;
using BS2000Bridge.Legislation.Rules;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Contributions;

/// <summary>
/// The figures of the law that the wage contributions of a month are computed with. Immutable. A figure that has no value in
/// the month is an error for those alone who need it.
/// </summary>
public sealed class MonthParameters
{
    /// <summary>The habits that choose other parameters; all others vary a rule and leave the figures alone.</summary>
    public const Hypothesis ParameterHypotheses = Hypothesis.IndexMonthLate | Hypothesis.MutualityLastYear | Hypothesis.DerivedFromRoundedMinimum;

    private const int MutualityClasses = 4;

    private readonly Figure<MinimumWage> _minimumWage;
    private readonly Figure<BranchTariff>[] _byBranch = new Figure<BranchTariff>[Branches.Count];
    private readonly Figure<BranchTariff>[] _byMutualityClass = new Figure<BranchTariff>[MutualityClasses];
    private readonly Figure<BranchTariff>[] _byOccupationalHealth = new Figure<BranchTariff>[3];
    private readonly Figure<PayElements[]> _elements;
    private readonly Figure<IReadOnlyList<decimal>> _accidentFactors;
    private readonly Figure<PopulationFigures>[] _populations = new Figure<PopulationFigures>[PopulationRules.All.Length];
    private readonly Figure<WithholdingTax> _householdTax;

    private MonthParameters(ParameterLibrary library, YearMonth month, Hypothesis hypotheses)
    {
        var figures = new FigureReader(library);
        Month = month;
        YearMonth wageMonth = hypotheses.Includes(Hypothesis.IndexMonthLate) ? month.PlusMonths(-1) : month;
        YearMonth mutualityMonth = hypotheses.Includes(Hypothesis.MutualityLastYear) ? month.PlusMonths(-12) : month;
        _minimumWage = figures.Taken(MinimumWage.Read(figures, wageMonth, hypotheses.Includes(Hypothesis.DerivedFromRoundedMinimum)));
        ReadTariffs(figures, month, mutualityMonth);
        _elements = figures.Taken(ReadElements(figures, month));
        _accidentFactors = figures.Taken<IReadOnlyList<decimal>>(
            [.. figures.Value("accident.factors", month).ToItems().Select(item => decimal.Parse(item, CultureInfo.InvariantCulture))]);
        ReadPopulations(figures, month);
        _householdTax = figures.Taken(ReadHouseholdTax(figures, month));
        GradesByAgeAlone = Bill7751.IsInForce(library, month);
        InForce = figures.Read;
    }

    /// <summary>The month.</summary>
    public YearMonth Month { get; }

    /// <summary>The parameters that were read, in the order of reading: those of every population, class and service.</summary>
    public IReadOnlyList<ParameterInForce> InForce { get; }

    /// <summary>The minimum wage and what is derived from it.</summary>
    /// <exception cref="MissingParameterException">A parameter of it has no value.</exception>
    public MinimumWage MinimumWage => _minimumWage.For(population: null);

    /// <summary>The bonus-malus factors of accident insurance that exist in the month.</summary>
    /// <exception cref="MissingParameterException">They have no value.</exception>
    public IReadOnlyList<decimal> AccidentFactors => _accidentFactors.For(population: null);

    /// <summary>Whether the text holds by which age alone reduces the least base (bill 7751).</summary>
    internal bool GradesByAgeAlone { get; }

    /// <summary>The first value that is missing of what employees of the private sector need, whoever employs them.</summary>
    internal MissingValue? Missing => _minimumWage.Missing
        ?? FirstMissing(_byBranch.Where(figure => figure is not null))
        ?? FirstMissing(_byMutualityClass)
        ?? FirstMissing(_byOccupationalHealth)
        ?? _accidentFactors.Missing
        ?? _populations[PopulationRules.Employees.Index].Missing;

    /// <summary>The figures of a month, by the law or by habits.</summary>
    /// <exception cref="MissingParameterException">A parameter has no value where employees of the private sector need it.</exception>
    public static MonthParameters Of(ParameterLibrary library, YearMonth month, Hypothesis hypotheses = Hypothesis.None)
    {
        MonthParameters parameters = Read(library, month, hypotheses);
        return parameters.Missing is null ? parameters : throw parameters.Missing.ToException(KnownPopulations.Employees);
    }

    /// <summary>The elements of pay that belong to a branch's base.</summary>
    /// <exception cref="MissingParameterException">An element's branches have no value.</exception>
    public PayElements ElementsOf(Branch branch) => _elements.For(population: null)[(int)branch];

    /// <summary>What a branch levies from an employer and its insured.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The mutuality class is not 1 to 4.</exception>
    /// <exception cref="MissingParameterException">A rate has no value.</exception>
    public BranchTariff TariffOf(Branch branch, in EmployerProfile employer) => TariffOf(branch, in employer, population: null);

    /// <summary>The parameters that the contributions of a case rest on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The occupation is not one of a wage.</exception>
    public IEnumerable<ParameterInForce> UsedBy(in WageCase wageCase) => UsedParameters.Of(this, in wageCase);

    /// <summary>The bonus-malus factors of accident insurance, for a population that needs them.</summary>
    /// <exception cref="MissingParameterException">They have no value.</exception>
    public IReadOnlyList<decimal> AccidentFactorsFor(Population population) => _accidentFactors.For(population);

    /// <summary>Whether the population of an affiliation owes a branch.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The occupation is not one of a wage.</exception>
    /// <exception cref="MissingParameterException">The population's branches have no value.</exception>
    public bool Owes(in Affiliation affiliation, Branch branch) => (FiguresOf(PopulationRules.Of(in affiliation)).Branches & (1 << (int)branch)) != 0;

    internal static MonthParameters Read(ParameterLibrary library, YearMonth month, Hypothesis hypotheses) => new(library, month, hypotheses);

    internal WithholdingTax HouseholdTaxFor(Population population) => _householdTax.For(population);

    /// <summary>What the month has in common for all of a population.</summary>
    internal PopulationFigures FiguresOf(PopulationRule rule) => _populations[rule.Index].For(rule.Population);

    internal BranchTariff TariffOf(Branch branch, in EmployerProfile employer, Population? population) => (branch switch
    {
        Branch.Mutuality => employer.MutualityClass is >= 1 and <= MutualityClasses
            ? _byMutualityClass[employer.MutualityClass - 1]
            : throw new ArgumentOutOfRangeException(nameof(employer), employer.MutualityClass, "The class of the Mutualité des employeurs is 1 to 4."),
        Branch.OccupationalHealth => _byOccupationalHealth[(int)employer.OccupationalHealth],
        _ => _byBranch[(int)branch],
    }).For(population);

    private static MissingValue? FirstMissing(IEnumerable<Figure<BranchTariff>> figures) =>
        figures.Select(figure => figure.Missing).FirstOrDefault(missing => missing is not null);

    private static PayElements[] ReadElements(FigureReader figures, YearMonth month)
    {
        ReadOnlySpan<(string Id, PayElements Element)> matrix =
        [
            ("base-matrix.base-wage", PayElements.BaseWage),
            ("base-matrix.supplements", PayElements.Supplements),
            ("base-matrix.overtime", PayElements.Overtime),
            ("base-matrix.benefits", PayElements.Benefits),
            ("base-matrix.unemployment", PayElements.Unemployment),
            ("base-matrix.non-pensionable", PayElements.NonPensionable),
        ];
        var elements = new PayElements[Branches.Count];
        foreach ((string id, PayElements element) in matrix)
        {
            IReadOnlyList<string> branches = figures.Value(id, month).ToItems();
            foreach (Branch branch in Branches.All)
            {
                elements[(int)branch] |= branches.Contains(branch.Name()) ? element : PayElements.None;
            }
        }

        return elements;
    }

    private static WithholdingTax ReadHouseholdTax(FigureReader figures, YearMonth month) => new(
        Rate.FromPercent(figures.Number("private-households.withholding-tax", month)),
        figures.Value("private-households.tax-after-contributions", month).Text == "yes",
        LegalBasis.Household);

    private void ReadTariffs(FigureReader figures, YearMonth month, YearMonth mutualityMonth)
    {
        _byBranch[(int)Branch.HealthCare] = figures.TakenTariff("health-care.employees.insured", "health-care.employees.employer", month);
        _byBranch[(int)Branch.CashBenefits] = figures.TakenTariff("cash-benefits.employees.insured", "cash-benefits.employees.employer", month);
        _byBranch[(int)Branch.Pension] = figures.TakenTariff("pension.employees.insured", "pension.employees.employer", month);
        _byBranch[(int)Branch.Dependency] = figures.TakenTariff("dependency.employees.insured", employerId: null, month);
        _byBranch[(int)Branch.Accident] = figures.TakenTariff(insuredId: null, "accident.employees.employer", month);
        for (int i = 0; i < MutualityClasses; i++)
        {
            _byMutualityClass[i] = figures.TakenTariff(insuredId: null, $"mutuality.class-{i + 1}.employer", mutualityMonth);
        }

        _byOccupationalHealth[(int)OccupationalHealthService.None] = figures.Taken(new BranchTariff(Rate.Zero, Rate.Zero, "", Confidence.High));
        _byOccupationalHealth[(int)OccupationalHealthService.Stm] = figures.TakenTariff(insuredId: null, "occupational-health.stm.employer", month);
        _byOccupationalHealth[(int)OccupationalHealthService.Sti] = figures.TakenTariff(insuredId: null, "occupational-health.sti.employer", month);
    }

    private void ReadPopulations(FigureReader figures, YearMonth month)
    {
        foreach (PopulationRule rule in PopulationRules.All)
        {
            IReadOnlyList<string> names = figures.Value(rule.BranchesId, month).ToItems();
            int branches = Branches.All.Where(branch => names.Contains(branch.Name())).Sum(branch => 1 << (int)branch);
            MissingValue? missing = figures.Taken(branches).Missing;
            _populations[rule.Index] = new Figure<PopulationFigures>(
                new PopulationFigures(rule, _minimumWage.Value, branches, _elements.Value), _minimumWage.Missing ?? _elements.Missing ?? missing);
        }
    }
}
