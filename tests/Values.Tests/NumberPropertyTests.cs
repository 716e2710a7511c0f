using CsCheck;
using NodaTime;

namespace BS2000Bridge.Values.Tests;

/// <summary>Check digits are there to catch what people mistype (règlement grand-ducal of 28 November 2013, art. 1).</summary>
public sealed class NumberPropertyTests
{
    private const int Iterations = 5_000;

    private static readonly Gen<InsuredNumber> Insured =
        from day in Gen.OneOf(Gen.Const(0), Gen.Const(146_096), Gen.Int[0, 146_096])
        from serial in Gen.OneOf(Gen.Const(0), Gen.Const(999), Gen.Int[0, 999])
        let born = new LocalDate(1800, 1, 1).PlusDays(day)
        select InsuredNumber.Create((born.Year * 10_000) + (born.Month * 100) + born.Day, serial);

    /// <summary>Beginning with 3 to 9, so that no slip makes a person's number of it.</summary>
    private static readonly Gen<EmployerNumber> Companies =
        from first10 in Gen.Long[3_000_000_000, 9_999_999_999]
        from account in Gen.Int[0, 99]
        where EmployerNumber.TryCreateLegalPerson(first10, account, out _)
        select EmployerNumber.TryCreateLegalPerson(first10, account, out EmployerNumber number) ? number : default;

    [Fact]
    public void InsuredNumber_AnyNumber_IsReadBackFromItsText() =>
        Insured.Sample(number => InsuredNumber.TryParse(number.ToString(), out InsuredNumber read) && read == number, iter: Iterations);

    [Fact]
    public void InsuredNumber_OneDigitMistyped_IsRefused() =>
        Gen.Select(Insured, Gen.Int[0, 12], Gen.Int[1, 9]).Sample(
            (number, place, shift) => !InsuredNumber.TryParse(Mistyped(number.ToString(), place, shift), out _), iter: Iterations);

    /// <summary>Luhn alone lets 09 and 90 pass; Verhoeff does not.</summary>
    [Fact]
    public void InsuredNumber_TwoNeighboursExchanged_IsRefused() =>
        Gen.Select(Insured, Gen.Int[0, 9]).Sample(
            (number, place) =>
            {
                string text = number.ToString();
                return text[place] == text[place + 1] || !InsuredNumber.TryParse(Exchanged(text, place), out _);
            },
            iter: Iterations);

    [Fact]
    public void InsuredNumber_AnyOlderPerson_ComesFirst() =>
        Gen.Select(Insured, Insured).Sample((a, b) => a.BirthDate >= b.BirthDate || a < b, iter: Iterations);

    [Fact]
    public void EmployerNumber_OneOfElevenDigitsMistyped_IsRefused() =>
        Gen.Select(Companies, Gen.Int[1, 10], Gen.Int[1, 9]).Sample(
            (number, place, shift) => !EmployerNumber.TryParse(Mistyped(number.ToString(), place, shift), out _), iter: Iterations);

    [Fact]
    public void EmployerNumber_AnyCompany_IsReadBackFromItsText() =>
        Companies.Sample(number => EmployerNumber.TryParseThirteen(number.ToString(), out EmployerNumber read) && read == number && !number.IsNaturalPerson, iter: Iterations);

    private static string Mistyped(string text, int place, int shift)
    {
        char[] digits = text.ToCharArray();
        digits[place] = (char)('0' + ((digits[place] - '0' + shift) % 10));
        return new string(digits);
    }

    private static string Exchanged(string text, int place)
    {
        char[] digits = text.ToCharArray();
        (digits[place], digits[place + 1]) = (digits[place + 1], digits[place]);
        return new string(digits);
    }
}
