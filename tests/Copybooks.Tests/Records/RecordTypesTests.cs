using BS2000Bridge.Copybooks.Json;
using BS2000Bridge.Copybooks.Json.Views;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Records;
using BS2000Bridge.Copybooks.Tests.Json;

namespace BS2000Bridge.Copybooks.Tests.Records;

public class RecordTypesTests
{
    private const string Copybook =
        """
        01 HEAD. 05 H-TYPE PIC X. 05 H-DATE PIC 9(4).
        01 DETAIL. 05 D-TYPE PIC X. 05 D-AMOUNT PIC S9(3) COMP-3. 05 D-NAME PIC X(2).
        01 TRAIL. 05 T-TYPE PIC X. 05 T-COUNT PIC 9(2).
        """;

    private static readonly Dictionary<string, string> Types = new() { ["H"] = "HEAD", ["D"] = "DETAIL", ["E"] = "detail", ["T"] = "TRAIL" };

    [Theory]
    [InlineData("'H2405'", """{"HEAD":{"H-TYPE":"H","H-DATE":2405}}""")]
    [InlineData("'E'123C'ab'", """{"DETAIL":{"D-TYPE":"E","D-AMOUNT":123,"D-NAME":"ab"}}""")]
    [InlineData("'T07  '", """{"TRAIL":{"T-TYPE":"T","T-COUNT":7}}""")]
    public void Write_KnownType_ShowsThatRecord(string record, string expected)
    {
        Assert.Equal(expected, JsonOf.Write(Create(new RecordTypes("H-TYPE", Types)), JsonOf.Bytes(record), out int errors));
        Assert.Equal(0, errors);
    }

    [Fact]
    public void Write_UnknownType_ShowsAllThatFitAndSaysWhy() => Assert.Equal(
        """{"TRAIL":{"T-TYPE":"Q","T-COUNT":12},"$errors":[{"field":"H-TYPE","offset":0,"hex":"D8","reason":"unknown record type 'Q', expected H, D, E or T"}]}""",
        JsonOf.Write(Create(new RecordTypes("H-TYPE", Types)), JsonOf.Bytes("'Q12'")));

