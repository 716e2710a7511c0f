using System.Buffers;
using System.Text;
using BS2000Bridge.Copybooks.Json;
using BS2000Bridge.Copybooks.Json.Views;

namespace BS2000Bridge.Copybooks.Tests.Json;

public class RecordJsonWriteTests
{
    [Theory]
    [InlineData("01 R. 05 A PIC X(4).", "'AB  '", """{"A":"AB"}""")]
    [InlineData("01 R. 05 A PIC X(4).", "'    '", """{"A":""}""")]
    [InlineData("01 R. 05 A PIC X(4).", "' AB '", """{"A":" AB"}""")]
    [InlineData("01 R. 05 A PIC X(4) JUSTIFIED.", "'  AB'", """{"A":"  AB"}""")]
    [InlineData("01 R. 05 A PIC X(4) JUSTIFIED.", "'AB  '", """{"A":"AB"}""")]
    [InlineData("01 R. 05 A PIC X(5).", "'\"\\' 00 05 25", "{\"A\":\"\\\"\\\\\\u0000\\t\\n\"}")]
    [InlineData("01 R. 05 A PIC X(3).", "'éß'40", """{"A":"éß"}""")]
    [InlineData("01 R. 05 A PIC N(4).", "0041 20AC 0020 0020", """{"A":"A€"}""")]
    [InlineData("01 R. 05 A PIC N(4).", "D83D DE00 0022 000A", """{"A":"😀\"\n"}""")]
    [InlineData("01 R. 05 A PIC Z,ZZ9.99-.", "'   12.50-'", """{"A":"   12.50-"}""")]
    [InlineData("01 R. 05 A PIC S9(3)V99 COMP-3.", "01234D", """{"A":-12.34}""")]
    [InlineData("01 R. 05 A PIC S9(3)V99 COMP-3.", "00000C", """{"A":0.00}""")]
    [InlineData("01 R. 05 A PIC 9(5).", "F0F0F1F2F3", """{"A":123}""")]
    [InlineData("01 R. 05 A PIC S9(4) COMP.", "FFFE", """{"A":-2}""")]
    [InlineData("01 R. 05 A PIC 9(3)PP COMP-3.", "123C", """{"A":12300}""")]
    [InlineData("01 R. 05 A PIC S9(29)V99 COMP-3.", "1234567890123456789012345678901C", """{"A":12345678901234567890123456789.01}""")]
    [InlineData("01 R. 05 A COMP-2.", "C276A00000000000", """{"A":-118.625}""")]
    public void Write_Field_IsItsValue(string copybook, string record, string expected)
    {
        Assert.Equal(expected, JsonOf.Write(JsonOf.Create(copybook), JsonOf.Bytes(record), out int errors));
        Assert.Equal(0, errors);
    }

