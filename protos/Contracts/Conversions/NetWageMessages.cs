using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Values;

namespace BS2000Bridge.Contracts.Conversions;

/// <summary>The gross wage of a private household, which declares net, as a message.</summary>
public static class NetWageMessages
{
    /// <summary>The wage before contributions and tax, and the tax.</summary>
    public static NetWage Create(Money gross, Money tax) => new() { Gross = gross.ToMessage(), Tax = tax.ToMessage() };
}
