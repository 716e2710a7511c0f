using BS2000Bridge.Legislation.Populations;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Incomes;

/// <summary>What the law says of one population without wages: a row of <see cref="IncomeRules"/>.</summary>
/// <param name="Occupation">The kind of occupation.</param>
/// <param name="Population">The population.</param>
/// <param name="IncomeReference">The law that says what its income is.</param>
/// <param name="Branches">What it owes.</param>
internal sealed record IncomeRule(Occupation Occupation, Population Population, string IncomeReference, IReadOnlyList<BranchRule> Branches)
{
    /// <summary>Of somebody insured by choice: for what.</summary>
    public VoluntaryInsurance Voluntary { get; init; }

    /// <summary>The minimum base.</summary>
    public MinimumRule Minimum { get; init; }

    /// <summary>The law that the minimum base, or that there is none, rests on.</summary>
    public string MinimumReference { get; init; } = IncomeBasis.Minimum;

    /// <summary>The parameter of the multiple of the minimum wage that is the minimum base; null for once.</summary>
    public string? MinimumFactor { get; init; }

    /// <summary>The parameter that divides the minimum wage for a side activity; null where there is no such thing.</summary>
    public string? SideDivisor { get; init; }

    /// <summary>The parameter that divides the minimum wage for pension insurance on request; null where nobody may ask.</summary>
    public string? ReducedDivisor { get; init; }

    /// <summary>The parameter of the multiple of the minimum wage that the income counts up to; null without such a limit.</summary>
    public string? MaximumFactor { get; init; }

    /// <summary>The parameter of the multiple of the minimum wage that is the fixed base.</summary>
    public string? FixedFactor { get; init; }

    /// <summary>The parameter that divides the minimum wage for the fixed base.</summary>
    public string? FixedDivisor { get; init; }

    /// <summary>Whether the insured pays on the income only and the paying body all the rest up to the minimum base (art. 39 al. 4 CSS).</summary>
    public bool PayerBearsShortfall { get; init; }

    /// <summary>Whether the population owes a branch at all.</summary>
    public bool Owes(Branch branch)
    {
        for (int i = 0; i < Branches.Count; i++)
        {
            if (Branches[i].Branch == branch)
            {
                return true;
            }
        }

        return false;
    }
}