    [Theory]
    [InlineData("01 R. 05 G. 10 A PIC X. 10 B PIC 9. 05 C PIC X.", "'a1c'", """{"G":{"A":"a","B":1},"C":"c"}""")]
    [InlineData("01 R. 05 T PIC 9 OCCURS 3.", "'123'", """{"T":[1,2,3]}""")]
    [InlineData("01 R. 05 T OCCURS 2. 10 U OCCURS 2. 15 A PIC X. 10 B PIC X.", "'abcdef'", """{"T":[{"U":[{"A":"a"},{"A":"b"}],"B":"c"},{"U":[{"A":"d"},{"A":"e"}],"B":"f"}]}""")]
    [InlineData("01 R. 05 N PIC 9. 05 T PIC X OCCURS 0 TO 5 DEPENDING ON N. 05 Z PIC X.", "'2abz'", """{"N":2,"T":["a","b"],"Z":"z"}""")]
    [InlineData("01 R. 05 N PIC 9. 05 T PIC X OCCURS 0 TO 5 DEPENDING ON N. 05 Z PIC X.", "'0z'", """{"N":0,"T":[],"Z":"z"}""")]
    [InlineData(
        "01 R. 05 N PIC 9. 05 M PIC 9. 05 T OCCURS 1 TO 3 DEPENDING ON N. 10 U PIC X OCCURS 1 TO 3 DEPENDING ON M. 10 V PIC X. 05 Z PIC X.",
        "'21avbwz'",
        """{"N":2,"M":1,"T":[{"U":["a"],"V":"v"},{"U":["b"],"V":"w"}],"Z":"z"}""")]
    [InlineData("01 R. 05 A PIC X(2). 05 B REDEFINES A PIC 9(2). 05 C REDEFINES A. 10 D PIC 9. 10 E PIC X.", "'12'", """{"A":"12","B":12,"C":{"D":1,"E":"2"}}""")]
    [InlineData("01 R. 05 A PIC X. 05 FILLER PIC X. 05 B PIC X.", "'a?b'", """{"A":"a","B":"b"}""")]
    [InlineData("01 R. 05 FILLER. 10 A PIC X. 10 FILLER. 15 B PIC X. 05 C PIC X.", "'abc'", """{"A":"a","B":"b","C":"c"}""")]
    [InlineData("01 R. 05 FILLER OCCURS 2. 10 A PIC X. 10 B PIC X OCCURS 2. 05 C PIC X.", "'abcdefg'", """{"A":["a","d"],"B":[["b","c"],["e","f"]],"C":"g"}""")]
    [InlineData("01 R. 05 G. 10 FILLER PIC X. 05 A PIC X.", "'?a'", """{"G":{},"A":"a"}""")]
    [InlineData("01 R. 05 A PIC X. 05 FILLER. 10 A PIC X. 05 G. 10 A PIC X.", "'abc'", """{"A":"a","A#2":"b","G":{"A":"c"}}""")]
    [InlineData("01 Rec. 05 Name-As-Written PIC X.", "'a'", """{"Name-As-Written":"a"}""")]
    [InlineData("01 R. 05 a PIC X. 05 A PIC X. 05 a PIC X.", "'abc'", """{"a":"a","A#2":"b","a#3":"c"}""")]
    [InlineData("01 A PIC X. 01 a PIC X.", "'a'", """{"A":"a","a#2":"a"}""")]
    [InlineData("01 A. 05 F PIC X(2). 01 B. 05 G PIC X.", "'ab'", """{"A":{"F":"ab"},"B":{"G":"a"}}""")]
    [InlineData("01 A. 05 F PIC X. 01 B. 05 G PIC X.", "'a' 4040", """{"A":{"F":"a"},"B":{"G":"a"}}""")]
    [InlineData("01 A. 05 F PIC X. 01 B. 05 G PIC X.", "'a' 0000", """{"A":{"F":"a"},"B":{"G":"a"}}""")]
    [InlineData("01 R PIC 9(2).", "'12'", """{"R":12}""")]
    [InlineData("01 A. 05 F PIC X. 01 B. 05 F PIC 9.", "'1'", """{"A":{"F":"1"},"B":{"F":1}}""")]
    [InlineData("01 A. 05 F PIC X. 01 B PIC 9.", "'1'", """{"A":{"F":"1"},"B":1}""")]
    [InlineData("77 B PIC 9. 01 A. 05 F PIC X.", "'1'", """{"F":"1"}""")]
    [InlineData("77 B PIC 9.", "'1'", """{"B":1}""")]
    [InlineData("01 A. 05 F PIC X. 01 B. 05 F PIC X(2). 01 C. 05 F PIC X(3).", "'ab'", """{"A":{"F":"a"},"B":{"F":"ab"}}""")]
    public void Write_Record_HasTheShapeOfTheCopybook(string copybook, string record, string expected)
    {
        Assert.Equal(expected, JsonOf.Write(JsonOf.Create(copybook), JsonOf.Bytes(record), out int errors));
        Assert.Equal(0, errors);
    }

