using System.Numerics;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>
/// Finds the shortest decimal number that, rounded to the nearest, gives back a hexadecimal float; of several equally short
/// ones that nearest to it (Steele and White, "How to print floating-point numbers accurately", PLDI 1990). All steps
/// are exact: in 128 bits for numbers that people use, else in <see cref="BigInteger"/>.
/// </summary>
internal static class ShortestDecimal
{
    private const int MaxPlaces128 = 20;
    private const int MaxShift128 = 120;

    /// <summary>Gives the digits, without zeros at the end, and the power of ten they are multiplied with.</summary>
    /// <param name="fraction">The fraction as a whole number, not zero and below 2 to the 56.</param>
    /// <param name="exponent">The power of two that it is multiplied with.</param>
    /// <param name="isLeast">Whether the next number below is sixteen times nearer than the next above.</param>
    public static (ulong Digits, int Power) Find(ulong fraction, int exponent, bool isLeast)
    {
        // Units so small that the limits, half way to the next numbers, are whole.
        int finer = isLeast ? 5 : 1;
        ulong middle = fraction << finer, low = middle - 1, high = middle + (isLeast ? 16UL : 1UL);
        int shift = finer - exponent;

        // Rounding goes to even: the limit itself reads back as this number only when its own fraction is even.
        bool closed = (fraction & 1) == 0;
        for (int power = FloorLog10OfPowerOf2(exponent); ; power--)
        {
            // Amounts and rates of everyday size stay in 128 bits. BigInteger is exact for all, but allocates.
            bool small = shift is >= 0 and <= MaxShift128 && power is <= 0 and >= -MaxPlaces128 - 1;
            ulong digits = small
                ? At<UInt128>(low, middle, high, Digits.WidePower(-power), 1, shift, closed)
                : At<BigInteger>(
                    low,
                    middle,
                    high,
                    BigInteger.Pow(10, Math.Max(-power, 0)) << Math.Max(-shift, 0),
                    BigInteger.Pow(10, Math.Max(power, 0)),
                    Math.Max(shift, 0),
                    closed);
            if (digits == 0)
            {
                continue;
            }

            for (; digits % 10 == 0; power++)
            {
                digits /= 10;
            }

            return (digits, power);
        }
    }

    /// <summary>The number of tens, else of ones, within the limits; 0 when there is none.</summary>
    private static ulong At<T>(T low, T middle, T high, T times, T by, int shift, bool closed)
        where T : IBinaryInteger<T>
    {
        (low, middle, high) = (low * times, middle * times, high * times);
        T quotient = middle >> shift;
        ulong floor = ulong.CreateTruncating(by == T.One ? quotient : quotient / by);
        ulong tens = floor - (floor % 10);
        if (Within(tens))
        {
            return tens;
        }

        if (Within(tens + 10))
        {
            return tens + 10;
        }

        bool below = Within(floor), above = Within(floor + 1);
        if (below && above)
        {
            int side = (middle + middle).CompareTo(Scaled((2 * floor) + 1));
            return side < 0 || (side == 0 && floor % 2 == 0) ? floor : floor + 1;
        }

        return below ? floor : above ? floor + 1 : 0;

        T Scaled(ulong digits) => (T.CreateTruncating(digits) * by) << shift;

        bool Within(ulong digits)
        {
            T value = Scaled(digits);
            return closed ? value >= low && value <= high : value > low && value < high;
        }
    }

    /// <summary>Exact for every exponent of a double, and so for these.</summary>
    private static int FloorLog10OfPowerOf2(int exponent) => (exponent * 1_262_611) >> 22;
}
