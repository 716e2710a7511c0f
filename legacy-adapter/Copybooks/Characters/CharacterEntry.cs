using System.Text;

namespace BS2000Bridge.Copybooks.Characters;

/// <summary>
/// A character as it is written: up to six bytes of UTF-8, the first lowest, and their number in the highest byte, so
/// that eight bytes are stored at once and the place moves on by the number.
/// </summary>
internal static class CharacterEntry
{
    /// <summary>The bytes that storing an entry needs.</summary>
    public const int Size = sizeof(ulong);

    /// <summary>The most bytes that a character takes.</summary>
    public const int MaxLength = 6;

    private const int AsciiSize = 128;
    private const int LengthShift = 56;

    /// <summary>The characters of ASCII within a JSON string.</summary>
    public static ulong[] JsonAscii { get; } = [.. Enumerable.Range(0, AsciiSize).Select(c => Json((char)c))];

    /// <summary>The characters of ASCII within a CSV field in quotes.</summary>
    public static ulong[] CsvAscii { get; } = [.. Enumerable.Range(0, AsciiSize).Select(c => Csv((char)c))];

    /// <summary>The bytes of an entry.</summary>
    public static int Length(ulong entry) => (int)(entry >> LengthShift);

    /// <summary>A character, no half of a surrogate pair, within a JSON string.</summary>
    public static ulong Json(char c) => Of(c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        < ' ' => $"\\u{(int)c:x4}",
        _ => c.ToString(),
    });

    /// <summary>A character, no half of a surrogate pair, within a CSV field (RFC 4180: a quote is doubled).</summary>
    public static ulong Csv(char c) => Of(c == '"' ? "\"\"" : c.ToString());

    private static ulong Of(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        ulong entry = (ulong)utf8.Length << LengthShift;
        for (int i = 0; i < utf8.Length; i++)
        {
            entry |= (ulong)utf8[i] << (8 * i);
        }

        return entry;
    }
}
