using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Generator.Emitting;

/// <summary>Characters whose bytes are the same in every code page of a kind: blank, letters A to Z and a to z, digits.</summary>
internal static class TextCode
{
    private const byte EbcdicBlank = 0x40;

    /// <summary>The blank of the data.</summary>
    public static byte Blank(CopybookOptions options) => options.Zoned == ZonedEncoding.Ebcdic ? EbcdicBlank : (byte)' ';

    /// <summary>The bytes of a text; null when a character is not the same everywhere.</summary>
    public static byte[]? Bytes(string text, CopybookOptions options)
    {
        var bytes = new byte[text.Length];
        for (int i = 0; i < text.Length; i++)
        {
            if (ByteOf(text[i], options) is not { } found)
            {
                return null;
            }

            bytes[i] = found;
        }

        return bytes;
    }

    private static byte? ByteOf(char c, CopybookOptions options)
    {
        if (options.Zoned == ZonedEncoding.Ascii)
        {
            return c is ' ' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') ? (byte)c : null;
        }

        // Only what all EBCDIC code pages agree on: é has a byte in EDF041 and none in EDF03IRV, and the generator does not know the data's.
        return c switch
        {
            ' ' => EbcdicBlank,
            >= '0' and <= '9' => (byte)(0xF0 + c - '0'),
            >= 'A' and <= 'Z' => (byte)(Letter(c - 'A') + 0x40),
            >= 'a' and <= 'z' => (byte)Letter(c - 'a'),
            _ => null,
        };
    }

    /// <summary>Small letters stand in three rows: a to i, j to r, s to z.</summary>
    private static int Letter(int index) => index switch { < 9 => 0x81 + index, < 18 => 0x91 + index - 9, _ => 0xA2 + index - 18 };
}
