using BS2000Bridge.Values;

namespace BS2000Bridge.Services.Time;

/// <summary>Months as the tables keep them: numbers YYYYMM, which are ordered as the months are.</summary>
public static class Months
{
    /// <summary>Before every month.</summary>
    public const int First = 0;

    /// <summary>After every month.</summary>
    public const int Last = 999_912;

    /// <summary>The month of a number YYYYMM that a table keeps.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no month.</exception>
    public static YearMonth ToMonth(this int yyyymm) => new(yyyymm / 100, yyyymm % 100);
}
