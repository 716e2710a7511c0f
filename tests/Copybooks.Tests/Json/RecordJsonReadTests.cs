using System.Text;
using BS2000Bridge.Copybooks.Json;
using BS2000Bridge.Copybooks.Json.Views;

namespace BS2000Bridge.Copybooks.Tests.Json;

public class RecordJsonReadTests
{
    private const string Counted = "01 R. 05 N PIC 9. 05 T OCCURS 1 TO 3 DEPENDING ON N. 10 A PIC X. 10 B PIC 9. 05 Z PIC X(2).";
    private const string Redefined = "01 R. 05 A PIC X(2). 05 B REDEFINES A PIC 9(2). 05 C PIC X.";

    [Theory]
    [InlineData("01 R. 05 A PIC X(4).", """{"A":"AB"}""", "'AB  '")]
    [InlineData("01 R. 05 A PIC X(4).", """{"A":"AB      "}""", "'AB  '")]
    [InlineData("01 R. 05 A PIC X(4) JUSTIFIED.", """{"A":"AB"}""", "'AB  '")]
    [InlineData("01 R. 05 A PIC X(4).", "{\"A\":\"\\\"\\u00e9\\\\\\u000a\"}", "'\"é\\' 25")]
    [InlineData("01 R. 05 A PIC N(3).", """{"A":"\uD83D\ude00"}""", "D83D DE00 0020")]
    [InlineData("01 R. 05 A PIC N(3).", """{"A":"😀é"}""", "D83D DE00 00E9")]
    [InlineData("01 R. 05 A PIC S9(3)V99 COMP-3.", """{"A":-12.34}""", "01234D")]
    [InlineData("01 R. 05 A PIC S9(3)V99 COMP-3.", """{"A":1.2e1}""", "01200C")]
    [InlineData("01 R. 05 A PIC S9(4) COMP.", """{ "A" : -2 }""", "FFFE")]
    [InlineData("01 R. 05 A PIC X. 05 FILLER PIC X(2). 05 FILLER PIC 9(2). 05 FILLER PIC 9(3) COMP-3. 05 B PIC 9.", """{"B":1,"A":"a"}""", "'a  00' 000F '1'")]
    [InlineData("01 R. 05 A PIC X. 05 B PIC S9(9) COMP SYNC.", """{"A":"a","B":1}""", "'a' 000000 00000001")]
    [InlineData(Counted, """{"N":2,"T":[{"A":"a","B":1},{"A":"b","B":2}],"Z":"z"}""", "'2a1b2z '")]
    [InlineData("01 R. 05 FILLER OCCURS 2. 10 A PIC X. 10 B PIC X OCCURS 2. 05 C PIC X.", """{"A":["a","d"],"B":[["b","c"],["e","f"]],"C":"g"}""", "'abcdefg'")]
    [InlineData(Redefined, """{"A":"12","B":12,"C":"c","$errors":[{"field":"A"}]}""", "'12c'")]
    [InlineData(Redefined, """{"A":null,"B":12,"C":"c"}""", "'12c'")]
    [InlineData(Redefined, """{"A":"A2","C":"c"}""", "'A2c'")]
    [InlineData("01 A. 05 F PIC X. 01 B. 05 F PIC 9. 05 G PIC X.", """{"B":{"F":1,"G":"g"}}""", "'1g'")]
    [InlineData("01 A. 05 F PIC X. 01 B. 05 F PIC 9. 05 G PIC X.", """{"A":{"F":"a"}}""", "'a'")]
    [InlineData("01 A. 05 F PIC X. 01 B PIC 9.", """{"B":7}""", "'7'")]
    [InlineData("01 R. 05 A PIC X. 05 A PIC X.", """{"A":"a","A#2":"b"}""", "'ab'")]
    // The escapes of RFC 8259 in EBCDIC: backspace, form feed, line feed, carriage return, tab, slash.
    [InlineData("01 R. 05 A PIC X(6).", """{"A":"\b\f\n\r\t\/"}""", "16 0C 25 0D 05 61")]
    [InlineData("01 R. 05 A PIC X.", """{"\u0041":"a"}""", "'a'")]
    [InlineData("01 R. 05 A PIC N(2).", """{"A":"é  "}""", "00E9 0020")]
    [InlineData("01 R. 05 A PIC X(2) OCCURS 2.", """{"A":["",""]}""", "'    '")]
    public void Read_Object_MakesTheRecord(string copybook, string json, string expected) =>
        Assert.Equal(JsonOf.Hex(expected), JsonOf.Read(JsonOf.Create(copybook), json));

