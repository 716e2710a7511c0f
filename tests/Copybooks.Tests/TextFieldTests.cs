using System.Text;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Tests;

public class TextFieldTests
{
    [Fact]
    public void Read_Text_TakesBlanksAtTheRightAway()
    {
        TextField field = Layouts.Field("PIC X(6)").Text("F");

        Assert.Equal(" AB", field.Read(" AB   "u8, Encoding.Latin1));
        Assert.Equal(string.Empty, field.Read("      "u8, Encoding.Latin1));
    }

    [Fact]
    public void Write_Text_FillsWithBlanksOfTheEncoding()
    {
        byte[] record = new byte[5];
        Layouts.Field("PIC X(5)").Text("F").Write(record, "ab", Encoding.Latin1);

        Assert.Equal("ab   "u8, record);
    }

    [Fact]
    public void Write_JustifiedText_StandsAtTheRight()
    {
        TextField field = Layouts.Field("PIC X(5) JUST").Text("F");
        byte[] record = new byte[5];
        field.Write(record, "ab", Encoding.Latin1);

        Assert.Equal("   ab"u8, record);
        Assert.Equal("ab", field.Read(record, Encoding.Latin1));
    }

    [Fact]
    public void Write_TooLongText_IsRefused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(
            () => Layouts.Field("PIC X(2)").Text("F").Write(new byte[2], "abc", Encoding.Latin1));

        Assert.Contains("R.F has 2 bytes, the text 'abc' 3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_OfShortRecord_AreNoneAndExplained()
    {
        TextField field = Layouts.Free("01 R. 05 A PIC X. 05 F PIC X(3).").Text("F");

        Assert.Equal(0, field.Bytes("abc"u8).Length);
        Assert.Equal(new FieldFailure("R.F", 1, "6263", "the record ends after 3 bytes, expected 4"), field.Explain("abc"u8));
    }

    [Theory]
    [InlineData("PIC N(4)", "00C4201E00200020", "\u00C4\u201E")]
    [InlineData("PIC N(4) JUST", "0020002000C4201E", "\u00C4\u201E")]
    [InlineData("PIC N(4)", "D83DDE0000410020", "\U0001F600A")]
    public void Write_NationalText_IsUtf16WhateverTheCodePage(string clauses, string hex, string text)
    {
        TextField field = Layouts.Field(clauses + " NATIONAL").Text("F");
        byte[] record = new byte[8];
        field.Write(record, text, Encoding.Latin1);

        Assert.Equal(hex, Convert.ToHexString(record));
        Assert.Equal(text, field.Read(record, Encoding.Latin1));
    }

    [Fact]
    public void Write_NationalTextOfHalfACharacter_IsRefused()
    {
        TextField field = Layouts.Field("PIC N(4) NATIONAL").Text("F");

        Assert.Throws<EncoderFallbackException>(() => field.Write(new byte[8], "\uD83D", Encoding.Latin1));
        Assert.Throws<ArgumentException>(() => field.Write(new byte[8], "abcde", Encoding.Latin1));
    }

    [Fact]
    public void Text_OfLevel66_GivesItsBytes()
    {
        RecordLayout layout = Layouts.Free("01 R. 05 A PIC X(2). 05 B PIC N NATIONAL. 05 C PIC 9(2). 66 D RENAMES A THRU B. 66 E RENAMES C. 66 G RENAMES B.");
        byte[] record = [.. "xyzt"u8, 0xF1, 0xF2];

        Assert.Equal("xyzt", layout.Text("D").Read(record, Encoding.Latin1));
        Assert.Equal("\u7A74", layout.Text("G").Read(record, Encoding.Latin1));
        Assert.True(layout.Numeric("E").TryRead(record, out long value));
        Assert.Equal(12, value);
        Assert.Equal("D at offset 0, X'787979': the record ends after 3 bytes, expected 4", layout.Text("D").Explain("xyy"u8).ToString());
    }

    [Fact]
    public void Text_OfLevel66AfterATable_SlidesWithIt()
    {
        TextField field = Layouts.Free("01 R. 05 N PIC 9. 05 T PIC X OCCURS 0 TO 3 DEPENDING ON N. 05 A PIC X. 05 B PIC X. 66 D RENAMES A THRU B.").Text("D");

        Assert.Equal("xy", field.Read([0xF1, (byte)'t', (byte)'x', (byte)'y'], Encoding.Latin1));
    }
}
