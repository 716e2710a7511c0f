using System.Globalization;
using System.Numerics;
using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Describing;

/// <summary>What a number can be, as JSON numbers.</summary>
/// <param name="Min">The smallest value.</param>
/// <param name="Max">The greatest value.</param>
/// <param name="Step">What all of them are multiples of.</param>
internal sealed record NumberRange(string Min, string Max, string Step)
{
    /// <summary>The range of a numeric item: that of its digits, of COMP-5 that of its bytes.</summary>
    public static NumberRange Of(DataItem item)
    {
        int bits = 8 * item.ElementLength;

        // BigInteger, because 37 digits with their scale are beyond decimal.
        BigInteger max = item.Usage != Usage.NativeBinary ? BigInteger.Pow(10, item.Digits) - 1
            : item.Signed ? BigInteger.Pow(2, bits - 1) - 1
            : BigInteger.Pow(2, bits) - 1;
        BigInteger min = !item.Signed ? 0 : item.Usage == Usage.NativeBinary ? -max - 1 : -max;
        return new NumberRange(Scaled(min, item.Scale), Scaled(max, item.Scale), Scaled(1, item.Scale));
    }

    /// <summary>An unscaled number as JSON, with its decimal point, or with its zeros when the scale is negative.</summary>
    public static string Scaled(BigInteger unscaled, int scale)
    {
        if (scale <= 0)
        {
            return (unscaled * BigInteger.Pow(10, -scale)).ToString(CultureInfo.InvariantCulture);
        }

        string digits = BigInteger.Abs(unscaled).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        return $"{(unscaled.Sign < 0 ? "-" : "")}{digits[..^scale]}.{digits[^scale..]}";
    }
}
