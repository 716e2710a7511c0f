using System.Text;

namespace BS2000Bridge.Copybooks.Generator.Tests.Running;

/// <summary>An EBCDIC of two characters, which is all that the tests' texts have.</summary>
internal sealed class BlankAndA : Encoding
{
    public static BlankAndA Instance { get; } = new();

    public override int GetByteCount(char[] chars, int index, int count) => count;

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex)
    {
        for (int i = 0; i < charCount; i++)
        {
            bytes[byteIndex + i] = chars[charIndex + i] == ' ' ? (byte)0x40 : (byte)0xC1;
        }

        return charCount;
    }

    public override int GetCharCount(byte[] bytes, int index, int count) => count;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) =>
        throw new NotSupportedException("The tests only write with it.");

    public override int GetMaxByteCount(int charCount) => charCount;

    public override int GetMaxCharCount(int byteCount) => byteCount;
}
