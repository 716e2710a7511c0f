using System.Globalization;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Generator.Emitting;

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

    /// <summary>A number as an item with this scale stores it; null when the literal is not a number, or has more decimals than the item.</summary>
    public static long? Unscaled(string literal, int scale)
    {
        string text = literal.ToUpperInvariant() is "ZERO" or "ZEROS" or "ZEROES" ? "0" : literal;
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number))
        {
            return null;
        }

        // Step by step in decimal, which is exact; a power of ten as a double would not be.
        for (int i = 0; i < Math.Abs(scale); i++)
        {
            number = scale > 0 ? number * 10 : number / 10;
        }

        return number == decimal.Truncate(number) && Math.Abs(number) <= long.MaxValue ? (long)number : null;
    }

    /// <summary>A text as an item of a length holds it; null when its bytes are not the same in every code page.</summary>
    public static byte[]? Bytes(string literal, int length, CopybookOptions options)
    {
        byte blank = TextCode.Blank(options);
        byte[]? start = literal.ToUpperInvariant() switch
        {
            "SPACE" or "SPACES" => [],
            "ZERO" or "ZEROS" or "ZEROES" => Repeated(TextCode.Bytes("0", options)![0], length),
            "HIGH-VALUE" or "HIGH-VALUES" => Repeated(0xFF, length),
            "LOW-VALUE" or "LOW-VALUES" => Repeated(0x00, length),

            // ALL repeats its literal to the length of the field. It is rare, and leaving it out is safe.
            { } word when word.StartsWith("ALL ", StringComparison.Ordinal) => null,
            { } word when word.StartsWith("X'", StringComparison.Ordinal) => FromHex(literal),
            _ => TextCode.Bytes(literal, options),
        };
        return start is null || start.Length > length ? null : [.. start, .. Repeated(blank, length - start.Length)];
    }

    private static byte[] Repeated(byte value, int count) => [.. Enumerable.Repeat(value, count)];

    /// <summary>The bytes of <c>X'C1C2'</c>; null when the digits are not pairs of hexadecimal ones.</summary>
    private static byte[]? FromHex(string literal)
    {
        string digits = literal.Substring(2).TrimEnd('\'');
        return digits.Length > 0 && digits.Length % 2 == 0 && digits.All(Uri.IsHexDigit)
            ? [.. Enumerable.Range(0, digits.Length / 2).Select(i => Convert.ToByte(digits.Substring(2 * i, 2), 16))]
            : null;
    }
}
