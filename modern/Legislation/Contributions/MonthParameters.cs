using System.Globalization;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation;

/// <summary>The figures of the law that the wage contributions of a month are computed with. Immutable.</summary>
public sealed class MonthParameters
{
    /// <summary>The habits that choose other parameters; all others vary a rule and leave the figures alone.</summary>
    public const Variation ParameterVariations = Variation.IndexMonthLate | Variation.MutualityLastYear | Variation.DerivedFromRoundedMinimum;

    private const int MutualityClasses = 4;

    private readonly BranchTariff[] _byBranch = new BranchTariff[Branches.Count];
    private readonly BranchTariff[] _byMutualityClass = new BranchTariff[MutualityClasses];
    private readonly BranchTariff[] _byOccupationalHealth = new BranchTariff[3];
    private readonly PayElements[] _elements = new PayElements[Branches.Count];

    private MonthParameters(FigureReader figures, YearMonth month, Variation variations)
    {
        Month = month;
        YearMonth wageMonth = variations.Includes(Variation.IndexMonthLate) ? month.PlusMonths(-1) : month;
        YearMonth mutualityMonth = variations.Includes(Variation.MutualityLastYear) ? month.PlusMonths(-12) : month;
        MinimumWage = MinimumWage.Read(figures, wageMonth, variations.Includes(Variation.DerivedFromRoundedMinimum));
        ReadTariffs(figures, month, mutualityMonth);
        ReadElements(figures, month);
        AccidentFactors = [.. figures.Value("accident.factors", month).ToItems().Select(item => decimal.Parse(item, CultureInfo.InvariantCulture))];
        InForce = figures.Read;
    }

    /// <summary>The month.</summary>
    public YearMonth Month { get; }

    /// <summary>The parameters that were read, in the order of reading: those of every class and service, whoever the employer is.</summary>
    public IReadOnlyList<ParameterInForce> InForce { get; }

    /// <summary>The minimum wage and what is derived from it.</summary>
    public MinimumWage MinimumWage { get; }

    /// <summary>The bonus-malus factors of accident insurance that exist in the month.</summary>
    public IReadOnlyList<decimal> AccidentFactors { get; }

    /// <summary>The figures of a month, by the law or by habits.</summary>
    /// <exception cref="MissingParameterException">A parameter has no value where it is needed.</exception>
    public static MonthParameters Of(ParameterLibrary library, YearMonth month, Variation variations = Variation.None) =>
        TryRead(library, month, variations, out MissingValue? missing) ?? throw missing!.ToException();

    /// <summary>The elements of pay that belong to a branch's base.</summary>
    public PayElements ElementsOf(Branch branch) => _elements[(int)branch];

    /// <summary>What a branch levies from an employer and its insured.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The mutuality class is not 1 to 4.</exception>
    public BranchTariff TariffOf(Branch branch, in EmployerProfile employer) => branch switch
    {
        Branch.Mutuality => employer.MutualityClass is >= 1 and <= MutualityClasses
            ? _byMutualityClass[employer.MutualityClass - 1]
            : throw new ArgumentOutOfRangeException(nameof(employer), employer.MutualityClass, "The class of the Mutualité des employeurs is 1 to 4."),
        Branch.OccupationalHealth => _byOccupationalHealth[(int)employer.OccupationalHealth],
        _ => _byBranch[(int)branch],
    };

    internal static MonthParameters? TryRead(ParameterLibrary library, YearMonth month, Variation variations, out MissingValue? missing)
    {
        var figures = new FigureReader(library);
        var parameters = new MonthParameters(figures, month, variations);
        missing = figures.Missing;
        return missing is null ? parameters : null;
    }

    private void ReadTariffs(FigureReader figures, YearMonth month, YearMonth mutualityMonth)
    {
        _byBranch[(int)Branch.HealthCare] = figures.Tariff("health-care.employees.insured", "health-care.employees.employer", month);
        _byBranch[(int)Branch.CashBenefits] = figures.Tariff("cash-benefits.employees.insured", "cash-benefits.employees.employer", month);
        _byBranch[(int)Branch.Pension] = figures.Tariff("pension.employees.insured", "pension.employees.employer", month);
        _byBranch[(int)Branch.Dependency] = figures.Tariff("dependency.employees.insured", employerId: null, month);
        _byBranch[(int)Branch.Accident] = figures.Tariff(insuredId: null, "accident.employees.employer", month);
        for (int i = 0; i < MutualityClasses; i++)
        {
            _byMutualityClass[i] = figures.Tariff(insuredId: null, $"mutuality.class-{i + 1}.employer", mutualityMonth);
        }

        _byOccupationalHealth[(int)OccupationalHealthService.None] = new BranchTariff(Rate.Zero, Rate.Zero, "", Confidence.High);
        _byOccupationalHealth[(int)OccupationalHealthService.Stm] = figures.Tariff(insuredId: null, "occupational-health.stm.employer", month);
        _byOccupationalHealth[(int)OccupationalHealthService.Sti] = figures.Tariff(insuredId: null, "occupational-health.sti.employer", month);
    }

    private void ReadElements(FigureReader figures, YearMonth month)
    {
        ReadOnlySpan<(string Id, PayElements Element)> matrix =
        [
            ("base-matrix.base-wage", PayElements.BaseWage),
            ("base-matrix.supplements", PayElements.Supplements),
            ("base-matrix.overtime", PayElements.Overtime),
            ("base-matrix.benefits", PayElements.Benefits),
            ("base-matrix.unemployment", PayElements.Unemployment),
        ];
        foreach ((string id, PayElements element) in matrix)
        {
            IReadOnlyList<string> branches = figures.Value(id, month).ToItems();
            foreach (Branch branch in Branches.All)
            {
                _elements[(int)branch] |= branches.Contains(branch.Name()) ? element : PayElements.None;
            }
        }
    }
}