    [Theory]
    // Only what was changed is written: the odd sign of A, FILLER and the bytes behind the record stay.
    [InlineData("01 R. 05 A PIC S9(3) COMP-3. 05 FILLER PIC X. 05 B PIC X.", """{"A":123,"B":"x","$raw":"123AFF81FE"}""", "123AFF A7 FE")]
    [InlineData("01 R. 05 A PIC S9(3) COMP-3. 05 FILLER PIC X. 05 B PIC X.", """{"A":124,"B":"a","$raw":"123AFF81"}""", "124CFF 81")]
    [InlineData("01 R. 05 A PIC S9(3) COMP-3. 05 B PIC X.", """{"A":null,"B":"b","$raw":"404081"}""", "4040 82")]
    [InlineData("01 R. 05 A PIC S9(3) COMP-3. 05 B PIC X.", """{"$raw":"404081"}""", "4040 81")]
    [InlineData(Redefined, """{"A":"12","B":34,"C":"c","$raw":"F1F283"}""", "'34c'")]
    [InlineData(Redefined, """{"A":"56","B":12,"C":"c","$raw":"F1F283"}""", "'56c'")]
    [InlineData(Redefined, """{"A":"12","B":null,"C":null,"$raw":"F1F2"}""", "'12'")]
    [InlineData(Redefined, """{"A":"12","B":12,"C":"c","$raw":"F1F2"}""", "'12c'")]
    [InlineData(Counted, """{"N":1,"T":[{"A":"a","B":1}],"Z":"z","$raw":"F281F182F2A940FFEE"}""", "'1a1z 'FFEE")]
    [InlineData(Counted, """{"N":3,"T":[{"A":"a","B":1},{"A":"b","B":2},{"A":"c","B":3}],"Z":"z","$raw":"F281C182F2A940"}""", "'3'81C1'b2c3z '")]
    [InlineData(Counted, """{"N":2,"T":[{"A":"a","B":1},{"A":"b","B":2}],"Z":"z","$raw":"4081F182F2A940"}""", "'2a1b2z '")]
    [InlineData(Counted, """{"N":9,"T":null,"Z":null,"$raw":"F981F182F2A940"}""", "'9a1b2z '")]
    public void Read_Raw_KeepsWhatWasNotChanged(string copybook, string json, string expected) =>
        Assert.Equal(JsonOf.Hex(expected), JsonOf.Read(JsonOf.Create(copybook), json));