    [Theory]
    [InlineData(
        "01 R. 05 A PIC S9(3) COMP-3. 05 B PIC X.", "4040'b'", 1,
        """{"A":null,"B":"b","$errors":[{"field":"A","offset":0,"hex":"4040","reason":"*"}]}""")]
    [InlineData(
        "01 R. 05 G OCCURS 2. 10 T PIC 9 OCCURS 2.", "'12?4'", 1,
        """{"G":[{"T":[1,2]},{"T":[null,4]}],"$errors":[{"field":"G(2).T(1)","offset":2,"hex":"6F","reason":"*"}]}""")]
    [InlineData(
        "01 R. 05 A PIC X(2). 05 B PIC X(2).", "'abc'", 1,
        """{"A":"ab","B":null,"$errors":[{"field":"B","offset":2,"hex":"83","reason":"the record ends after 3 bytes, expected 4"}]}""")]
    [InlineData(
        "01 R. 05 A PIC X(2).", "'abcd'", 1,
        """{"A":"ab","$errors":[{"field":"R","offset":2,"hex":"8384","reason":"the record has 4 bytes, its layout 2"}]}""")]
    [InlineData(
        "01 R. 05 N PIC 9. 05 T PIC X OCCURS 1 TO 3 DEPENDING ON N. 05 Z PIC X.", "'?abz'", 3,
        """{"N":null,"T":null,"Z":null,"$errors":[{"field":"N","offset":0,"hex":"6F","reason":"*"},{"field":"T","offset":1,"hex":"","reason":"the number of occurrences is not known: its counter N does not read as 1 to 3"},{"field":"Z","offset":4,"hex":"","reason":"its place is not known: a counter before it (OCCURS DEPENDING ON) does not read or is out of range"}]}""")]
    [InlineData(
        "01 R. 05 N PIC 9. 05 T PIC X OCCURS 1 TO 3 DEPENDING ON N.", "'9abz'", 2,
        """{"N":9,"T":null,"$errors":[{"field":"N","offset":0,"hex":"F9","reason":"counts 9 occurrences of T, expected 1 to 3"},{"field":"T","offset":1,"hex":"","reason":"the number of occurrences is not known: its counter N does not read as 1 to 3"}]}""")]
    [InlineData(
        "01 A. 05 F PIC 9. 01 B. 05 G PIC 9.", "'?'", 2,
        """{"A":{"F":null},"B":{"G":null},"$errors":[{"field":"A.F","offset":0,"hex":"6F","reason":"*"},{"field":"B.G","offset":0,"hex":"6F","reason":"*"}]}""")]
    [InlineData(
        "01 A. 05 F PIC X(2). 01 B. 05 G PIC X(3).", "'a'", 2,
        """{"A":{"F":null},"B":{"G":null},"$errors":[{"field":"A.F","offset":0,"hex":"81","reason":"*"},{"field":"B.G","offset":0,"hex":"81","reason":"*"}]}""")]
    [InlineData(
        "01 A. 05 F PIC X(2). 01 B. 05 G PIC X.", "'abc'", 1,
        """{"A":{"F":"ab"},"B":{"G":"a"},"$errors":[{"field":"A","offset":2,"hex":"83","reason":"the record has 3 bytes, its layout 2"}]}""")]
    [InlineData(
        "01 A. 05 F PIC X. 01 B. 05 G PIC X(2).", "'ab' 4000", 1,
        """{"A":{"F":"a"},"B":{"G":"ab"},"$errors":[{"field":"B","offset":2,"hex":"4000","reason":"the record has 4 bytes, its layout 2"}]}""")]
    [InlineData(
        "01 R. 05 N PIC 9. 05 FILLER OCCURS 0 TO 3 DEPENDING ON N. 10 FILLER PIC X.", "'9ab'", 1,
        """{"N":9,"$errors":[{"field":"FILLER","offset":1,"hex":"","reason":"the number of its occurrences is not known: its counter N does not read as 0 to 3"}]}""")]
    [InlineData(
        "01 R. 05 A PIC X(2). 05 B PIC X.", "'a'", 2,
        """{"A":null,"B":null,"$errors":[{"field":"A","offset":0,"hex":"81","reason":"the record ends after 1 bytes, expected 2"},{"field":"B","offset":2,"hex":"","reason":"the record ends after 1 bytes, expected 3"}]}""")]
    [InlineData(
        "01 R. 05 A PIC N(2).", "DC000041", 1,
        """{"A":null,"$errors":[{"field":"A","offset":0,"hex":"DC000041","reason":"national text: half of a surrogate pair, X'DC00', stands alone"}]}""")]
    [InlineData(
        "01 R. 05 A PIC N(2).", "D83D0041", 1,
        """{"A":null,"$errors":[{"field":"A","offset":0,"hex":"D83D0041","reason":"national text: half of a surrogate pair, X'D83D', stands alone"}]}""")]
    [InlineData(
        "01 R. 05 A PIC N(3).", "D83DDE00DE00", 1,
        """{"A":null,"$errors":[{"field":"A","offset":0,"hex":"D83DDE00DE00","reason":"national text: half of a surrogate pair, X'DE00', stands alone"}]}""")]
    [InlineData(
        "01 R. 05 A PIC N(2).", "0041D800", 1,
        """{"A":null,"$errors":[{"field":"A","offset":0,"hex":"0041D800","reason":"national text: half of a surrogate pair, X'D800', stands alone"}]}""")]
    public void Write_WhatDoesNotDecode_IsNullAndListed(string copybook, string record, int count, string expected)
    {
        string json = JsonOf.Write(JsonOf.Create(copybook), JsonOf.Bytes(record), out int errors);
        Assert.Equal(expected, WithStars(json, expected));
        Assert.Equal(count, errors);
    }

    [Fact]
    public void Write_SampleOfReadme_IsWhatStandsThere()
    {
        const string copybook = "01 R. 05 G. 10 A PIC X(4). 10 B PIC S9(3)V99 COMP-3. 05 N PIC 9. 05 T OCCURS 1 TO 3 DEPENDING ON N. 10 C PIC S9(3) COMP-3.";
        string json = JsonOf.Write(JsonOf.Create(copybook), JsonOf.Bytes("'text' 01230D '2' 001C 4040"));
        Assert.Contains(json, File.ReadLines(Checkout.PathOf("legacy-adapter/Copybooks/README.md")));
    }

