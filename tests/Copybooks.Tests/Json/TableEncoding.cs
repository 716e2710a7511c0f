using System.Text;

namespace BS2000Bridge.Copybooks.Tests.Json;

/// <summary>A code page of one byte a character, given by its characters; U+FFFD where it has none.</summary>
internal sealed class TableEncoding(IReadOnlyList<char> characters) : Encoding
{
    /// <summary>EBCDIC 500, as .NET has it.</summary>
    public static Encoding Ebcdic { get; } = CodePagesEncodingProvider.Instance.GetEncoding(500)!;

    /// <summary>EBCDIC 500 without the characters X'41' to X'49', and with <c>€</c> at X'9F'.</summary>
    public static TableEncoding WithHoles { get; } = Of(b => b is > 0x40 and < 0x4A ? '\uFFFD' : b == 0x9F ? '€' : Ebcdic.GetString([b])[0]);

    public override string EncodingName => "a table of characters";

    public override bool IsSingleByte => true;

    public static TableEncoding Of(Func<byte, char> character) => new([.. Enumerable.Range(0, 256).Select(b => character((byte)b))]);

    public override int GetByteCount(char[] chars, int index, int count) => count;

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex)
    {
        for (int i = 0; i < charCount; i++)
        {
            bytes[byteIndex + i] = (byte)characters.ToList().IndexOf(chars[charIndex + i]);
        }

        return charCount;
    }

    public override int GetCharCount(byte[] bytes, int index, int count) => count;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        for (int i = 0; i < byteCount; i++)
        {
            chars[charIndex + i] = characters[bytes[byteIndex + i]];
        }

        return byteCount;
    }

    public override int GetMaxByteCount(int charCount) => charCount;

    public override int GetMaxCharCount(int byteCount) => byteCount;
}
