using System.Text;

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
}
