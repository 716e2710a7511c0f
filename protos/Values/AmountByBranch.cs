using System.Runtime.CompilerServices;

namespace BS2000Bridge.Values;

/// <summary>An amount for each branch, indexed by the branch's value.</summary>
[InlineArray(Branches.Count)]
public struct AmountByBranch
{
    private Money _first;
}
