using System.Text;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Tests;

public class RecordDescriptionTests
{
    private static readonly RecordLayout Layout = Layouts.Free(
        """
        01 R.
           05 N PIC 9 .
           05 T OCCURS 0 TO 3 DEPENDING ON N.
              10 A PIC S9V99 COMP-3.
           05 K PIC X(2).
           05 FILLER REDEFINES K.
              10 L PIC 9.
              10 FILLER PIC X.
        """,
        new CopybookOptions { Zoned = ZonedEncoding.Ascii });

    [Fact]
    public void Describe_Record_ListsActualOccurrencesRedefinitionsAndFillers()
    {
        byte[] record = [(byte)'2', 0x12, 0x3C, 0x00, 0x5D, (byte)'7', (byte)'x'];

        IReadOnlyList<FieldDescription> fields = RecordDescription.Describe(Layout, record, Encoding.Latin1);

        Assert.Equal(
            [
                "R.N 0 1 32 2",
                "R.T(1).A 1 2 123C 1.23",
                "R.T(2).A 3 2 005D -0.05",
                "R.K 5 2 3778 7x",
                "R.FILLER.L 5 1 37 7",
                "R.FILLER.FILLER 6 1 78 x",
            ],
            fields.Select(field => $"{field.Path} {field.Offset} {field.Length} {field.Hex} {field.Value}"));
        Assert.All(fields, field => Assert.Null(field.Failure));
    }

    [Fact]
    public void Describe_BadField_GivesFailureInsteadOfValue()
    {
        FieldDescription field = RecordDescription.Describe(Layout, [(byte)'1', 0x40, 0x40, (byte)'7', (byte)'x'], Encoding.Latin1)[1];

        Assert.Null(field.Value);
        Assert.Equal("blanks in a packed field", field.Failure!.Reason);
    }

    [Fact]
    public void Describe_UnreadableCounter_FailsWhatDependsOnIt()
    {
        IReadOnlyList<FieldDescription> fields = RecordDescription.Describe(Layout, "?abcdefgh"u8, Encoding.Latin1);

        Assert.Equal(["R.N", "R.T(1).A", "R.K", "R.FILLER.L", "R.FILLER.FILLER"], fields.Select(field => field.Path));
        Assert.All(fields, field => Assert.NotNull(field.Failure));
    }

    [Fact]
    public void Describe_LongerRecord_ShowsWhatIsBeyondTheLayout()
    {
        FieldDescription rest = RecordDescription.Describe(Layout, "07xyz"u8, Encoding.Latin1)[^1];

        Assert.Equal((3, 2, "797A"), (rest.Offset, rest.Length, rest.Hex));
        Assert.Equal("the record has 5 bytes, its layout 3", rest.Failure!.Reason);
    }

    [Theory]
    [InlineData("PIC S9(17)V99 COMP-3", "1234567890123456789D", "-12345678901234567.89")]
    [InlineData("PIC 9(18) COMP-5", "FFFFFFFFFFFFFFFF", "18446744073709551615")]
    [InlineData("COMP-1", "C276A000", "-118.625")]
    [InlineData("COMP-2", "401999999999999A", "0.1")]
    [InlineData("PIC N(2) NATIONAL", "00C40020", "Ä")]
    [InlineData("PIC 9(2) NATIONAL", "00340032", "42")]
    public void Describe_Field_GivesItsValue(string clauses, string hex, string value)
    {
        FieldDescription field = Assert.Single(
            RecordDescription.Describe(Layouts.Field(clauses), Convert.FromHexString(hex), Encoding.Latin1));

        Assert.Equal((value, null), (field.Value, field.Failure));
    }
}
