using System.Text;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>Writes unscaled values as decimal numbers for people.</summary>
internal static class Decimals
{
    public static string Format(Int128 unscaled, int scale)
    {
        byte[] utf8 = new byte[DecimalWriter.MaxLength(Digits.MaxWide + 2, scale)];
        return Encoding.ASCII.GetString(utf8, 0, DecimalWriter.Write(utf8, WideDigits.Of(unscaled), unscaled < 0, scale));
    }
}
