using System.Globalization;

namespace BS2000Bridge.Values;

/// <summary>
/// The national number of a natural person (matricule): YYYYMMDD of birth (month or day 00 when unknown), a serial
/// number of three digits, a Luhn digit and a Verhoeff digit, both over the first eleven digits
/// (règlement grand-ducal of 28 November 2013, art. 1). A value of this type has right check digits.
/// </summary>
public readonly record struct InsuredNumber
{
    private const long Greatest = 9_999_999_999_999;

    private InsuredNumber(long value) => Value = value;

    /// <summary>The thirteen digits as a number.</summary>
    public long Value { get; }

    /// <summary>Takes thirteen digits when date and check digits are right.</summary>
    public static bool TryCreate(long digits, out InsuredNumber number)
    {
        bool valid = digits is >= 0 and <= Greatest
            && HasBirthDate(digits / 100_000)
            && CheckDigits.Luhn(digits / 100) == digits / 10 % 10
            && CheckDigits.Verhoeff(digits / 100) == digits % 10;
        number = valid ? new InsuredNumber(digits) : default;
        return valid;
    }

    /// <summary>Makes the number of a birth date (YYYYMMDD) and a serial number of 0 to 999, with its check digits.</summary>
    /// <exception cref="ArgumentException">The date is none, or the serial number has more than three digits.</exception>
    public static InsuredNumber Create(int yyyymmdd, int serial)
    {
        if (!HasBirthDate(yyyymmdd) || serial is < 0 or > 999)
        {
            throw new ArgumentException($"{yyyymmdd} with serial {serial} is no birth date with a serial number of three digits.");
        }

        long first11 = ((long)yyyymmdd * 1000) + serial;
        return new InsuredNumber((first11 * 100) + (CheckDigits.Luhn(first11) * 10) + CheckDigits.Verhoeff(first11));
    }

    /// <summary>Reads thirteen digits.</summary>
    public static bool TryParse(string? text, out InsuredNumber number)
    {
        number = default;
        return text is { Length: 13 }
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long digits)
            && TryCreate(digits, out number);
    }

    private static bool HasBirthDate(long yyyymmdd)
    {
        int year = (int)(yyyymmdd / 10_000), month = (int)(yyyymmdd / 100 % 100), day = (int)(yyyymmdd % 100);
        return year is >= 1800 and <= 2199 && month <= 12 && day <= (month == 0 ? 31 : DateTime.DaysInMonth(year, month));
    }

    /// <summary>The thirteen digits.</summary>
    public override string ToString() => Value.ToString("0000000000000", CultureInfo.InvariantCulture);
}
