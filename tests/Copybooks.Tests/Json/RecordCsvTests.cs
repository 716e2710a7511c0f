using System.Buffers;
using System.Text;
using BS2000Bridge.Copybooks.Json;
using BS2000Bridge.Copybooks.Json.Views;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Records;

namespace BS2000Bridge.Copybooks.Tests.Json;

public class RecordCsvTests
{
    private const string Counted = "01 R. 05 N PIC 9. 05 T OCCURS 0 TO 2 DEPENDING ON N. 10 A PIC X. 10 B PIC 9 OCCURS 2. 05 Z PIC X.";

    [Theory]
    [InlineData("01 R. 05 A PIC X. 05 G. 10 B PIC 9.", "A,G.B,$errors")]
    [InlineData(Counted, "N,T(1).A,T(1).B(1),T(1).B(2),T(2).A,T(2).B(1),T(2).B(2),Z,$errors")]
    [InlineData("01 R. 05 FILLER OCCURS 2. 10 A PIC X. 10 B PIC X OCCURS 2.", "A(1),A(2),B(1)(1),B(1)(2),B(2)(1),B(2)(2),$errors")]
    [InlineData("01 A. 05 F PIC X. 01 B. 05 F PIC X.", "A.F,B.F,$errors")]
    public void WriteHeader_Copybook_NamesEveryOccurrence(string copybook, string expected) =>
        Assert.Equal(expected, Text(copybook, csv => output => csv.WriteHeader(output)));

    [Theory]
    [InlineData("01 R. 05 A PIC X(3). 05 B PIC S9V9 COMP-3.", "'ab '012D", "ab,-1.2,", 0)]
    [InlineData("01 R. 05 A PIC X(3). 05 B PIC X(2). 05 C PIC X.", "'a,b' 7F7F 25", "\"a,b\",\"\"\"\"\"\",\"\n\",", 0)]
    [InlineData("01 R. 05 A PIC N(3). 05 B PIC N.", "0061002C0022 20AC", "\"a,\"\"\",€,", 0)]
    [InlineData("01 R. 05 A PIC N. 05 B PIC N.", "002C 0022", "\",\",\"\"\"\",", 0)]
    [InlineData("01 R. 05 A PIC N. 05 B PIC N.", "000D 000A", "\"\r\",\"\n\",", 0)]
    [InlineData("01 R. 05 A PIC N(3). 05 B PIC N(2).", "D83DDE00002C 003B0027", "\"😀,\",;',", 0)]
    [InlineData("01 R. 05 A PIC X. 05 B PIC X. 05 C PIC X.", "6B 0D 5E", "\",\",\"\r\",;,", 0)]
    [InlineData("01 R. 05 A PIC X(2). 05 B PIC X.", "'a b'", "a,b,", 0)]
    [InlineData("01 R. 05 A PIC X(5000). 05 B PIC X.", "", ",,\"A@0  the record ends after 0 bytes, expected 5000; B@5000  the record ends after 0 bytes, expected 5001\"", 2)]
    [InlineData("01 A. 05 F PIC X(2). 01 B. 05 G PIC X OCCURS 3.", "'ab'", "ab,,,,", 0)]
    [InlineData(Counted, "'2a12b34z'", "2,a,1,2,b,3,4,z,", 0)]
    [InlineData(Counted, "'1a12z'", "1,a,1,2,,,,z,", 0)]
    [InlineData(Counted, "'0z'", "0,,,,,,,z,", 0)]
    [InlineData("01 A. 05 F PIC X OCCURS 2. 01 B. 05 G PIC X(4).", "'ab'", "a,b,,", 0)]
    [InlineData("01 R. 05 A PIC X OCCURS 2. 05 B PIC X(2).", "'abc'", "a,b,,\"B@2 83 the record ends after 3 bytes, expected 4\"", 1)]
    [InlineData("01 R. 05 A PIC X. 05 B PIC X. 05 C PIC X.", "'a'", "a,,,\"B@1  the record ends after 1 bytes, expected 2; C@2  the record ends after 1 bytes, expected 3\"", 2)]
    public void Write_Record_IsOneLine(string copybook, string record, string expected, int errors)
    {
        int found = -1;
        Assert.Equal(expected, Text(copybook, csv => output => found = csv.Write(JsonOf.Bytes(record), output)));
        Assert.Equal(errors, found);
    }

    [Fact]
    public void Write_UnreadableCounter_LeavesTheTableEmpty()
    {
        string line = Text(Counted, csv => output => csv.Write(JsonOf.Bytes("'?a12z'"), output));
        Assert.StartsWith(",,,,,,,,\"N@0 6F ", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_QuoteInAnError_IsDoubled()
    {
        var types = new RecordTypes("K", new Dictionary<string, string> { ["a"] = "A" });
        var output = new ArrayBufferWriter<byte>();
        RecordCsv.Create(JsonOf.Copybook("01 A. 05 K PIC X. 01 B. 05 K PIC X."), TableEncoding.Ebcdic, new RecordJsonOptions { RecordTypes = types }).Write([0x7F], output);

        Assert.Equal("\"\"\"\",\"\"\"\",\"K@0 7F unknown record type '\"\"', expected a\"", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void Create_AsManyColumnsAsAllowed_IsTaken() =>
        Assert.Equal(100_000, Text("01 R. 05 A OCCURS 1000. 10 B PIC X OCCURS 100.", csv => output => csv.WriteHeader(output)).Count(c => c == ','));

    [Fact]
    public void Create_TooManyColumns_IsRefused()
    {
        var thrown = Assert.Throws<LayoutException>(() => Text("01 R. 05 A OCCURS 1000. 10 B PIC X OCCURS 101.", _ => _ => { }));
        Assert.Equal("TEST.cpy has 101000 columns with all occurrences of its tables, expected at most 100000; write JSON instead.", thrown.Message);
    }

    private static string Text(string copybook, Func<RecordCsv, Action<IBufferWriter<byte>>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(RecordCsv.Create(JsonOf.Copybook(copybook), TableEncoding.Ebcdic))(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