    [Fact]
    public void Write_RecordBeforeItsType_SaysWhereItEnds()
    {
        RecordJson json = JsonOf.Create("01 A. 05 X PIC X. 05 K PIC X.", new RecordJsonOptions { RecordTypes = new RecordTypes("K", new Dictionary<string, string> { ["a"] = "A" }) });
        Assert.EndsWith(
            """{"field":"K","offset":1,"hex":"","reason":"the record ends after 1 bytes, before its type, expected a"}]}""",
            JsonOf.Write(json, JsonOf.Bytes("'x'")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NumberAsType_CountsByItsValue()
    {
        RecordJson json = JsonOf.Create(
            "01 A. 05 K PIC 9(2). 01 B. 05 K PIC 9(2).",
            new RecordJsonOptions { RecordTypes = new RecordTypes("K", new Dictionary<string, string> { ["01"] = "A", ["2"] = "B" }) });
        Assert.Equal("""{"A":{"K":1}}""", JsonOf.Write(json, JsonOf.Bytes("'01'")));
        Assert.Equal("""{"B":{"K":2}}""", JsonOf.Write(json, JsonOf.Bytes("'02'")));
        Assert.EndsWith("\"reason\":\"unknown record type 3, expected 01 or 2\"}]}", JsonOf.Write(json, JsonOf.Bytes("'03'")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"HEAD":{"H-TYPE":"H","H-DATE":2405}}""", "'H2405'")]
    [InlineData("""{"HEAD":{"H-TYPE":"D","H-DATE":2405}}""", "H-TYPE@0: says that the record is DETAIL, but the object has another; change one of them")]
    [InlineData("""{"HEAD":{"H-TYPE":"Q","H-DATE":2405}}""", "H-TYPE@0: unknown record type 'Q', expected H, D, E or T")]
    public void Read_Type_MustBeThatOfTheRecord(string text, string expected) => Assert.Equal(
        expected[0] == '\'' ? JsonOf.Hex(expected) : expected,
        JsonOf.Read(Create(new RecordTypes("H-TYPE", Types)), text));

    [Theory]
    [InlineData("X-TYPE", "HEAD", null, "TEST.cpy: no record has the field X-TYPE that tells record types apart; near names: H-TYPE, D-TYPE, T-TYPE.")]
    [InlineData("H-TYPE", "HEADER", null, "TEST.cpy has no record HEADER; it has HEAD, DETAIL, TRAIL.")]
    [InlineData("H-TYPE", "HEAD", "TRAIL", "TEST.cpy: no value of H-TYPE means TRAIL, the header or trailer; add it to the types.")]
    [InlineData("D-NAME", "HEAD", null, "the record type 'HH-' is no value of DETAIL.D-NAME: it has 3 characters, the field 2.")]
    public void Create_TypesThatDoNotFit_AreRefused(string field, string record, string? trailer, string expected)
    {
        string value = field == "D-NAME" ? "HH-" : "H";
        var types = new RecordTypes(field, new Dictionary<string, string> { [value] = record }) { Trailer = trailer };
        Assert.Equal(expected, Assert.Throws<LayoutException>(() => Create(types)).Message);
    }

    [Theory]
    [InlineData("01 A. 05 K PIC X. 01 B. 05 Z PIC X. 05 K PIC X.", "TEST.cpy: K tells record types apart, but stands at offset 0 (1 bytes, Display) in A and at 1 (1, Display) in B; give the path of the one that counts.")]
    [InlineData("01 A. 05 N PIC 9. 05 T PIC X OCCURS 1 TO 2 DEPENDING ON N. 05 K PIC X.", "TEST.cpy: A.K cannot tell record types apart, as its place varies; take an elementary field before and outside every table.")]
    [InlineData("01 A. 05 K PIC X OCCURS 2.", "TEST.cpy: A.K cannot tell record types apart, as its place varies; take an elementary field before and outside every table.")]
    [InlineData("01 A. 05 K PIC 9.", "the record type 'a' is no value of A.K: 'a' is not a number.")]
    public void Create_FieldThatTellsNothingApart_IsRefused(string copybook, string expected)
    {
        var types = new RecordTypes("K", new Dictionary<string, string> { ["a"] = "A" });
        Assert.Equal(expected, Assert.Throws<LayoutException>(() => JsonOf.Create(copybook, new RecordJsonOptions { RecordTypes = types })).Message);
    }

    [Theory]
    [InlineData("01 A. 05 K PIC X.", "ł", "the record type 'ł' is no value of A.K: the code page has no byte for 'ł'.")]
    [InlineData("01 A. 05 K PIC 9.", "10", "the record type '10' is no value of A.K: 10 does not fit: the field holds 0 to 9.")]
    [InlineData("01 A. 05 G. 10 K PIC X. 05 K PIC X.", "a", null)]
    [InlineData("01 A. 05 K. 10 B PIC X.", "a", "TEST.cpy: A.K cannot tell record types apart, as its place varies; take an elementary field before and outside every table.")]
    [InlineData("01 A. 05 K PIC N.", "a", "TEST.cpy: A.K cannot tell record types apart, as its place varies; take an elementary field before and outside every table.")]
    [InlineData("01 A. 05 T OCCURS 2. 10 K PIC X.", "a", "TEST.cpy: A.T.K cannot tell record types apart, as its place varies; take an elementary field before and outside every table.")]
    [InlineData("01 A. 05 K PIC X. 01 B. 05 K PIC 9.", "a", null)]
    [InlineData("01 A. 05 K PIC X. 01 B. 05 K PIC X(2).", "a", "TEST.cpy: k tells record types apart, but stands at offset 0 (1 bytes, Display) in A and at 0 (2, Display) in B; give the path of the one that counts.")]
    [InlineData("01 A. 05 K PIC X. 01 B. 05 K PIC 9 COMP-3.", "a", "TEST.cpy: k tells record types apart, but stands at offset 0 (1 bytes, Display) in A and at 0 (1, Packed) in B; give the path of the one that counts.")]
    [InlineData("01 A. 05 N PIC 9. 05 K PIC X. 05 T PIC X OCCURS 1 TO 2 DEPENDING ON N.", "a", null)]
    public void Create_OneFieldAndOneType_MustFitEachOther(string copybook, string value, string? expected)
    {
        string field = copybook.Contains("G.", StringComparison.Ordinal) ? "A.K" : "k";
        var types = new RecordTypes(field, new Dictionary<string, string> { [value] = "a" });

        Assert.Equal(expected, Record.Exception(() => JsonOf.Create(copybook, new RecordJsonOptions { RecordTypes = types }))?.Message);
    }

    [Theory]
    [InlineData("' '", """{"A":{"K":""}}""", 0)]
    [InlineData("''", "the record ends after 0 bytes, before its type, expected   or b", 3)]
    public void Write_BlankAsType_IsNotThatOfAShortRecord(string record, string expected, int errors)
    {
        var types = new RecordTypes("K", new Dictionary<string, string> { [" "] = "A", ["b"] = "B" });
        RecordJson json = JsonOf.Create("01 A. 05 K PIC X. 01 B. 05 K PIC X.", new RecordJsonOptions { RecordTypes = types });

        Assert.Contains(expected, JsonOf.Write(json, JsonOf.Bytes(record), out int found), StringComparison.Ordinal);
        Assert.Equal(errors, found);
    }

    [Fact]
    public void Write_TypeThatIsNoNumber_SaysWhy()
    {
        var types = new RecordTypes("K", new Dictionary<string, string> { ["000"] = "A", ["1"] = "B" });
        RecordJson json = JsonOf.Create("01 A. 05 K PIC 9(2). 01 B. 05 K PIC 9(2).", new RecordJsonOptions { RecordTypes = types });

        Assert.Equal("""{"A":{"K":0}}""", JsonOf.Write(json, JsonOf.Bytes("'00'")));
        Assert.EndsWith(
            """{"field":"K","offset":0,"hex":"4040","reason":"unknown record type blanks in a zoned field, expected 000 or 1"}]}""",
            JsonOf.Write(json, JsonOf.Bytes("'  '")),
            StringComparison.Ordinal);
    }

    private static RecordJson Create(RecordTypes types) => JsonOf.Create(Copybook, new RecordJsonOptions { RecordTypes = types, RecordLength = 5 });
}
