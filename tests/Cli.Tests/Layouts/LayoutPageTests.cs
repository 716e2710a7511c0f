using System.Text;
using System.Xml.Linq;
using BS2000Bridge.Cli.Layouts;
using BS2000Bridge.Copybooks;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Cli.Tests.Layouts;

public sealed class LayoutPageTests
{
    private const string Text =
        """
        01 R.
           05 KIND PIC X.
              88 IS-WAGE VALUE 'W'.
           05 N PIC 9(1).
           05 AMOUNT PIC S9(3)V99 COMP-3.
           05 RAW REDEFINES AMOUNT PIC X(3).
           05 T OCCURS 0 TO 2 DEPENDING ON N PIC X(2).
        01 OTHER.
           05 A PIC X(4).
        """;

    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    [Fact]
    public void Write_RealRecord_ShowsBytesAndValuesBesideTheFields()
    {
        // Latin-1 text with EBCDIC zones; the amount is -12.34.
        XElement page = Page(record => new LayoutExample(Convert.FromHexString(record.Name == "R" ? "57F201234D4142" + "4344" : "61626364"), Encoding.Latin1, "record 1 of WAGES"));

        Assert.Equal(["01", "R", "0", "9", "", ""], Row(page, "R"));
        Assert.Equal(["05", "KIND", "0", "1", "X DISPLAY1 character", "57", "W"], Row(page, "KIND"));
        Assert.Equal(["88", "IS-WAGE", "when W"], Row(page, "IS-WAGE"));
        Assert.Equal(["05", "AMOUNT", "2", "3", "S9(3)V99 COMP-35 digits, 2 of them decimals, signed in the last half byte", "01 23 4D", "-12.34"], Row(page, "AMOUNT"));
        Assert.Equal(["05", "RAWthe same bytes as AMOUNT", "2", "3", "X(3) DISPLAY3 characters"], Row(page, "RAW").Take(5));
        Assert.Equal(["05", "T", "5", "4", "X(2) DISPLAYtable of 0 to 2, as many as N says, 2 bytes each, 2 characters", "41 42", "AB"], Row(page, "T"));
        Assert.Equal(["05", "A", "0", "4", "X(4) DISPLAY4 characters", "61 62 63 64", "abcd"], Row(page, "A"));
        Assert.Contains("record 1 of WAGES", page.Value);
    }

    [Fact]
    public void Write_RecordWithATable_ListsAllOccurrences()
    {
        XElement page = Page(_ => new LayoutExample(Convert.FromHexString("57F201234D41424344"), Encoding.Latin1, "a record"));

        XElement second = page.Descendants(Html + "tr").Single(row => row.Descendants(Html + "span").Any(span => span.Value == "R.T(2)"));
        Assert.Equal(["R.T(2)", "7", "2", "43 44", "CD"], second.Elements().Select(cell => cell.Value));
    }

    [Theory]
    [InlineData("05 PAY-A PIC X. 05 PAY-B PIC X(2). 05 FILLER PIC X.", "A|B|")]
    [InlineData("05 PAY-IN-A PIC X. 05 PAY-B PIC X.", "IN-A|B")]
    [InlineData("05 PAY-A PIC X. 05 PAYB PIC X.", "PAY-A|PAYB")]
    [InlineData("05 PAY-A PIC X.", "PAY-A")]
    public void Write_Strip_LeavesOutWhatAllNamesShare(string items, string expected)
    {
        using var output = new MemoryStream();
        LayoutPage.Write(Copybook.Parse($"01 R. {items}", "TEST.cpy", new CopybookOptions { Form = SourceForm.Free }), record => LayoutExample.Sample(record, Encoding.Latin1), output);
        XElement strip = XElement.Parse(Encoding.UTF8.GetString(output.ToArray())).Descendants(Html + "div").Single(div => (string?)div.Attribute("class") == "strip");

        Assert.Equal(expected, string.Join('|', strip.Elements().Select(field => field.Value)));
    }

    [Fact]
    public void Write_FieldThatDoesNotRead_SaysWhy()
    {
        XElement page = Page(_ => new LayoutExample(Convert.FromHexString("57F0012340"), Encoding.Latin1, "a spoiled record"));

        Assert.Equal("packed decimal: sign nibble 0, expected A C E F (plus) or B D (minus)", Row(page, "AMOUNT")[^1]);
        Assert.Equal("not in this record", Row(page, "T")[^1]);
    }

    [Fact]
    public void Write_MadeUpRecord_ReadsInEveryField()
    {
        XElement page = Page(record => LayoutExample.Sample(record, Encoding.Latin1));

        // The only figures of the copybook that the pictures leave open: the condition's value and the full table.
        Assert.Equal("W", Row(page, "KIND")[^1]);
        Assert.Equal("2", Row(page, "N")[^1]);
        Assert.Equal("123.45", Row(page, "AMOUNT")[^1]);
        Assert.Equal("AB", Row(page, "T")[^1]);
        Assert.Empty(page.Descendants(Html + "mark"));
    }

    [Fact]
    public void Write_TextWithMarkup_IsEscaped()
    {
        XElement page = Page(record => new LayoutExample(Encoding.Latin1.GetBytes(record.Name == "R" ? "<" : "<&\0\""), Encoding.Latin1, "a record with <marks> & \"quotes\""));

        Assert.Equal("<&\uFFFD\"", Row(page, "A")[^1]);
        Assert.Contains("a record with <marks> & \"quotes\"", page.Value);
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes() =>
        Assert.Equal(
            Page(record => LayoutExample.Sample(record, Encoding.Latin1)).ToString(),
            Page(record => LayoutExample.Sample(record, Encoding.Latin1)).ToString());

    /// <summary>The page, read as XML: so it is well-formed.</summary>
    private static XElement Page(Func<RecordLayout, LayoutExample> exampleOf)
    {
        using var output = new MemoryStream();
        LayoutPage.Write(Copybook.Parse(Text, "TEST.cpy", new CopybookOptions { Form = SourceForm.Free }), exampleOf, output);
        return XElement.Parse(Encoding.UTF8.GetString(output.ToArray()));
    }

    private static string[] Row(XElement page, string name)
    {
        XElement row = page.Descendants(Html + "tr").Single(row => row.Descendants(Html + "span").Any(span => (string?)span.Attribute("class") == "name" && span.Value == name));
        return [.. row.Elements().Select(cell => cell.Value.Replace("\n", ""))];
    }
}
