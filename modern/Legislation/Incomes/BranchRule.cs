using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Incomes;

/// <summary>What a population owes to a branch.</summary>
/// <param name="Branch">The branch.</param>
/// <param name="Base">How its base comes from the income.</param>
/// <param name="InsuredRate">The parameter of the insured's rate.</param>
/// <param name="PayerRate">The parameter of the rate of the body that pays the pension or allowance; null where there is none.</param>
internal sealed record BranchRule(Branch Branch, BaseRule Base, string InsuredRate, string? PayerRate = null)
{
    /// <summary>A parameter (yes or no) that decides whether the branch is levied at all; null where the law leaves no doubt.</summary>
    public string? LeviedIf { get; init; }

    /// <summary>A parameter (yes or no) that decides whether the abatement is granted; null where the law grants it.</summary>
    public string? AbatementIf { get; init; }

    /// <summary>The class of the Mutualité des employeurs whose rate it is; 0 for the other branches.</summary>
    public byte MutualityClass { get; init; }

    /// <summary>Whether somebody owes it: mutuality and accident insurance only those who belong to them.</summary>
    public bool AppliesTo(in IncomeCase income) => Branch switch
    {
        Branch.Mutuality => income.MutualityClass == MutualityClass,
        Branch.Accident => income.AccidentFactorHundredths != 0,
        _ => true,
    };
}
