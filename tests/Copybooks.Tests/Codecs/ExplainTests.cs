using System.Text;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Tests.Codecs;

/// <summary>What a person reads of bytes that do not read, and of calls that cannot be served.</summary>
public class ExplainTests
{
    private const string EbcdicInAscii = "; it is an EBCDIC digit: is the code page set wrong?";
    private const string AsciiInEbcdic = "; it is an ASCII digit: was the dataset converted on its way, or is the code page set wrong?";

    [Theory]
    [InlineData("PIC S9(5) COMP-3", "12345A", "packed decimal: sign nibble A, expected C F (plus) or D (minus)")]
    [InlineData("PIC S9(5) COMP-3", "12345B", "packed decimal: sign nibble B, expected C F (plus) or D (minus)")]
    [InlineData("PIC 9(5) COMP-3", "12345A", "packed decimal: sign nibble A in an unsigned field, expected F C")]
    [InlineData("PIC S9(2)", "F1A2", "zoned decimal: sign zone A in a signed field is not accepted")]
    [InlineData("PIC S9(2)", "F1E2", "zoned decimal: sign zone E in a signed field is not accepted")]
    public void Explain_OddSignReadStrictly_NamesTheSigns(string clauses, string hex, string reason)
    {
        byte[] record = Convert.FromHexString(hex);
        NumericField strict = Layouts.Free($"01 R. 05 F {clauses}.", new CopybookOptions { StrictSigns = true }).Numeric("F");

        Assert.False(strict.TryRead(record, out _));
        Assert.Equal(reason, strict.Explain(record).Reason);
        Assert.True(Layouts.Field(clauses).Numeric("F").TryRead(record, out _));
    }

    [Theory]
    [InlineData("PIC 9(2)", "F1F2", "zoned decimal: byte 1 is X'F1', expected a digit X'30' to X'39'" + EbcdicInAscii)]
    [InlineData("PIC 9(2)", "30F9", "zoned decimal: sign zone F in an unsigned field is not accepted")]
    [InlineData("PIC 9(2)", "EF30", "zoned decimal: byte 1 is X'EF', expected a digit X'30' to X'39'")]
    [InlineData("PIC 9(2)", "FA30", "zoned decimal: byte 1 is X'FA', expected a digit X'30' to X'39'")]
    [InlineData("PIC S9(2)", "3143", "zoned decimal: sign zone 4 in a signed field is not accepted")]
    [InlineData("PIC S9(2) LEADING SEPARATE", "4E3132", "zoned decimal: sign X'4E', expected X'2B' (plus) or X'2D' (minus)")]
    [InlineData("PIC S9(2) TRAILING SEPARATE", "313220", "zoned decimal: sign X'20', expected X'2B' (plus) or X'2D' (minus)")]
    [InlineData("PIC S9(2) LEADING", "323A", "zoned decimal: byte 2 is X'3A', expected a digit X'30' to X'39'")]
    [InlineData("PIC 9(2) NATIONAL", "00310041", "national, every second byte a zoned decimal: sign zone 4 in an unsigned field is not accepted")]
    [InlineData("PIC 9(2) NATIONAL", "01310032", "national decimal: character 1 is X'0131', expected a digit X'0030' to X'0039'")]
    [InlineData("PIC 9(2) NATIONAL", "0031FF32", "national decimal: character 2 is X'FF32', expected a digit X'0030' to X'0039'")]
    public void Explain_AsciiAndNational_NamesTheirDigits(string clauses, string hex, string reason)
    {
        byte[] record = Convert.FromHexString(hex);
        NumericField field = Layouts.Field(clauses, ZonedEncoding.Ascii).Numeric("F");

        Assert.False(field.TryRead(record, out _));
        Assert.Equal(reason, field.Explain(record).Reason);
    }

    [Theory]
    [InlineData("30", AsciiInEbcdic)]
    [InlineData("39", AsciiInEbcdic)]
    [InlineData("2F", "")]
    [InlineData("3A", "")]
    public void Explain_FirstByteOfAnotherCode_GuessesTheConversion(string hex, string guess) => Assert.Equal(
        $"zoned decimal: byte 1 is X'{hex}', expected a digit X'F0' to X'F9'{guess}",
        Layouts.Field("PIC 9(2)").Numeric("F").Explain(Convert.FromHexString(hex + "F1")).Reason);

