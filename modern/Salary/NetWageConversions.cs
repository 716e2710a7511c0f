using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Salary.Charges;
using BS2000Bridge.Salary.Wages;
using Wire = BS2000Bridge.Contracts.Salary.V1;

namespace BS2000Bridge.Salary;

/// <summary>Net wages to messages.</summary>
internal static class NetWageConversions
{
    /// <summary>What a net wage comes to, as a message.</summary>
    public static Wire.NetWage ToMessage(this Legislation.Contributions.NetWage net) => new() { Gross = net.Gross.ToMessage(), Tax = net.Tax.ToMessage() };
}
