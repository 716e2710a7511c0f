using System.Text;
using BS2000Bridge.Copybooks.Tests.Json;

namespace BS2000Bridge.Copybooks.Tests;

public class CodePageTests
{
    [Fact]
    public void Create_CodePageOfSeveralBytes_SaysWhich() => Assert.StartsWith(
        "Unicode (UTF-8) is no code page of one byte a character; take one that is.",
        Assert.Throws<ArgumentException>(() => JsonOf.Create("01 R PIC X.", codePage: Encoding.UTF8)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Create_CodePageWithoutABlank_IsRefused()
    {
        var noBlank = TableEncoding.Of(b => b == 0x40 ? '\uFFFD' : TableEncoding.Ebcdic.GetString([b])[0]);

        Assert.Equal(
            "a table of characters has no blank; take another code page. (Parameter 'codePage')",
            Assert.Throws<ArgumentException>(() => JsonOf.Create("01 R PIC X.", codePage: noBlank)).Message);
    }

    // Two bytes for A: the code page writes the one that its own encoder takes, and the smaller when that takes neither.
    [Theory]
    [InlineData(0xC1, "C1")]
    [InlineData(0x42, "42")]
    [InlineData(0x99, "42")]
    public void Read_CharacterOfTwoBytes_IsWrittenAsTheCodePageSays(byte taken, string expected)
    {
        var twoOfA = new TwoOfA(taken);

        Assert.Equal(expected, JsonOf.Read(JsonOf.Create("01 R. 05 A PIC X.", codePage: twoOfA), """{"A":"A"}"""));
    }

    [Fact]
    public void Write_HalfOfASurrogatePairInACodePage_IsNoCharacter()
    {
        var half = TableEncoding.Of(b => b == 0x42 ? '\uD83D' : TableEncoding.Ebcdic.GetString([b])[0]);

        Assert.Equal(
            """{"A":null,"$errors":[{"field":"A","offset":0,"hex":"C142","reason":"the code page has no character for the byte 42 at 1"}]}""",
            JsonOf.Write(JsonOf.Create("01 R. 05 A PIC X(2).", codePage: half), [0xC1, 0x42]));
    }

    // The escapes of RFC 8259, section 7: a letter where there is one, \u00XX for the other control characters.
    [Theory]
    [InlineData('\b', "\\b")]
    [InlineData('\t', "\\t")]
    [InlineData('\n', "\\n")]
    [InlineData('\f', "\\f")]
    [InlineData('\r', "\\r")]
    [InlineData('"', "\\\"")]
    [InlineData('\\', "\\\\")]
    [InlineData('\u0001', "\\u0001")]
    [InlineData('\u001f', "\\u001f")]
    [InlineData('/', "/")]
    [InlineData('\u007f', "\u007f")]
    public void Write_CharacterThatJsonEscapes_IsEscapedInTextAndNationalText(char c, string escaped)
    {
        var latin = JsonOf.Create("01 R. 05 A PIC X. 05 N PIC N.", codePage: Encoding.Latin1);

        Assert.Equal($$"""{"A":"{{escaped}}","N":"{{escaped}}"}""", JsonOf.Write(latin, [(byte)c, 0, (byte)c]));
    }

    private sealed class TwoOfA(byte taken) : Encoding
    {
        public override bool IsSingleByte => true;

        public override int GetByteCount(char[] chars, int index, int count) => count;

        public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex)
        {
            for (int i = 0; i < charCount; i++)
            {
                bytes[byteIndex + i] = chars[charIndex + i] == 'A' ? taken : TableEncoding.Ebcdic.GetBytes([chars[charIndex + i]])[0];
            }

            return charCount;
        }

        public override int GetCharCount(byte[] bytes, int index, int count) => count;

        public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
        {
            for (int i = 0; i < byteCount; i++)
            {
                byte b = bytes[byteIndex + i];
                chars[charIndex + i] = b == 0x42 ? 'A' : TableEncoding.Ebcdic.GetString([b])[0];
            }

            return byteCount;
        }

        public override int GetMaxByteCount(int charCount) => charCount;

        public override int GetMaxCharCount(int byteCount) => byteCount;
    }
}
