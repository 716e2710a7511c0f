using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Rules;

/// <summary>The pay of a branch (step 3; art. 33 to 37, 241 CSS): the sum of the elements that belong to its base.</summary>
internal static class PayOfBranch
{
    /// <summary>The sum in cents.</summary>
    public static long Cents(PayElements elements, in Pay pay) =>
        In(elements, PayElements.BaseWage, pay.BaseWage)
        + In(elements, PayElements.Supplements, pay.Supplements)
        + In(elements, PayElements.Overtime, pay.Overtime)
        + In(elements, PayElements.Benefits, pay.Benefits)
        + In(elements, PayElements.Unemployment, pay.Unemployment)
        + In(elements, PayElements.NonPensionable, pay.NonPensionable);

    private static long In(PayElements elements, PayElements element, Money amount) => (elements & element) != PayElements.None ? amount.Cents : 0;
}
