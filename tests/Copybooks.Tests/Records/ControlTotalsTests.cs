using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Records;
using BS2000Bridge.Copybooks.Tests.Json;

namespace BS2000Bridge.Copybooks.Tests.Records;

public class ControlTotalsTests
{
    private const string Copybook =
        """
        01 HEAD. 05 KIND PIC X.
        01 DETAIL. 05 KIND PIC X. 05 AMOUNT PIC S9(3)V99 COMP-3.
        01 LIST. 05 KIND PIC X. 05 N PIC 9. 05 PART OCCURS 0 TO 3 DEPENDING ON N. 10 SHARE PIC 9(2) OCCURS 2.
        01 TRAIL. 05 KIND PIC X. 05 ROWS PIC 9(2). 05 TOTAL PIC S9(5)V99 COMP-3. 05 SHARES PIC 9(3). 05 LISTS PIC 9.
        """;

    private static readonly ControlTotal[] Totals =
        [new("ROWS", null), new("TOTAL", "AMOUNT"), new("SHARES", "SHARE"), new("LISTS", null) { Records = ["LIST"] }];

    [Fact]
    public void Finish_EverythingAgrees_FindsNothing() => Assert.Empty(Findings(
        "'H'", "'D'12345C", "'D'00100D", "'L2'F1F2F0F3F4F0F0F5", "'T03' 0012245C '060' '1'"));

    [Theory]
    [InlineData("'T02' 0012345C '000' '0'", "ROWS: the trailer says 2, the records are 1", "ROWS", 2, 1)]
    [InlineData("'T01' 0012344D '000' '0'", "TOTAL: the trailer says -123.44, the records add up to 123.45", "TOTAL", -12344, 12345)]
    [InlineData("'T01' 0012345C '007' '0'", "SHARES: the trailer says 7, the records add up to 0", "SHARES", 7, 0)]
    [InlineData("'T01' 0012345C '000' '1'", "LISTS: the trailer says 1, the records are 0", "LISTS", 1, 0)]
    public void Finish_TotalDiffers_SaysBoth(string trailer, string message, string field, int expected, int counted) => Assert.Equal(
        new ControlFinding(field, expected, counted, message),
        Assert.Single(Findings("'H'", "'D'12345C", trailer)));

    [Theory]
    [InlineData("there is no HEAD, the header; expected it as the first record", "'D'12345C", "'T01' 0012345C '000' '0'")]
    [InlineData("HEAD, the header, is not the first record", "'D'12345C", "'H'", "'T01' 0012345C '000' '0'")]
    [InlineData("there are 2 records HEAD, expected one header", "'H'", "'H'", "'D'12345C", "'T01' 0012345C '000' '0'")]
    [InlineData("there is no TRAIL, the trailer; expected it as the last record", "'H'", "'D'12345C")]
    [InlineData("TRAIL, the trailer, is not the last record", "'H'", "'T01' 0012345C '000' '0'", "'D'12345C")]
    [InlineData("there are 2 records TRAIL, expected one trailer", "'H'", "'D'12345C", "'T01' 0012345C '000' '0'", "'T01' 0012345C '000' '0'")]
    public void Finish_HeaderOrTrailerNotInPlace_IsFound(string message, params string[] records) =>
        Assert.Equal(message, Assert.Single(Findings(records)).Message);

    [Fact]
    public void Finish_FieldsThatDoNotRead_AreFound()
    {
        string[] messages = [.. Findings("'H'", "'D'404040", "'D'12345C", "'L9'", "'T02' 404040FF '000' '1'", "'T03' 40404040 '000' '1'").Select(finding => finding.Message)];
        Assert.Contains("TOTAL cannot be checked in full: 1 records do not read, the first is record 2", messages);
        Assert.Contains("SHARES cannot be checked in full: 1 records do not read, the first is record 4", messages);
        Assert.Contains(messages, message => message.StartsWith("the trailer's TRAIL.TOTAL at offset 3, X'40404040': ", StringComparison.Ordinal));
    }

    [Fact]
    public void Finish_UnknownType_CountsAsARecord() =>
        Assert.Empty(Findings("'H'", "'D'12345C", "'?'", "'T02' 0012345C '000' '0'"));

