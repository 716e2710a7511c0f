using BS2000Bridge.Values;

namespace BS2000Bridge.Contracts.Conversions;

/// <summary>The elements of pay to their message and back.</summary>
public static class PayMessages
{
    /// <summary>The elements of pay; one of zero is left out.</summary>
    public static Contracts.Salary.V1.Pay ToMessage(this Pay pay) => ToMessage(in pay, CommonConversions.ToMessage);

    /// <summary>The elements of pay in as few bytes as the contract allows, for a message that is kept.</summary>
    internal static Contracts.Salary.V1.Pay ToShortMessage(this Pay pay) => ToMessage(in pay, amount => new Contracts.Common.V1.Money { Cents = amount.Cents });

    /// <summary>Reads pay; an absent element is zero.</summary>
    /// <returns>False when an amount is not in euros, below zero, or above <see cref="FieldFaults.MaxCents"/>; it is read all the same.</returns>
    public static bool TryToValue(this Contracts.Salary.V1.Pay? message, out Pay pay)
    {
        bool read = TryRead(message?.BaseWage, out Money baseWage)
            & TryRead(message?.Supplements, out Money supplements)
            & TryRead(message?.Overtime, out Money overtime)
            & TryRead(message?.Benefits, out Money benefits)
            & TryRead(message?.Unemployment, out Money unemployment)
            & TryRead(message?.NonPensionableSupplement, out Money nonPensionable);
        pay = new Pay(baseWage, supplements, overtime, benefits, unemployment, nonPensionable);
        return read;
    }

    private static Contracts.Salary.V1.Pay ToMessage(in Pay pay, Func<Money, Contracts.Common.V1.Money> convert)
    {
        return new Contracts.Salary.V1.Pay
        {
            BaseWage = OrNull(pay.BaseWage),
            Supplements = OrNull(pay.Supplements),
            Overtime = OrNull(pay.Overtime),
            Benefits = OrNull(pay.Benefits),
            Unemployment = OrNull(pay.Unemployment),
            NonPensionableSupplement = OrNull(pay.NonPensionable),
        };

        Contracts.Common.V1.Money? OrNull(Money amount) => amount == Money.Zero ? null : convert(amount);
    }

    private static bool TryRead(Contracts.Common.V1.Money? message, out Money amount) =>
        message.TryToValue(out amount) && amount.Cents is >= 0 and <= FieldFaults.MaxCents;
}
