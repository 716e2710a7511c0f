using System.Globalization;

namespace BS2000Bridge.Values;

/// <summary>
/// An employer's number (matricule employeur) as files carry it, in thirteen digits: of a legal person its eleven
/// digits, the last of them a check digit modulo 11 with weights 5 4 3 2 7 6 5 4 3 2, followed by two digits for the
/// account; of a natural person who employs, the insured number. A value of this type has right check digits.
/// </summary>
public readonly record struct EmployerNumber
{
    private const long Greatest = 9_999_999_999_999;

    private EmployerNumber(long value) => Value = value;

    /// <summary>The thirteen digits as a number.</summary>
    public long Value { get; }

    /// <summary>Takes thirteen digits when their check digits are right, as a legal person's or as a natural person's.</summary>
    public static bool TryCreate(long digits, out EmployerNumber number)
    {
        bool valid = digits is > 0 and <= Greatest
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

    /// <summary>Reads thirteen digits, or the eleven of a legal person (account 00).</summary>
    public static bool TryParse(string? text, out EmployerNumber number)
    {
        number = default;
        return text is { Length: 11 or 13 }
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long digits)
            && TryCreate(text.Length == 11 ? digits * 100 : digits, out number);
    }

    /// <summary>The thirteen digits.</summary>
    public override string ToString() => Value.ToString("0000000000000", CultureInfo.InvariantCulture);
}
