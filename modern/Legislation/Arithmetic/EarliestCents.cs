using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Arithmetic;

/// <summary>The rule of the earliest cents: equal parts in whole cents, the cents left over one each to the first parts.</summary>
internal static class EarliestCents
{
    /// <summary>Splits an amount, not negative, into parts, at least one.</summary>
    public static Money[] Split(Money amount, int parts)
    {
        (long each, long left) = Math.DivRem(amount.Cents, parts);
        var result = new Money[parts];
        for (int i = 0; i < parts; i++)
        {
            result[i] = new Money(each + (i < left ? 1 : 0));
        }

        return result;
    }
}
