using System.Globalization;
using NodaTime;

namespace BS2000Bridge.Values;

/// <summary>A calendar month: the period of a wage declaration. Ordered and counted in months.</summary>
public readonly record struct YearMonth : IComparable<YearMonth>
{
    private readonly int _months;

    /// <summary>The month of a year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not 1 to 9999 or the month not 1 to 12.</exception>
    public YearMonth(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        _months = (year * 12) + month - 1;
    }

    private YearMonth(int months) => _months = months;

    /// <summary>The year, 1 to 9999 (0 only in the default value, which is no month).</summary>
    public int Year => _months / 12;

    /// <summary>The month of the year, 1 to 12.</summary>
    public int Month => (_months % 12) + 1;

    /// <summary>The first day.</summary>
    public LocalDate FirstDay => new(Year, Month, 1);

    /// <summary>The number of days.</summary>
    public int Days => DateTime.DaysInMonth(Year, Month);

    /// <summary>The month that many months later, or earlier for a negative number.</summary>
    public YearMonth PlusMonths(int months) => new(checked(_months + months));

    /// <summary>The month as a number YYYYMM, as SECUline and the datasets write it.</summary>
    public int ToYyyyMm() => (Year * 100) + Month;

    /// <summary>Reads a number YYYYMM.</summary>
    public static bool TryFromYyyyMm(int yyyymm, out YearMonth value)
    {
        int year = yyyymm / 100, month = yyyymm % 100;
        bool valid = yyyymm >= 0 && year is >= 1 and <= 9999 && month is >= 1 and <= 12;
        value = valid ? new YearMonth(year, month) : default;
        return valid;
    }

    /// <summary>Reads <c>YYYY-MM</c>.</summary>
    public static bool TryParse(string? text, out YearMonth value)
    {
        value = default;
        return text is { Length: 7 } && text[4] == '-'
            && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            && int.TryParse(text.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int month)
            && TryFromYyyyMm((year * 100) + month, out value);
    }

    /// <summary>Reads <c>YYYY-MM</c>.</summary>
    /// <exception cref="FormatException">The text is not a month.</exception>
    public static YearMonth Parse(string text) =>
        TryParse(text, out YearMonth value) ? value : throw new FormatException($"'{text}' is not a month; write YYYY-MM, such as 2025-05.");

    /// <summary>Whether the left month is the earlier.</summary>
    public static bool operator <(YearMonth left, YearMonth right) => left._months < right._months;

    /// <summary>Whether the left month is the later.</summary>
    public static bool operator >(YearMonth left, YearMonth right) => left._months > right._months;

    /// <summary>Whether the left month is not the later.</summary>
    public static bool operator <=(YearMonth left, YearMonth right) => left._months <= right._months;

    /// <summary>Whether the left month is not the earlier.</summary>
    public static bool operator >=(YearMonth left, YearMonth right) => left._months >= right._months;

    /// <inheritdoc/>
    public int CompareTo(YearMonth other) => _months.CompareTo(other._months);

    /// <summary>The month as <c>YYYY-MM</c>.</summary>
    public override string ToString() => $"{Year:0000}-{Month:00}";
}
