using System.Globalization;
using NodaTime;

namespace BS2000Bridge.Values;

/// <summary>
/// The national number of a natural person (matricule), thirteen digits: YYYYMMDD of birth (month or day 00 when unknown), a
/// serial number of three digits, a Luhn digit and a Verhoeff digit, both over the first eleven digits
/// (règlement grand-ducal of 28 November 2013, art. 1).
/// </summary>
/// <remarks>
/// A number that was made here has right check digits. The default value is no number: it prints as thirteen zeros and comes
/// before every number. Wherever several keys stand together their order is employer, insured, period.
/// </remarks>
public readonly record struct InsuredNumber : IComparable<InsuredNumber>, ISpanFormattable
{
    private const long MaxValue = 9_999_999_999_999;
    private const long BirthDateUnit = 100_000;

    private InsuredNumber(long value) => Value = value;

    /// <summary>The thirteen digits as a number: what a column and a dataset hold.</summary>
    public long Value { get; }

    /// <summary>The day of birth; an unknown month or day counts as the first.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, which is nobody's number.</exception>
    public LocalDate BirthDate
    {
        get
        {
            int yyyymmdd = (int)(Value / BirthDateUnit);
            return yyyymmdd == 0
                ? throw new InvalidOperationException("The empty insured number has no date of birth.")
                : new LocalDate(yyyymmdd / 10_000, Math.Max(1, yyyymmdd / 100 % 100), Math.Max(1, yyyymmdd % 100));
        }
    }

    /// <summary>Takes thirteen digits when date and check digits are right.</summary>
    /// <returns>False when they are not; the number is then the default value.</returns>
    public static bool TryCreate(long digits, out InsuredNumber number)
    {
        bool valid = digits is >= 0 and <= MaxValue
            && HasBirthDate(digits / BirthDateUnit)
            && CheckDigits.Luhn(digits / 100) == digits / 10 % 10
            && CheckDigits.Verhoeff(digits / 100) == digits % 10;
        number = valid ? new InsuredNumber(digits) : default;
        return valid;
    }

    /// <summary>Makes the number of a birth date (YYYYMMDD) and a serial number of 0 to 999, with its check digits.</summary>
    /// <exception cref="ArgumentException">The date is not in the calendar, or the serial number has more than three digits.</exception>
    public static InsuredNumber Create(int yyyymmdd, int serial)
    {
        if (!HasBirthDate(yyyymmdd) || serial is < 0 or > 999)
        {
            throw new ArgumentException($"{yyyymmdd} with serial {serial} is not a birth date with a serial number of three digits.");
        }

        long first11 = ((long)yyyymmdd * 1000) + serial;
        return new InsuredNumber((first11 * 100) + (CheckDigits.Luhn(first11) * 10) + CheckDigits.Verhoeff(first11));
    }

    /// <summary>
    /// Takes digits without looking at them: for a column that holds what <see cref="Value"/> wrote, where checking again for
    /// each of millions of rows would only cost time. Anything that came from outside goes through
    /// <see cref="TryCreate"/> or <see cref="TryParse"/>.
    /// </summary>
    public static InsuredNumber FromTrusted(long value) => new(value);

    /// <summary>Reads thirteen digits; no blanks, no sign.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out InsuredNumber number)
    {
        number = default;
        return text.Length == 13
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long digits)
            && TryCreate(digits, out number);
    }

    /// <summary>Whether the left number comes first.</summary>
    public static bool operator <(InsuredNumber left, InsuredNumber right) => left.Value < right.Value;

    /// <summary>Whether the left number comes last.</summary>
    public static bool operator >(InsuredNumber left, InsuredNumber right) => left.Value > right.Value;

    /// <summary>Whether the left number comes first, or both are the same.</summary>
    public static bool operator <=(InsuredNumber left, InsuredNumber right) => left.Value <= right.Value;

    /// <summary>Whether the left number comes last, or both are the same.</summary>
    public static bool operator >=(InsuredNumber left, InsuredNumber right) => left.Value >= right.Value;

    /// <summary>The order of the digits, so first by date of birth.</summary>
    public int CompareTo(InsuredNumber other) => Value.CompareTo(other.Value);

    /// <summary>The thirteen digits.</summary>
    public override string ToString() => Value.ToString("D13", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc/>
    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Value.TryFormat(destination, out charsWritten, "D13", CultureInfo.InvariantCulture);

    private static bool HasBirthDate(long yyyymmdd)
    {
        int year = (int)(yyyymmdd / 10_000), month = (int)(yyyymmdd / 100 % 100), day = (int)(yyyymmdd % 100);
        return year is >= 1800 and <= 2199 && month <= 12 && day <= (month == 0 ? 31 : DateTime.DaysInMonth(year, month));
    }
}
