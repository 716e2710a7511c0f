using BS2000Bridge.Legislation.Figures;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Legislation.Populations;

namespace BS2000Bridge.Legislation.Incomes;

/// <summary>What a branch levies of a population in a month. Immutable.</summary>
internal sealed class BranchFigures
{
    private readonly Figure<BranchTariff> _tariff;
    private readonly Figure<Decision> _levied;
    private readonly Figure<Decision> _abatement;

    /// <summary>Reads what the branch needs; what is missing is an error only when it is asked for.</summary>
    public BranchFigures(ParameterLibrary library, YearMonth month, BranchRule rule)
    {
        Rule = rule;
        var figures = new FigureReader(library);
        _tariff = figures.TakenTariff(rule.InsuredRate, rule.PayerRate, month);
        _levied = figures.Taken(Decision.Read(figures, rule.LeviedIf, month));
        _abatement = figures.Taken(Decision.Read(figures, rule.AbatementIf, month));
        InForce = figures.Read;
    }

    /// <summary>The rule.</summary>
    public BranchRule Rule { get; }

    /// <summary>The parameters that were read.</summary>
    public IReadOnlyList<ParameterInForce> InForce { get; }

    /// <summary>The rates.</summary>
    public BranchTariff Tariff => _tariff.For(population: null);

    /// <summary>Whether it is levied.</summary>
    public bool IsLevied => _levied.For(population: null).IsYes;

    /// <summary>Whether the abatement of dependency insurance is granted.</summary>
    public Decision Abatement => _abatement.For(population: null);

    /// <summary>Refuses a computation that needs a figure that has no value in the month.</summary>
    /// <exception cref="MissingParameterException">The figure is missing.</exception>
    public void RefuseWhatIsMissing(Population population)
    {
        if (_levied.For(population).IsYes)
        {
            _ = _tariff.For(population);
            _ = _abatement.For(population);
        }
    }
}
