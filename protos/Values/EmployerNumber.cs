using System.Globalization;

namespace BS2000Bridge.Values;

/// <summary>
/// An employer's number (matricule employeur) as files carry it, in thirteen digits: of a legal person its eleven
/// digits, the last of them a check digit modulo 11 with weights 5 4 3 2 7 6 5 4 3 2, followed by two digits for the
/// account; of a natural person who employs, the insured number.
/// </summary>
/// <remarks>
/// A number that was made here has right check digits. The default value is no number: it prints as thirteen zeros and comes
/// before every number. Wherever several keys stand together their order is employer, insured, period.
/// </remarks>
public readonly record struct EmployerNumber : IComparable<EmployerNumber>, ISpanFormattable
{
    private const long MaxValue = 9_999_999_999_999;

    private EmployerNumber(long value) => Value = value;

    /// <summary>The thirteen digits as a number: what a column and a dataset hold.</summary>
    public long Value { get; }

    /// <summary>Whether it is the insured number of a person, who employs or who pays for himself or herself.</summary>
    public bool IsNaturalPerson => InsuredNumber.TryCreate(Value, out _);

    /// <summary>Takes thirteen digits when their check digits are right, as a legal person's or as a natural person's.</summary>
    /// <returns>False when they are not; the number is then the default value.</returns>
    public static bool TryCreate(long digits, out EmployerNumber number)
    {
        bool valid = digits is > 0 and <= MaxValue
            && (CheckDigits.Modulo11(digits / 1000) == digits / 100 % 10 || InsuredNumber.TryCreate(digits, out _));
        number = valid ? new EmployerNumber(digits) : default;
        return valid;
    }

    /// <summary>Makes a legal person's number of its first ten digits and a two-digit account.</summary>
    /// <returns>False when the ten digits have no check digit: such numbers are never given out.</returns>
    public static bool TryCreateLegalPerson(long first10, int account, out EmployerNumber number)
    {
        int check = CheckDigits.Modulo11(first10);
        number = check < 0 || account is < 0 or > 99 ? default : new EmployerNumber((((first10 * 10) + check) * 100) + account);
        return number.Value > 0;
    }

    /// <summary>
    /// Takes digits without looking at them: for a column that holds what <see cref="Value"/> wrote, where checking again for
    /// each of millions of rows would only cost time. Anything that came from outside goes through
    /// <see cref="TryCreate"/> or <see cref="TryParse"/>.
    /// </summary>
    public static EmployerNumber FromTrusted(long value) => new(value);

    /// <summary>Reads thirteen digits, or the eleven of a legal person (account 00), as people write and type them.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out EmployerNumber number)
    {
        number = default;
        return text.Length is 11 or 13
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long digits)
            && TryCreate(text.Length == 11 ? digits * 100 : digits, out number);
    }

    /// <summary>Reads thirteen digits and nothing shorter, as the contract writes a number.</summary>
    public static bool TryParseThirteen(ReadOnlySpan<char> text, out EmployerNumber number)
    {
        number = default;
        return text.Length == 13 && TryParse(text, out number);
    }

    /// <summary>Whether the left number comes first.</summary>
    public static bool operator <(EmployerNumber left, EmployerNumber right) => left.Value < right.Value;

    /// <summary>Whether the left number comes last.</summary>
    public static bool operator >(EmployerNumber left, EmployerNumber right) => left.Value > right.Value;

    /// <summary>Whether the left number comes first, or both are the same.</summary>
    public static bool operator <=(EmployerNumber left, EmployerNumber right) => left.Value <= right.Value;

    /// <summary>Whether the left number comes last, or both are the same.</summary>
    public static bool operator >=(EmployerNumber left, EmployerNumber right) => left.Value >= right.Value;

    /// <summary>The order of the digits.</summary>
    public int CompareTo(EmployerNumber other) => Value.CompareTo(other.Value);

    /// <summary>The thirteen digits.</summary>
    public override string ToString() => Value.ToString("D13", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc/>
    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Value.TryFormat(destination, out charsWritten, "D13", CultureInfo.InvariantCulture);
}
