using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Contributions;

/// <summary>What the contributions of a declaration come to within its year.</summary>
public struct ComputedMonth
{
    /// <summary>The year before the declaration: what its ceilings were measured by.</summary>
    public YearToDate Before;

    /// <summary>The contributions.</summary>
    public ContributionLines Lines;

    /// <summary>Of a private household, the gross wage and the tax; null for all others.</summary>
    public NetWage? NetWage;
}
