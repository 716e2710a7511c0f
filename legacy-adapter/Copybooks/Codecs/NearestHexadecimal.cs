using System.Numerics;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>
/// Rounds decimal numbers to the nearest hexadecimal float, ties to the even one. All steps are exact: in 128 bits for
/// numbers that people use, else in <see cref="BigInteger"/>.
/// </summary>
internal static class NearestHexadecimal
{
    private const int MaxDigits128 = 19;

    // 16 to the 63 is 7.2E+75; half the least number is above 1E-95.
    private const int MaxPoint = 77;
    private const int MinPoint = -100;

    /// <summary>Gives the nearest float; null when that would be beyond the greatest or below half the least.</summary>
    public static HexadecimalForm? Find(DecimalText number, int length)
    {
        int point = number.Count + number.Exponent;
        if (number.Count == 0)
        {
            return default(HexadecimalForm);
        }

        if (point is > MaxPoint or < MinPoint)
        {
            return null;
        }

        int power = number.Exponent;
        bool small = number.Count <= MaxDigits128 && power is >= -MaxDigits128 and <= MaxDigits128;
        HexadecimalForm? nearest = small
            ? Nearest(number.Significand * Digits.WidePower(Math.Max(power, 0)), Digits.WidePower(Math.Max(-power, 0)), length)
            : Nearest(number.BigSignificand() * BigInteger.Pow(10, Math.Max(power, 0)), BigInteger.Pow(10, Math.Max(-power, 0)), length);
        return nearest is { } form ? form with { Negative = number.Negative } : null;
    }

    private static HexadecimalForm? Nearest<T>(T numerator, T denominator, int length)
        where T : IBinaryInteger<T>
    {
        int digits = 2 * (length - 1);

        // The exponent of 16 that surely suffices; it may be one too great.
        int exponent = Math.Max((Bits(numerator) - Bits(denominator) + 4) >> 2, -HexadecimalForm.Excess);
        (ulong fraction, int half) = Divide(numerator, denominator, digits - exponent);
        if (fraction >> (4 * (digits - 1)) == 0 && exponent > -HexadecimalForm.Excess)
        {
            exponent--;
            (fraction, half) = Divide(numerator, denominator, digits - exponent);
        }

        // Ties go to the even fraction, as IEEE has it. The hardware cuts off instead; no rule says how text becomes a float.
        fraction += half > 0 || (half == 0 && (fraction & 1) != 0) ? 1UL : 0UL;

        // Rounding up has filled all digits: X'FFFFFF' and a half becomes X'100000', one place higher.
        if (fraction >> (4 * digits) != 0)
        {
            fraction >>= 4;
            exponent++;
        }

        int characteristic = exponent + HexadecimalForm.Excess;
        return fraction == 0 || characteristic > HexadecimalForm.MaxCharacteristic ? null : new HexadecimalForm(false, characteristic, fraction);
    }

    /// <summary>The whole quotient, times 16 to a power, and how what remains compares with a half.</summary>
    private static (ulong Quotient, int Half) Divide<T>(T numerator, T denominator, int power)
        where T : IBinaryInteger<T>
    {
        numerator <<= 4 * Math.Max(power, 0);
        denominator <<= 4 * Math.Max(-power, 0);
        (T quotient, T rest) = T.DivRem(numerator, denominator);
        return (ulong.CreateTruncating(quotient), (rest + rest).CompareTo(denominator));
    }

    private static int Bits<T>(T value)
        where T : IBinaryInteger<T> => value.GetShortestBitLength();
}
