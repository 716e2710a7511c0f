using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Steps;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests;

/// <summary>A month's wage in euros, as a test writes it down: a full month of an adult at 4,250 unless it says otherwise.</summary>
internal sealed record Wage(string Month = "2025-05")
{
    public decimal Base { get; init; } = 4250m;

    public decimal Supplements { get; init; }

    public decimal Overtime { get; init; }

    public decimal Benefits { get; init; }

    public decimal Unemployment { get; init; }

    public int Hours { get; init; } = 173;

    public int InactiveHours { get; init; }

    public string Born { get; init; } = "1990-06-15";

    public Occupation Occupation { get; init; } = Occupation.Employee;

    public int MutualityClass { get; init; } = 1;

    public decimal AccidentFactor { get; init; } = 1.0m;

    public OccupationalHealthService OccupationalHealth { get; init; } = OccupationalHealthService.Stm;

    public YearToDate Before { get; init; }

    /// <summary>The lines by the law or by habits.</summary>
    public ContributionLines Compute(Hypothesis hypotheses = Hypothesis.None)
    {
        ContributionLines lines = default;
        WageCase wageCase = ToCase();
        Law.Of(Month).Compute(in wageCase, hypotheses, ref lines);
        return lines;
    }

    /// <summary>The line of one branch by the law or by habits.</summary>
    public ContributionLine Of(Branch branch, Hypothesis hypotheses = Hypothesis.None) => Compute(hypotheses)[branch];

    /// <summary>The base of one branch in euros.</summary>
    public decimal BaseOf(Branch branch, Hypothesis hypotheses = Hypothesis.None) => Of(branch, hypotheses).Base.ToEuros();

    /// <summary>The steps that led to the lines.</summary>
    public IReadOnlyList<ComputationStep> Steps(Hypothesis hypotheses = Hypothesis.None)
    {
        ContributionLines lines = default;
        WageCase wageCase = ToCase();
        var recorder = new StepList();
        Law.Of(Month).Compute(in wageCase, hypotheses, ref lines, ref recorder);
        return recorder.Steps;
    }

    public WageCase ToCase()
    {
        var pay = new Pay(Money.FromEuros(Base), Money.FromEuros(Supplements), Money.FromEuros(Overtime), Money.FromEuros(Benefits), Money.FromEuros(Unemployment));
        YearMonth month = YearMonth.Parse(Month);
        return new WageCase
        {
            Declaration = new WageDeclaration(default, default, month, 1, (byte)month.Days, (short)Hours, (short)InactiveHours, pay),
            Affiliation = new Affiliation(new Scheme(3), Occupation, month.FirstDay, Exit: null, Law.Day(Born)),
            Employer = new EmployerProfile((byte)MutualityClass, (short)(AccidentFactor * 100m), OccupationalHealth),
            YearToDate = Before,
        };
    }
}
