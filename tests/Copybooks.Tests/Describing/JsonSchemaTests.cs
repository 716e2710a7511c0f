using System.Buffers;
using System.Text.Json;
using BS2000Bridge.Copybooks.Describing;
using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Tests.Describing;

public class JsonSchemaTests
{
    [Theory]
    [InlineData("PIC 9(3)", """{"type":["integer","null"],"minimum":0,"maximum":999,"description":"9(3) DISPLAY"}""")]
    [InlineData("PIC S9(3)V99 COMP-3", """{"type":["number","null"],"minimum":-999.99,"maximum":999.99,"multipleOf":0.01,"description":"S9(3)V99 COMP-3"}""")]
    [InlineData("PIC SVPP9", """{"type":["number","null"],"minimum":-0.009,"maximum":0.009,"multipleOf":0.001,"description":"SVPP9 DISPLAY"}""")]
    [InlineData("PIC 9PP", """{"type":["integer","null"],"minimum":0,"maximum":900,"multipleOf":100,"description":"9PP DISPLAY"}""")]
    [InlineData("PIC 9(31)", """{"type":["integer","null"],"minimum":0,"maximum":9999999999999999999999999999999,"description":"9(31) DISPLAY"}""")]
    [InlineData("PIC S9(4) COMP", """{"type":["integer","null"],"minimum":-9999,"maximum":9999,"description":"S9(4) COMP"}""")]
    [InlineData("PIC S9(4) COMP-5", """{"type":["integer","null"],"minimum":-32768,"maximum":32767,"description":"S9(4) COMP-5"}""")]
    [InlineData("PIC 9(7)V9(2) COMP-5", """{"type":["number","null"],"minimum":0.00,"maximum":42949672.95,"multipleOf":0.01,"description":"9(7)V9(2) COMP-5"}""")]
    [InlineData("COMP-2", """{"type":["number","null"],"description":"COMP-2"}""")]
    [InlineData("PIC X(5)", """{"type":["string","null"],"maxLength":5,"description":"X(5) DISPLAY"}""")]
    [InlineData("PIC N(5)", """{"type":["string","null"],"maxLength":5,"description":"N(5) NATIONAL"}""")]
    [InlineData("PIC ZZ9,9", """{"type":["string","null"],"maxLength":5,"description":"ZZ9,9 DISPLAY"}""")]
    [InlineData("PIC X(2) OCCURS 3", """{"type":["array","null"],"minItems":3,"maxItems":3,"items":{"type":["string","null"],"maxLength":2,"description":"X(2) DISPLAY"}}""")]
    public void Write_Field_SaysWhatItCanBe(string clauses, string expected) =>
        Assert.Equal(expected, Compact(Schema($"01 R. 05 F {clauses}.").GetProperty("properties").GetProperty("F")));

    [Fact]
    public void Write_OneRecord_HasItsFieldsAtTheTop()
    {
        const string text =
            """
            01 R.
               05 N PIC 9.
               05 FILLER.
                  10 A PIC X.
                  10 FILLER PIC X(9).
               05 T OCCURS 0 TO 4 DEPENDING ON N.
                  10 B PIC X.
            """;
        const string expected =
            """
            {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"TEST.cpy","type":"object","properties":{
            "N":{"type":["integer","null"],"minimum":0,"maximum":9,"description":"9 DISPLAY"},
            "A":{"type":["string","null"],"maxLength":1,"description":"X DISPLAY"},
            "T":{"type":["array","null"],"minItems":0,"maxItems":4,"items":{"type":"object","properties":{
            "B":{"type":["string","null"],"maxLength":1,"description":"X DISPLAY"}},"required":["B"],"additionalProperties":false}},
            "$errors":{"type":"array","minItems":1,"items":{"type":"object","properties":{"field":{"type":"string"},"offset":{"type":"integer","minimum":0},
            "hex":{"type":"string","pattern":"^([0-9A-F]{2})*$"},"reason":{"type":"string"}},"required":["field","offset","hex","reason"],"additionalProperties":false}},
            "$raw":{"type":"string","pattern":"^([0-9A-F]{2})*$"}},
            "required":["N","A","T"],"additionalProperties":false}
            """;

        Assert.Equal(expected.Replace("\n", ""), Compact(Schema(text)));
    }

    [Fact]
    public void Write_SeveralRecords_HasEachByItsName()
    {
        JsonElement schema = Schema("01 H. 05 A PIC X. 01 D. 05 A PIC X. 01 L PIC 9.");

        Assert.Equal(["H", "D", "L", "$errors", "$raw"], schema.GetProperty("properties").EnumerateObject().Select(member => member.Name));
        Assert.Equal("[]", schema.GetProperty("required").GetRawText());
        Assert.Equal("object", schema.GetProperty("properties").GetProperty("D").GetProperty("type").GetString());
    }

    private static JsonElement Schema(string text)
    {
        var output = new ArrayBufferWriter<byte>();
        JsonSchema.Write(Copybook.Parse(text, "TEST.cpy", new CopybookOptions { Form = SourceForm.Free }), output);
        return JsonDocument.Parse(output.WrittenMemory).RootElement;
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
