using BS2000Bridge.Legislation.Incomes;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Legislation.Steps;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests.Incomes;

/// <summary>A month's income in euros, as a test writes it down: a self-employed adult at 4,000 unless it says otherwise.</summary>
internal sealed record Income(string Month = "2026-06")
{
    public Occupation Occupation { get; init; } = Occupation.SelfEmployed;

    public decimal Amount { get; init; } = 4000m;

    public string Born { get; init; } = "1980-04-12";

    public bool SideActivity { get; init; }

    public bool ReducedMinimum { get; init; }

    public VoluntaryInsurance Voluntary { get; init; }

    public int MutualityClass { get; init; }

    public decimal AccidentFactor { get; init; } = 1.0m;

    public YearToDate Before { get; init; }

    /// <summary>Of somebody without accident insurance.</summary>
    public static Income Of(Occupation occupation, string month, decimal amount) =>
        new(month) { Occupation = occupation, Amount = amount, AccidentFactor = 0m };

    public ContributionLines Compute(ParameterLibrary? library = null)
    {
        ContributionLines lines = default;
        IncomeCase income = ToCase();
        CalculatorOf(library).Compute(in income, ref lines);
        return lines;
    }

    public ContributionLine Line(Branch branch) => Compute()[branch];

    public decimal BaseOf(Branch branch) => Line(branch).Base.ToEuros();

    public decimal InsuredOf(Branch branch) => Line(branch).Insured.ToEuros();

    /// <summary>What is due by all together.</summary>
    public decimal Total()
    {
        ContributionLines lines = Compute();
        return Branches.All.Where(branch => lines.Has(branch)).Sum(branch => (lines[branch].Insured + lines[branch].Employer).ToEuros());
    }

    public IReadOnlyList<ComputationStep> Steps()
    {
        ContributionLines lines = default;
        IncomeCase income = ToCase();
        var recorder = new StepList();
        CalculatorOf(library: null).Compute(in income, ref lines, ref recorder);
        return recorder.Steps;
    }

    public IncomeCase ToCase() => new(YearMonth.Parse(Month), Occupation, Money.FromEuros(Amount))
    {
        BirthDate = Law.Day(Born),
        SideActivity = SideActivity,
        ReducedMinimum = ReducedMinimum,
        Voluntary = Voluntary,
        MutualityClass = (byte)MutualityClass,
        AccidentFactorHundredths = (short)(AccidentFactor * 100m),
        YearToDate = Before,
    };

    private IncomeCalculator CalculatorOf(ParameterLibrary? library) =>
        library is null ? IncomeLaw.Of(Month) : new IncomeCalculator(library, YearMonth.Parse(Month));
}
