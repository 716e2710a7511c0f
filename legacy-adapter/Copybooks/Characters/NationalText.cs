using System.Buffers.Binary;

namespace BS2000Bridge.Copybooks.Characters;

/// <summary>National text: UTF-16, big-endian.</summary>
internal static class NationalText
{
    /// <summary>The bytes of a character.</summary>
    public const int Size = sizeof(char);

    /// <summary>The text without the blanks that fill it.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> field)
    {
        while (field.Length >= Size && Unit(field, field.Length - Size) == ' ')
        {
            field = field[..^Size];
        }

        return field;
    }

    /// <summary>Fills a field with blanks.</summary>
    public static void Fill(Span<byte> field)
    {
        for (int i = 0; i < field.Length; i += Size)
        {
            BinaryPrimitives.WriteUInt16BigEndian(field[i..], ' ');
        }
    }

    /// <summary>The character at an offset, which may be half of a surrogate pair.</summary>
    public static char Unit(ReadOnlySpan<byte> field, int offset) => (char)BinaryPrimitives.ReadUInt16BigEndian(field[offset..]);

    /// <summary>Why bytes are no text; null when they are.</summary>
    public static string? Check(ReadOnlySpan<byte> field)
    {
        for (int i = 0; i < field.Length; i += Size)
        {
            char unit = Unit(field, i);

            // JSON is UTF-8, which has no form for half a surrogate pair: such a field is shown as null with its bytes, not as U+FFFD.
            if (!char.IsSurrogate(unit))
            {
                continue;
            }

            bool isPair = char.IsHighSurrogate(unit) && i + Size < field.Length && char.IsLowSurrogate(Unit(field, i + Size));
            if (!isPair)
            {
                return $"national text: half of a surrogate pair, X'{(int)unit:X4}', stands alone";
            }

            i += Size;
        }

        return null;
    }
}
