using BS2000Bridge.Legislation.Figures;
using BS2000Bridge.Legislation.Rules;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Contributions;

/// <summary>What a month has in common for all of a population. Immutable.</summary>
/// <param name="rule">The population's rule.</param>
/// <param name="wage">The minimum wage and what is derived from it.</param>
/// <param name="branches">The branches that it owes, a bit each.</param>
/// <param name="elements">By branch, the elements of pay in its base, of all that there are.</param>
internal sealed class PopulationFigures(PopulationRule rule, MinimumWage wage, int branches, PayElements[] elements)
{
    private readonly PayElements[] _elements = [.. elements.Select(element => element & rule.Elements)];

    /// <summary>The population's rule.</summary>
    public PopulationRule Rule { get; } = rule;

    /// <summary>The minimum wage and what is derived from it.</summary>
    public MinimumWage Wage { get; } = wage;

    /// <summary>The branches that it owes, a bit each.</summary>
    public int Branches { get; } = branches;

    /// <summary>The elements of pay in the base of a branch.</summary>
    public PayElements ElementsOf(Branch branch) => _elements[(int)branch];
}
