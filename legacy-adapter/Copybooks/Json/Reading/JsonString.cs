using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace BS2000Bridge.Copybooks.Json.Reading;

/// <summary>The characters of a JSON string whose escapes are known to be well-formed.</summary>
internal static class JsonString
{
    /// <summary>Stands for bytes that are no UTF-8.</summary>
    public const int NotUtf8 = -1;

    /// <summary>Stands for half of a surrogate pair without the other.</summary>
    public const int LoneSurrogate = -2;

    private const int EscapeLength = 6;

    /// <summary>The next character, or one of the values that stand for none.</summary>
    /// <param name="text">What stands between the quotes.</param>
    /// <param name="at">Where the character begins; then where the next does.</param>
    public static int Next(ReadOnlySpan<byte> text, ref int at)
    {
        byte b = text[at];
        if (b == '\\')
        {
            return Escape(text, ref at);
        }

        OperationStatus status = Rune.DecodeFromUtf8(text[at..], out Rune rune, out int length);
        at += length;
        return status == OperationStatus.Done ? rune.Value : NotUtf8;
    }

    private static int Escape(ReadOnlySpan<byte> text, ref int at)
    {
        if (text[at + 1] != 'u')
        {
            at += 2;
            return (char)text[at - 1] switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', char c => c };
        }

        char first = Unit(text, ref at);
        if (!char.IsSurrogate(first))
        {
            return first;
        }

        // The JSON reader lets half a pair pass as long as nobody asks for the string.
        bool hasSecond = char.IsHighSurrogate(first) && text.Length - at >= EscapeLength && text[at] == '\\' && text[at + 1] == 'u';
        int behind = at;
        char second = hasSecond ? Unit(text, ref behind) : default;
        at = char.IsLowSurrogate(second) ? behind : at;
        return char.IsLowSurrogate(second) ? char.ConvertToUtf32(first, second) : LoneSurrogate;
    }

    private static char Unit(ReadOnlySpan<byte> text, ref int at)
    {
        Utf8Parser.TryParse(text.Slice(at + 2, EscapeLength - 2), out ushort unit, out _, 'x');
        at += EscapeLength;
        return (char)unit;
    }
}