    [Theory]
    [InlineData("01 R. 05 A PIC X(2).", """{"A":"abc"}""", "A@0: the text has 3 characters, the field 2; shorten it")]
    [InlineData("01 R. 05 A PIC N(2).", """{"A":"abc"}""", "A@0: the text has 3 characters, the field 2; shorten it")]
    [InlineData("01 R. 05 A PIC X(2).", """{"A":"ł"}""", "A@0: the code page has no byte for 'ł' (U+0142); take another code page, or write the text without it")]
    [InlineData("01 R. 05 A PIC X(2).", """{"A":"😀"}""", "A@0: the code page has no byte for '😀' (U+1F600); take another code page, or write the text without it")]
    [InlineData("01 R. 05 A PIC X(2).", """{"A":"\ud83d"}""", "A@0: the text has half of a surrogate pair, which is no character")]
    [InlineData("01 R. 05 A PIC N(2).", """{"A":"\ude00\ud83d"}""", "A@0: the text has half of a surrogate pair, which is no character")]
    [InlineData("01 R. 05 A PIC 9(2). 05 B PIC X.", """{"A":"12","B":1}""", "A@: found a string, expected a number\nB@: found a number, expected a string")]
    [InlineData("01 R. 05 A PIC X. 05 B PIC X OCCURS 2. 05 G. 10 C PIC X.", """{"A":true,"B":"b","G":["c"]}""", "A@: found true or false, expected a string\nB@: found a string, expected an array\nG@: found an array, expected an object")]
    [InlineData("01 R. 05 PAY-A PIC X. 05 G. 10 PAY-B PIC X.", """{"PAY-A":"a","PAY-C":"c","G":{"PAY-B":"b","X":[{}]}}""", "PAY-C@: is no name of the copybook; near names: PAY-A, G\nG.X@: is no name of the copybook; near names: PAY-B")]
    [InlineData("01 R. 05 A PIC X.", """{"A":"a","A":"b"}""", "A@: stands there twice; remove one")]
    [InlineData("01 R. 05 A PIC X.", """{"$raw":"C1","$raw":"C1"}""", "$raw@: stands there twice; remove one")]
    [InlineData("01 R. 05 A PIC X.", """{"$raw":"C"}""", "$raw@: is no string of hexadecimal bytes, such as \"C1F0\"")]
    [InlineData("01 R. 05 A PIC X.", """{"$raw":7}""", "$raw@: is no string of hexadecimal bytes, such as \"C1F0\"")]
    [InlineData("01 R. 05 A PIC X. 05 G. 10 B PIC X. 10 C PIC X.", """{"A":null}""", "A@0: has no value, and no other value describes its bytes; give it one, or the record as $raw\nG@1: has no value, and no other value describes its bytes; give it one, or the record as $raw")]
    [InlineData("01 R. 05 A PIC X(2). 05 B REDEFINES A PIC X.", """{"A":null,"B":"b"}""", "A@0: has no value, and no other value describes its bytes; give it one, or the record as $raw")]
    [InlineData(Redefined, """{"A":"12","B":34,"C":"c"}""", "A@0: another value for the same bytes, which now are X'F3F4', contradicts it; give both the same meaning")]
    [InlineData(Redefined, """{"A":"34","B":56,"C":"c","$raw":"F1F283"}""", "A@0: another value for the same bytes, which now are X'F5F6', contradicts it; give both the same meaning")]
    [InlineData("01 R. 05 A PIC X OCCURS 2.", """{"A":["a"]}""", "A@0: has 1 elements, expected 2; the table holds 2 to 2")]
    [InlineData(Counted, """{"N":1,"T":[{"A":"a","B":1},{"A":"b","B":2}],"Z":"z"}""", "T@1: has 2 elements, but its counter N says 1")]
    [InlineData(Counted, """{"N":4,"T":[{"A":"a","B":1}],"Z":"z"}""", "N@0: counts 4 occurrences of T, expected 1 to 3")]
    [InlineData(Counted, """{"T":[{"A":"a","B":1},{"A":"b","B":2}],"Z":"z"}""", "N@0: has no value, and no other value describes its bytes; give it one, or the record as $raw")]
    [InlineData(Counted, """{"N":null,"T":[{"A":"a","B":1}],"Z":"z","$raw":"40"}""", "T@1: has 1 elements, but its counter N has no value; give it one\nZ@: its place is not known, for a counter before it (OCCURS DEPENDING ON) has no value; give it one")]
    [InlineData("01 A. 05 F PIC X. 01 B. 05 F PIC 9.", "{}", "@: has no record; expected A or B")]
    [InlineData("01 R. 05 A PIC X.", "[]", "@: found an array, expected an object")]
    [InlineData("01 R. 05 A PIC X.", "1", "@: found a number, expected an object")]
    [InlineData("01 R. 05 A PIC X.", "null", "@: found null, expected an object")]
    [InlineData("01 R. 05 A PIC X.", """{"A":{"B":1}}""", "A@: found an object, expected a string")]
    [InlineData("01 A. 05 F PIC X. 01 B. 05 F PIC 9. 01 C PIC X.", "{}", "@: has no record; expected A, B or C")]
    [InlineData("01 R. 05 A PIC X.", """{"A":"a","A12345678901234567890123456789012345678901234567890":1}""", "A123456789012345678901234567890123456789@: is no name of the copybook; near names: A")]
    [InlineData("01 R. 05 FILLER PIC X.", """{"A":1}""", "A@: is no name of the copybook")]
    [InlineData("01 R. 05 T OCCURS 2. 10 A PIC X.", """{"T":[{"A":"a"},{"B":"b"}]}""", "T(2).B@: is no name of the copybook; near names: A")]
    [InlineData("01 R. 05 T OCCURS 2. 10 A PIC X.", """{"T":[{"A":"a"},{"A":"bc"},{"A":"c"}]}""", "T@0: has 3 elements, expected 2; the table holds 2 to 2\nT(2).A@1: the text has 2 characters, the field 1; shorten it")]
    [InlineData(Counted, """{"N":3,"T":[],"Z":"z"}""", "T@1: has 0 elements, but its counter N says 3; the table holds 1 to 3")]
    public void Read_WhatDoesNotFit_IsRefusedAllAtOnce(string copybook, string json, string expected) =>
        Assert.Equal(expected, JsonOf.Read(JsonOf.Create(copybook), json));