    [Theory]
    [InlineData(12345, 1, null)]
    [InlineData(12346, 1, "AMOUNT: the manifest says 123.46, the records add up to 123.45")]
    [InlineData(12345, 2, "records: the manifest says 2, the records are 1")]
    public void Finish_Manifest_IsCompared(long sum, long count, string? expected)
    {
        var totals = ControlTotals.Create(
            JsonOf.Copybook("01 R. 05 AMOUNT PIC S9(3)V99 COMP-3."),
            TableEncoding.Ebcdic,
            new ControlTotalsOptions { RecordCount = count, FieldSums = new Dictionary<string, long> { ["AMOUNT"] = sum } });
        totals.Add(JsonOf.Bytes("12345C"));
        Assert.Equal(expected, totals.Finish().SingleOrDefault()?.ToString());
    }

    [Theory]
    [InlineData("TOTALS", "AMOUNT", "TEST.cpy: record TRAIL has no item TOTALS; near names: TOTAL, TRAIL, ROWS.")]
    [InlineData("TOTAL", "AMOUNTS", "TEST.cpy: no record has the field AMOUNTS that is added up; near names: AMOUNT, ROWS, LISTS.")]
    [InlineData("ROWS", "AMOUNT", "TEST.cpy: ROWS adds up AMOUNT, which has other decimal places; expected the same number of them.")]
    public void Create_TotalThatDoesNotFit_IsRefused(string trailerField, string field, string expected) =>
        Assert.Equal(expected, Assert.Throws<LayoutException>(() => Create(new ControlTotal(trailerField, field))).Message);

    [Theory]
    [InlineData("01 R. 05 F PIC 9(28).", null)]
    [InlineData("01 R. 05 F PIC 9(29).", "TEST.cpy: F has more than 28 digits, expected at most as many in a field that is added up.")]
    public void Create_FieldOfManyDigits_IsAddedUpWhileTheSumFits(string copybook, string? expected)
    {
        var options = new ControlTotalsOptions { FieldSums = new Dictionary<string, long> { ["F"] = 0 } };

        Assert.Equal(expected, Record.Exception(() => ControlTotals.Create(JsonOf.Copybook(copybook), TableEncoding.Ebcdic, options))?.Message);
    }

    [Fact]
    public void Finish_FieldInTablesWithinTables_AddsUpEachOccurrence()
    {
        var totals = ControlTotals.Create(
            JsonOf.Copybook("01 R. 05 T OCCURS 2. 10 N PIC 9. 10 U OCCURS 0 TO 3 DEPENDING ON M. 15 F PIC S9V9. 05 X PIC X.".Replace("05 T", "05 M PIC 9. 05 T", StringComparison.Ordinal)),
            TableEncoding.Ebcdic,
            new ControlTotalsOptions { FieldSums = new Dictionary<string, long> { ["f"] = 0 } });
        totals.Add(JsonOf.Bytes("'2'  '9' F1F2 F0D5  '9' F0F1 F0F1  'x'"));

        // 1.2 - 0.5 + 0.1 + 0.1, and the other fields of the record count for nothing.
        Assert.Equal(new ControlFinding("f", 0, 9, "f: the manifest says 0.0, the records add up to 0.9"), Assert.Single(totals.Finish()));
    }

    [Fact]
    public void Create_TotalWithoutTrailer_IsRefused()
    {
        var options = new ControlTotalsOptions { Totals = [new ControlTotal("ROWS", null)] };
        Assert.Equal(
            "TEST.cpy: ROWS is a total of the trailer, but no record is named as the trailer; name it in the record types.",
            Assert.Throws<LayoutException>(() => ControlTotals.Create(JsonOf.Copybook(Copybook), TableEncoding.Ebcdic, options)).Message);
    }

    private static IReadOnlyList<ControlFinding> Findings(params string[] records)
    {
        ControlTotals totals = Create(Totals);
        foreach (string record in records)
        {
            totals.Add(JsonOf.Bytes(record));
        }

        return totals.Finish();
    }

    private static ControlTotals Create(params ControlTotal[] totals)
    {
        var types = new Dictionary<string, string> { ["H"] = "HEAD", ["D"] = "DETAIL", ["L"] = "LIST", ["T"] = "TRAIL" };
        return ControlTotals.Create(JsonOf.Copybook(Copybook), TableEncoding.Ebcdic, new ControlTotalsOptions
        {
            RecordTypes = new RecordTypes("HEAD.KIND", types) { Header = "HEAD", Trailer = "TRAIL" },
            Totals = totals,
        });
    }
}
