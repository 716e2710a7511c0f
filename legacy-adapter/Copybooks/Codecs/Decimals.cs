using System.Globalization;

namespace BS2000Bridge.Copybooks;

/// <summary>Writes unscaled values as decimal numbers for people.</summary>
internal static class Decimals
{
    public static string Format(long unscaled, int scale)
    {
        string digits = Math.Abs((decimal)unscaled).ToString(CultureInfo.InvariantCulture);
        if (scale > 0)
        {
            digits = digits.PadLeft(scale + 1, '0');
            digits = digits.Insert(digits.Length - scale, ".");
        }
        else
        {
            digits = unscaled == 0 ? digits : digits + new string('0', -scale);
        }

        return unscaled < 0 ? "-" + digits : digits;
    }
}