    [Fact]
    public void Explain_InThreeTables_CountsEachSubscript()
    {
        RecordLayout layout = Layouts.Free("01 R. 05 T OCCURS 2. 10 U OCCURS 3. 15 G. 20 V PIC 9 OCCURS 4.");
        byte[] record = [.. Enumerable.Repeat((byte)0x40, 24)];

        Assert.Equal("R.T(1).U(1).G.V(1)", layout.Numeric("V").Explain(record, 0).Field);
        Assert.Equal(new FieldFailure("R.T(2).U(1).G.V(3)", 14, "40", "blanks in a zoned field"), layout.Numeric("V").Explain(record, 14));
        Assert.Equal("R.T(2).U(3).G.V(4)", layout.Numeric("V").Explain(record, 23).Field);
        Assert.Equal("R.T(1).U(2).G", layout.Text("G").Explain(record, 1).Field);
    }

    [Fact]
    public void Explain_PlaceThatIsNotKnown_IsThatOfAFullRecord()
    {
        RecordLayout layout = Layouts.Free("01 R. 05 N PIC 9. 05 T PIC 9 OCCURS 0 TO 5 DEPENDING ON N. 05 Z PIC X(2).");
        const string Reason = "a counter of the record (OCCURS DEPENDING ON) is unreadable, out of range, or says that there is no such occurrence";

        Assert.Equal(new FieldFailure("R.Z", 6, "", Reason), layout.Text("Z").Explain([0x40, 0xF7]));
        Assert.Equal(new FieldFailure("R.T(2)", 1, "", Reason), layout.Numeric("T").Explain([0xF1, 0xF7, 0xF8], 1));
        Assert.Equal(new FieldFailure("R.Z", 2, "81", "the record ends after 3 bytes, expected 4"), layout.Text("Z").Explain([0xF1, 0xF7, 0x81]));
        Assert.Equal(new FieldFailure("R.Z", 2, "", "the record ends after 2 bytes, expected 4"), layout.Text("Z").Explain([0xF1, 0xF7]));
        Assert.Equal(new FieldFailure("R.Z", 1, "8182", "is present"), layout.Text("Z").Explain([0xF0, 0x81, 0x82, 0x83]));
    }

    [Theory]
    [InlineData(1, "R.Z is not in this record of 1 bytes; make the record longer, and write the counters of its tables first.")]
    [InlineData(0, "R.Z is not in this record of 0 bytes; make the record longer, and write the counters of its tables first.")]
    public void Write_PlaceThatIsNotThere_SaysWhatToDo(int length, string message)
    {
        TextField field = Layouts.Free("01 R. 05 N PIC 9. 05 T PIC 9 OCCURS 0 TO 5 DEPENDING ON N. 05 Z PIC X.").Text("Z");

        Assert.Equal(message, Assert.Throws<ArgumentException>(() => field.Write([.. Enumerable.Repeat((byte)0xF0, length)], "a", Encoding.Latin1)).Message);
    }

    [Theory]
    [InlineData("A", 1)]
    [InlineData("A", -1)]
    [InlineData("T", 2)]
    [InlineData("V", 6)]
    [InlineData("V", -1)]
    public void TryRead_OccurrenceThatTheCopybookHasNot_IsAnErrorOfTheProgram(string name, int index)
    {
        RecordLayout layout = Layouts.Free("01 R. 05 A PIC 9. 05 T OCCURS 2. 10 V PIC 9 OCCURS 3.");

        Assert.Throws<ArgumentOutOfRangeException>(() => layout.Text(name).Bytes(new byte[7], index));
        Assert.Throws<ArgumentOutOfRangeException>(() => layout.Text(name).Explain(new byte[7], index));
    }

