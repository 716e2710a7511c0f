using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Values;
using Wire = BS2000Bridge.Contracts.Salary.V1;

namespace BS2000Bridge.Salary.Wages;

/// <summary>Pay to its message.</summary>
internal static class PayMessages
{
    /// <summary>The elements of pay; one of zero is left out.</summary>
    public static Wire.Pay ToMessage(this Pay pay) => new()
    {
        BaseWage = ToMessage(pay.BaseWage),
        Supplements = ToMessage(pay.Supplements),
        Overtime = ToMessage(pay.Overtime),
        Benefits = ToMessage(pay.Benefits),
        Unemployment = ToMessage(pay.Unemployment),
        NonPensionableSupplement = ToMessage(pay.NonPensionable),
    };

    private static Contracts.Common.V1.Money? ToMessage(Money money) => money == Money.Zero ? null : CommonConversions.ToMessage(money);
}
