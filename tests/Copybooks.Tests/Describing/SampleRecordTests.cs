using System.Text;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Describing;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;
using BS2000Bridge.Copybooks.Tests.Json;

namespace BS2000Bridge.Copybooks.Tests.Describing;

public class SampleRecordTests
{
    // Every usage in turn: digits and letters counted up, with the picture's scale; floats are 1.5.
    [Theory]
    [InlineData("PIC S9(3)", "123")]
    [InlineData("PIC S9(3) SIGN LEADING SEPARATE", "123")]
    [InlineData("PIC 9(20)", "12345678912345678912")]
    [InlineData("PIC S9(4)V9 COMP", "1234.5")]
    [InlineData("PIC 9(4) COMP-5", "1234")]
    [InlineData("PIC 9PP", "100")]
    [InlineData("PIC VP99", "0.012")]
    [InlineData("COMP-1", "1.5")]
    [InlineData("COMP-2", "1.5")]
    [InlineData("PIC N(3)", "ABC")]
    [InlineData("PIC 9(3) NATIONAL", "123")]
    [InlineData("PIC Z9", "12")]
    [InlineData("PIC X(2) JUSTIFIED", "AB")]
    public void Of_EveryUsage_ReadsAsThePictureSays(string clauses, string expected)
    {
        RecordLayout layout = Layouts.Free($"01 R. 05 F {clauses}.");

        byte[] sample = SampleRecord.Of(layout, Encoding.Latin1);

        FieldDescription field = Assert.Single(RecordDescription.Describe(layout, sample, Encoding.Latin1));
        Assert.Null(field.Failure);
        Assert.Equal(expected, field.Value);
    }

    [Theory]
    // Tables count on from one occurrence to the next; the counter says how many the smallest table holds.
    [InlineData("05 N PIC 9. 05 T PIC X(2) OCCURS 0 TO 3 DEPENDING ON N.", "3ABBCCD")]
    [InlineData("05 N PIC 9. 05 T PIC X OCCURS 0 TO 3 DEPENDING ON N. 05 U PIC 9 OCCURS 0 TO 2 DEPENDING ON N.", "2ABC12")]
    [InlineData("05 T OCCURS 2. 10 A PIC X(2). 10 B PIC 9 OCCURS 2.", "AB12BC23")]
    // The last letter of the alphabet is followed by the first, and 9 by 1.
    [InlineData("05 A PIC X(28). 05 B PIC 9(11).", "ABCDEFGHIJKLMNOPQRSTUVWXYZAB12345678912")]
    // What the copybook says of its values counts more: the first value of the first condition, when it fits.
    [InlineData("05 A PIC X(2). 88 YES VALUE 'Y' 'J'. 88 NO VALUE 'N'. 05 B PIC X. 88 C VALUE 'AB'. 05 D PIC X(5). 88 E VALUE 'X Z'.", "Y AABCDE")]
    [InlineData("05 A PIC 9(2). 88 B VALUE 7. 05 C PIC 9. 88 D VALUE 12. 05 E PIC 9V9. 88 F VALUE 5. 05 G PIC X(4). 88 H VALUE SPACE. 05 I PIC 9. 88 J VALUE ZERO.", "07112ABCD1")]
    // FILLER holds nothing, and of two views of the same bytes the first is filled.
    [InlineData("05 FILLER PIC X(2). 05 FILLER PIC 9(2). 05 A PIC X(2). 05 B REDEFINES A PIC 9(2).", "  00AB")]
    [InlineData("05 A PIC X(3) JUSTIFIED. 88 B VALUE 'Y'.", "  Y")]
    public void Of_Record_IsFilledAsAPersonWouldFillIt(string items, string expected)
    {
        RecordLayout layout = Layouts.Free($"01 R. {items}", new CopybookOptions { Zoned = ZonedEncoding.Ascii });

        Assert.Equal(expected, Encoding.Latin1.GetString(SampleRecord.Of(layout, Encoding.Latin1)));
    }

    [Fact]
    public void Of_CodePageWithoutSomeLetters_TakesTheOthers()
    {
        var noB = TableEncoding.Of(b => b is 0xC2 ? '\uFFFD' : TableEncoding.Ebcdic.GetString([b])[0]);
        RecordLayout layout = Layouts.Free("01 R. 05 A PIC X(3). 05 C PIC X. 88 D VALUE 'B'.");

        Assert.Equal([0xC1, 0xC3, 0xC4, 0x40], SampleRecord.Of(layout, noB));
    }
}