    [Theory]
    [InlineData("Numeric", "G", "TEST.cpy: R.G is a group, not a number; bind it by Text.")]
    [InlineData("Numeric", "X", "TEST.cpy: R.X is PIC X(2), not a number; bind it by Text.")]
    [InlineData("Numeric", "F", "TEST.cpy: R.F is a floating-point number; bind it by Float.")]
    [InlineData("Numeric", "L", "TEST.cpy: R.L has 19 digits; bind numbers of more than 18 by Wide.")]
    [InlineData("Wide", "F", "TEST.cpy: R.F is a floating-point number; bind it by Float.")]
    [InlineData("Wide", "X", "TEST.cpy: R.X is PIC X(2), not a number; bind it by Text.")]
    [InlineData("Float", "L", "TEST.cpy: R.L is a decimal number; bind it by Numeric.")]
    [InlineData("Float", "G", "TEST.cpy: R.G is a group, not a number; bind it by Text.")]
    public void Bind_AnotherKind_NamesTheRightOne(string kind, string name, string message)
    {
        RecordLayout layout = Layouts.Free("01 R. 05 G. 10 A PIC 9. 05 X PIC X(2). 05 F COMP-1. 05 L PIC 9(19). 05 M PIC 9(18).");

        Assert.Equal(message, Assert.Throws<LayoutException>(() => kind switch
        {
            "Numeric" => layout.Numeric(name).Item,
            "Wide" => layout.Wide(name).Item,
            _ => layout.Float(name).Item,
        }).Message);
        Assert.Equal(18, layout.Numeric("M").Item.Digits);
    }

    [Theory]
    [InlineData("COMP-1", "1E-46", "1E-46 does not fit: an IEEE float of 4 bytes holds 0 and about 1.4E-45 to 3.4E+38")]
    [InlineData("COMP-2", "1E309", "1E309 does not fit: an IEEE float of 8 bytes holds 0 and about 4.9E-324 to 1.8E+308")]
    [InlineData("COMP-2", "a", "'a' is not a number")]
    [InlineData("PIC 9V9", "0.05", "0.05 is not exact here: the field holds multiples of 0.1")]
    [InlineData("PIC S9V9", "10", "10 does not fit: the field holds -9.9 to 9.9")]
    [InlineData("PIC 9PP", "50", "50 is not exact here: the field holds multiples of 100")]
    [InlineData("PIC 9PP", "1000", "1000 does not fit: the field holds 0 to 900")]
    [InlineData("PIC 9", "123456789012345678901234567890123456789012345678901234567890", "123456789012345678901234567890123456789012345678901234567890 does not fit: the field holds 0 to 9")]
    [InlineData("PIC 9", "1234567890123456789012345678901234567890123456789012345678901", "123456789012345678901234567890123456789012345678901234567890... does not fit: the field holds 0 to 9")]
    public void Write_TextThatIsNoValue_SaysWhatTheFieldHolds(string clauses, string text, string reason)
    {
        var options = new CopybookOptions { Floats = FloatFormat.Ieee };
        var number = NumberText.For(Layouts.Free($"01 R. 05 F {clauses}.").Item("F"), options);

        Assert.Equal(reason, number.Write(Encoding.ASCII.GetBytes(text), new byte[number.Length]));
    }

    [Theory]
    [InlineData(1000, null)]
    [InlineData(1001, "the text has 1001 characters, expected a number of at most 1000")]
    public void Write_TextOfManyZeros_IsBounded(int length, string? reason)
    {
        var number = NumberText.For(Layouts.Field("PIC 9").Item("F"), new CopybookOptions());

        Assert.Equal(reason, number.Write(Encoding.ASCII.GetBytes("1." + new string('0', length - 2)), new byte[1]));
    }

    [Theory]
    [InlineData("7F800000", "IEEE float: infinite; are the floats hexadecimal?")]
    [InlineData("7FC00000", "IEEE float: not a number; are the floats hexadecimal?")]
    [InlineData("3FC00000", "reads as 1.5")]
    public void Explain_IeeeFloat_SaysWhy(string hex, string reason) => Assert.Equal(
        reason, Layouts.Free("01 R. 05 F COMP-1.", new CopybookOptions { Floats = FloatFormat.Ieee }).Float("F").Explain(Convert.FromHexString(hex)).Reason);
}
