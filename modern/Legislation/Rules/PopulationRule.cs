using BS2000Bridge.Legislation.Populations;

namespace BS2000Bridge.Legislation.Rules;

/// <summary>What is special in the contributions of a population that lives of a wage; the rest is the same for all.</summary>
/// <param name="Population">The population.</param>
/// <param name="Reference">The law by which it is treated so.</param>
internal sealed record PopulationRule(Population Population, string Reference)
{
    private const PayElements PrivatePay =
        PayElements.BaseWage | PayElements.Supplements | PayElements.Overtime | PayElements.Benefits | PayElements.Unemployment;

    /// <summary>The place in <see cref="PopulationRules.All"/>.</summary>
    public required int Index { get; init; }

    /// <summary>Whether there is a least base; else what is paid is the base.</summary>
    public bool HasMinimum { get; init; } = true;

    /// <summary>Whether pay is declared net, and the gross wage is found from it.</summary>
    public bool IsDeclaredNet { get; init; }

    /// <summary>The elements of pay that there are.</summary>
    public PayElements Elements { get; init; } = PrivatePay;

    /// <summary>The parameter that lists its branches.</summary>
    public string BranchesId => $"{Population.Name}.branches";
}
