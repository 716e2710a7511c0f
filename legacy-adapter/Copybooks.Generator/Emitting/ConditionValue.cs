using System.Globalization;

namespace BS2000Bridge.Copybooks.Generator;

/// <summary>The values of conditions, as the copybook's language gives them.</summary>
internal static class ConditionValue
{
    private const string Range = " THRU ";

    /// <summary>A value, or the two ends of a range.</summary>
    public static (string From, string? To) Parse(string value)
    {
        int range = value.IndexOf(Range, StringComparison.Ordinal);
        return range < 0 ? (value, null) : (value.Substring(0, range), value.Substring(range + Range.Length));
    }

    /// <summary>A number as an item of a scale stores it; null when it is none, or has digits that the item has not.</summary>
    public static long? Unscaled(string literal, int scale)
    {
        string text = literal is "ZERO" or "ZEROS" or "ZEROES" ? "0" : literal;
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number))
        {
            return null;
        }

        for (int i = 0; i < Math.Abs(scale); i++)
        {
            number = scale > 0 ? number * 10 : number / 10;
        }

        return number == decimal.Truncate(number) && Math.Abs(number) <= long.MaxValue ? (long)number : null;
    }

    /// <summary>A text as an item of a length holds it; null when its bytes are not the same in every code page.</summary>
    public static byte[]? Bytes(string literal, int length, CopybookOptions options)
    {
        switch (literal)
        {
            case "SPACE" or "SPACES":
                return Filled([], length, TextCode.Blank(options));
            case "ZERO" or "ZEROS" or "ZEROES":
                return Filled([], length, TextCode.Bytes("0", options)![0]);
            case "HIGH-VALUE" or "HIGH-VALUES":
                return Filled([], length, 0xFF);
            case "LOW-VALUE" or "LOW-VALUES":
                return Filled([], length, 0x00);
            default:
                byte[]? text = TextCode.Bytes(literal, options);
                return text is null || text.Length > length ? null : Filled(text, length, TextCode.Blank(options));
        }
    }

    private static byte[] Filled(byte[] start, int length, byte fill) => [.. start, .. Enumerable.Repeat(fill, length - start.Length)];
}
