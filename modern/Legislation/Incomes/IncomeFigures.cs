using BS2000Bridge.Legislation.Arithmetic;
using BS2000Bridge.Legislation.Figures;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Incomes;

/// <summary>The figures of a month that one population's contributions are computed with. Immutable.</summary>
internal sealed class IncomeFigures
{
    private readonly MissingValue? _missing;
    private readonly IReadOnlyList<ParameterInForce> _inForce;

    /// <summary>Reads what the population needs; what is missing is an error only when it is asked for.</summary>
    public IncomeFigures(ParameterLibrary library, YearMonth month, IncomeRule rule)
    {
        Month = month;
        Rule = rule;
        var figures = new FigureReader(library);
        Wage = MinimumWage.Read(figures, month, derivedFromRounded: false);
        Minimum = rule.MinimumFactor is null ? Wage.Amount : Times(figures, rule.MinimumFactor);
        SideMinimum = Divided(figures, rule.SideDivisor);
        ReducedMinimum = Divided(figures, rule.ReducedDivisor);
        Maximum = Times(figures, rule.MaximumFactor);
        FixedBase = rule.FixedFactor is null ? Divided(figures, rule.FixedDivisor) : Times(figures, rule.FixedFactor);
        _missing = figures.Missing;
        Branches = [.. rule.Branches.Select(branch => new BranchFigures(library, month, branch))];
        _inForce = figures.Read;
    }

    /// <summary>The month.</summary>
    public YearMonth Month { get; }

    /// <summary>The population.</summary>
    public IncomeRule Rule { get; }

    /// <summary>The minimum wage and what is derived from it.</summary>
    public MinimumWage Wage { get; }

    /// <summary>The least base of an adult, where the population has one.</summary>
    public Money Minimum { get; }

    /// <summary>The least base of a side activity.</summary>
    public Money SideMinimum { get; }

    /// <summary>The least base of pension insurance on request.</summary>
    public Money ReducedMinimum { get; }

    /// <summary>What the income counts up to.</summary>
    public Money Maximum { get; }

    /// <summary>The base that the law fixes.</summary>
    public Money FixedBase { get; }

    /// <summary>The branches, in the order of the table.</summary>
    public BranchFigures[] Branches { get; }

    /// <summary>The parameters that a case rests on, in the order in which they were read.</summary>
    public IReadOnlyList<ParameterInForce> InForce(in IncomeCase income)
    {
        List<ParameterInForce> used = [.. _inForce];
        foreach (BranchFigures branch in Branches)
        {
            if (branch.Rule.AppliesTo(in income))
            {
                used.AddRange(branch.InForce);
            }
        }

        return used;
    }

    /// <summary>Refuses a computation that needs a figure that has no value in the month.</summary>
    /// <exception cref="MissingParameterException">The figure is missing.</exception>
    public void RefuseWhatIsMissing(in IncomeCase income)
    {
        if (_missing is not null)
        {
            throw _missing.ToException(Rule.Population);
        }

        foreach (BranchFigures branch in Branches)
        {
            if (branch.Rule.AppliesTo(in income))
            {
                branch.RefuseWhatIsMissing(Rule.Population);
            }
        }
    }

    private Money Times(FigureReader figures, string? factor) =>
        factor is null ? Money.Zero : Rounding.HalfUpToCent(Wage.Exact * figures.Number(factor, Month));

    private Money Divided(FigureReader figures, string? divisor) =>
        divisor is null ? Money.Zero : Rounding.HalfUpToCent(Wage.Exact / Math.Max(1m, figures.Number(divisor, Month)));
}