    [Theory]
    [InlineData("01 R. 05 A PIC 9(2).", """{"A":123}""", "A@0: ")]
    [InlineData("01 R. 05 A PIC 9(2).", """{"A":-1}""", "A@0: ")]
    [InlineData("01 R. 05 A PIC 9(2).", """{"A":1.5}""", "A@0: ")]
    [InlineData("01 R. 05 A PIC 9(2).", """{"A":1e999999999}""", "A@0: ")]
    [InlineData("01 R. 05 A PIC X OCCURS 2. 05 B PIC 9(2) OCCURS 2.", """{"A":["a","bc"],"B":[1,100]}""", "A(2)@1: ", "B(2)@4: ")]
    [InlineData("01 R. 05 A PIC X.", "", "@: no JSON at byte 0: ")]
    [InlineData("01 R. 05 A PIC X.", """{"A":"a" """, "@: no JSON at byte 9: ")]
    [InlineData("01 R. 05 A PIC X.", """{"A":"a"}x""", "@: no JSON at byte 9: ")]
    [InlineData("01 R. 05 A PIC X.", """{"A":"a",}""", "@: no JSON at byte 9: ")]
    [InlineData("01 R. 05 A PIC X.", """{"A":[[[[[[[[[["a"]]]]]]]]]]}""", "A@: found an array, expected a string", "@: no JSON at byte ")]
    [InlineData("01 R. 05 A PIC X.", """{"\ud800":"a"}""", "@: no JSON at byte ")]
    public void Read_RefusalOfOthers_NamesTheField(string copybook, string json, params string[] begins)
    {
        string[] rejections = JsonOf.Read(JsonOf.Create(copybook), json).Split('\n');
        Assert.Equal(begins.Length, rejections.Length);
        Assert.All(rejections.Zip(begins), pair => Assert.StartsWith(pair.Second, pair.First, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_BytesThatAreNoUtf8_AreRefused()
    {
        byte[] json = Encoding.Latin1.GetBytes("{\"A\":\"\u00E9\"}");
        Assert.Equal("A@0: the text is no UTF-8", JsonOf.Read(JsonOf.Create("01 R. 05 A PIC X."), json));
    }

    [Fact]
    public void Read_HopelessObject_ListsTheFirstHundred()
    {
        string json = "{" + string.Join(',', Enumerable.Range(0, 250).Select(i => $"\"X{i}\":1")) + "}";
        string[] rejections = JsonOf.Read(JsonOf.Create("01 R. 05 A PIC X."), json).Split('\n');
        Assert.Equal(101, rejections.Length);
        Assert.Equal("@: 150 more values are refused", rejections[^1]);
    }

    [Fact]
    public void Read_AfterARefusal_MakesTheNextRecord()
    {
        RecordJson json = JsonOf.Create(Counted);
        Assert.StartsWith("@", JsonOf.Read(json, "{"), StringComparison.Ordinal);
        Assert.StartsWith("N@", JsonOf.Read(json, """{"T":[]}"""), StringComparison.Ordinal);
        Assert.Equal(JsonOf.Hex("'1a1z '"), JsonOf.Read(json, """{"N":1,"T":[{"A":"a","B":1}],"Z":"z"}"""));
    }

    [Theory]
    [InlineData("""{"A":{"F":"a"}}""", "'a  '")]
    [InlineData("""{"B":{"G":"abc"}}""", "'abc'")]
    [InlineData("""{"C":{"H":"abcd"}}""", "@: the record has 4 bytes, expected at most 3 as all records of the dataset")]
    [InlineData("""{"C":{"H":"abc"}}""", "'abc'")]
    public void Read_FixedRecord_IsFilledUpWithBlanks(string text, string expected)
    {
        RecordJson json = JsonOf.Create("01 A. 05 F PIC X. 01 B. 05 G PIC X(3). 01 C. 05 H PIC X(4).", new RecordJsonOptions { RecordLength = 3 });
        Assert.Equal(expected[0] == '@' ? expected : JsonOf.Hex(expected), JsonOf.Read(json, text));
    }

    [Fact]
    public void Read_PaddedRecordWithRaw_StaysShort()
    {
        RecordJson json = JsonOf.Create("01 R. 05 A PIC X(2). 05 B PIC X(2).", new RecordJsonOptions { PadShortRecords = true });
        Assert.Equal(JsonOf.Hex("'a'"), JsonOf.Read(json, """{"A":"a","B":"","$raw":"81"}"""));
        Assert.Equal(JsonOf.Hex("'a b '"), JsonOf.Read(json, """{"A":"a","B":"b","$raw":"81"}"""));
    }

    [Fact]
    public void Read_BytesWithTheSameCharacter_StayAsTheyAre()
    {
        // X'41' is a second blank of this code page, X'42' a second A.
        var json = JsonOf.Create("01 R. 05 A PIC X(3). 05 B PIC X.", codePage: TableEncoding.Of(b => b switch { 0x41 => ' ', 0x42 => 'A', _ => TableEncoding.Ebcdic.GetString([b])[0] }));
        Assert.Equal("42414281", JsonOf.Read(json, """{"A":"A A","B":"a","$raw":"42414282"}"""));
    }
}