    [Fact]
    public void Write_ByteWithoutCharacter_IsNullAndListed()
    {
        RecordJson json = JsonOf.Create("01 R. 05 A PIC X(3). 05 B PIC X(2).", codePage: TableEncoding.WithHoles);
        Assert.Equal(
            """{"A":null,"B":"€","$errors":[{"field":"A","offset":0,"hex":"C14240","reason":"the code page has no character for the byte 42 at 1"}]}""",
            JsonOf.Write(json, JsonOf.Bytes("C14240 9F40")));
    }

    [Fact]
    public void Write_Raw_KeepsTheBytesLast()
    {
        RecordJson json = JsonOf.Create("01 R. 05 A PIC 9.", new RecordJsonOptions { Raw = true });
        Assert.Equal("""{"A":1,"$raw":"F1"}""", JsonOf.Write(json, JsonOf.Bytes("F1")));
        Assert.EndsWith("""}],"$raw":"40"}""", JsonOf.Write(json, JsonOf.Bytes("40")), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_ShortRecordThatIsPadded_HasBlanks()
    {
        RecordJson json = JsonOf.Create("01 R. 05 A PIC X(2). 05 B PIC X(2).", new RecordJsonOptions { PadShortRecords = true });
        Assert.Equal("""{"A":"ab","B":"c"}""", JsonOf.Write(json, JsonOf.Bytes("'abc'")));
    }

    [Theory]
    [InlineData("'1a' 4040", 0)]
    [InlineData("'1a' 0000", 0)]
    [InlineData("'1a' 4000", 1)]
    [InlineData("'1a' 40", 1)]
    public void Write_FixedRecordFilledUp_IsNoError(string record, int errors)
    {
        const string copybook = "01 R. 05 N PIC 9. 05 T PIC X OCCURS 0 TO 3 DEPENDING ON N.";
        JsonOf.Write(JsonOf.Create(copybook, new RecordJsonOptions { RecordLength = 4 }), JsonOf.Bytes(record), out int found);
        Assert.Equal(errors, found);
    }

    [Fact]
    public void Write_AnyOutput_IsAppended()
    {
        var output = new ArrayBufferWriter<byte>();
        output.Write("x"u8);
        JsonOf.Create("01 R. 05 A PIC 9.").Write(JsonOf.Bytes("F1"), output);
        Assert.Equal("""x{"A":1}""", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void Write_RecordsLongerThanTheFirstBuffer_AreWholeAndComeAgain()
    {
        // Longer than a page each: a text, a national text, its bytes in hexadecimal, a table, and what does not read.
        RecordJson json = JsonOf.Create("01 R. 05 A PIC X(5000). 05 N PIC N(5000). 05 T PIC 9 OCCURS 3000.", new RecordJsonOptions { Raw = true });
        byte[] record = [.. Enumerable.Repeat((byte)0x81, 5000), .. Enumerable.Repeat<byte[]>([0x20, 0xAC], 5000).SelectMany(euro => euro), .. Enumerable.Repeat((byte)0xF7, 3000)];
        string numbers = string.Join(',', Enumerable.Repeat("7", 3000));
        string expected = $"{{\"A\":\"{new string('a', 5000)}\",\"N\":\"{new string('€', 5000)}\",\"T\":[{numbers}],\"$raw\":\"{Convert.ToHexString(record)}\"}}";

        Assert.Equal(expected, JsonOf.Write(json, record));
        Assert.Equal(expected, JsonOf.Write(json, record));
        Assert.Equal(Convert.ToHexString(record), JsonOf.Read(json, expected));
        record.AsSpan(15_000).Clear();
        Assert.Contains("{\"field\":\"T(3000)\",\"offset\":17999,\"hex\":\"00\",\"reason\":", JsonOf.Write(json, record, out int errors), StringComparison.Ordinal);
        Assert.Equal(3000, errors);
    }

    [Fact]
    public void Create_CodePageOfSeveralBytes_IsRefused() =>
        Assert.Throws<ArgumentException>(() => JsonOf.Create("01 R. 05 A PIC 9.", codePage: Encoding.UTF8));

    /// <summary>The JSON with a star where the expectation has one: reasons that the codecs state.</summary>
    private static string WithStars(string json, string expected)
    {
        const string reason = "\"reason\":\"";
        string[] actual = json.Split(reason), wanted = expected.Split(reason);
        for (int i = 1; i < Math.Min(actual.Length, wanted.Length); i++)
        {
            int end = actual[i].IndexOf('"', StringComparison.Ordinal);
            actual[i] = wanted[i][0] == '*' && end > 0 ? "*" + actual[i][end..] : actual[i];
        }

        return string.Join(reason, actual);
    }
}
