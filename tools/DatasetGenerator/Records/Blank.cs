using System.Text;

namespace BS2000Bridge.DatasetGenerator.Records;

/// <summary>The blank that fills a record before its fields are written.</summary>
internal static class Blank
{
    /// <summary>The blank of a code page: X'40' in EBCDIC.</summary>
    public static byte Of(Encoding encoding)
    {
        Span<byte> blank = stackalloc byte[1];
        encoding.GetBytes(" ", blank);
        return blank[0];
    }
}
