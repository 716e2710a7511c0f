using BS2000Bridge.Copybooks.Json;
using BS2000Bridge.Copybooks.Json.Views;
using BS2000Bridge.Copybooks.Tests.Json;

namespace BS2000Bridge.Copybooks.Tests.Describing;

/// <summary>What a validator makes of the schema: real records keep to it, wrong ones do not.</summary>
public class JsonSchemaTests
{
    private const int RandomLayouts = 40;

    /// <summary>Fields with values that they can hold and values that they cannot, one apart by blanks.</summary>
    [Theory]
    [InlineData("PIC 9(3)", "0 999 null", "1000 -1 1.5 \"1\" [1]")]
    [InlineData("PIC S9(3)V99 COMP-3", "-999.99 999.99 0.01 null", "1000.00 -1000 0.001 \"0\"")]
    [InlineData("PIC SVPP9", "-0.009 0.009 0 null", "0.010 -0.01 0.0001")]
    [InlineData("PIC 9PP", "0 900 100 null", "1000 150 -100 99")]
    [InlineData("PIC 9(28)", "0 9999999999999999999999999999 null", "10000000000000000000000000000 -1")]
    [InlineData("PIC S9(4) COMP", "-9999 9999 null", "10000 -10000 0.5")]
    [InlineData("PIC S9(4) COMP-5", "-32768 32767 null", "32768 -32769")]
    [InlineData("PIC 9(7)V9(2) COMP-5", "0.00 42949672.95 null", "42949672.96 -0.01 0.001")]
    [InlineData("COMP-2", "0 1.5 -7E+70 null", "\"1\" true")]
    [InlineData("PIC X(5)", "\"\" \"ABCDE\" null", "\"ABCDEF\" 1 true")]
    [InlineData("PIC N(5)", "\"äöüßé\" null", "\"äöüßéà\" 1")]
    [InlineData("PIC ZZ9,9", "\"\\u0020\\u00203,5\" null", "\"1234,5\" 3.5")]
    [InlineData("PIC X(2) OCCURS 3", "[\"A\",\"\",null] null", "[\"A\",\"B\"] [\"A\",\"B\",\"C\",\"D\"] [\"A\",\"B\",\"CCC\"] \"A\"")]
    public void Write_Field_LetsItsValuesPassAndNoOthers(string clauses, string right, string wrong)
    {
        var schema = new SchemaCheck(JsonOf.Copybook($"01 R. 05 F {clauses}."));

        Assert.True(schema.IsSchema, schema.Text);
        Assert.All(right.Split(' '), value => Assert.Equal("", schema.Errors($$"""{"F":{{value}}}""")));
        Assert.All(wrong.Split(' '), value => Assert.StartsWith("/F", schema.Errors($$"""{"F":{{value}}}""")));
    }

    [Theory]
    [InlineData("""{"N":2,"A":"x","T":[{"B":"y"},{"B":null}]}""", "")]
    [InlineData("""{"N":null,"A":null,"T":[],"$raw":"F1"}""", "")]
    [InlineData("""{"N":null,"A":"x","T":null,"$errors":[{"field":"N","offset":0,"hex":"40","reason":"blanks"}]}""", "")]
    [InlineData("""{"A":"x","T":[]}""", " required")]
    [InlineData("""{"N":2,"A":"x","T":[],"X":1}""", "/X ")]
    [InlineData("""{"N":2,"A":"x","T":[{"B":"y","C":1}]}""", "/T/0/C ")]
    [InlineData("""{"N":2,"A":"x","T":[{}]}""", "/T/0 required")]
    [InlineData("""{"N":2,"A":"x","T":[{"B":""},{"B":""},{"B":""},{"B":""},{"B":""}]}""", "/T maxItems")]
    [InlineData("""{"N":2,"A":"x","T":[],"$errors":[]}""", "/$errors minItems")]
    [InlineData("""{"N":2,"A":"x","T":[],"$errors":[{"field":"N","offset":-1,"hex":"4","reason":""}]}""", "/$errors/0/offset minimum /$errors/0/hex pattern")]
    [InlineData("""{"N":2,"A":"x","T":[],"$raw":"c1"}""", "/$raw pattern")]
    public void Write_Record_AsksForItsMembersAndNoOthers(string json, string errors)
    {
        const string Text = "01 R. 05 N PIC 9. 05 FILLER. 10 A PIC X. 10 FILLER PIC X(9). 05 T OCCURS 0 TO 4 DEPENDING ON N. 10 B PIC X.";
        var schema = new SchemaCheck(JsonOf.Copybook(Text));

        Assert.True(schema.IsSchema, schema.Text);
        string found = schema.Errors(json);
        Assert.True(errors.Length == 0 ? found.Length == 0 : errors.Split(" /").All(one => found.Contains(one, StringComparison.Ordinal)), found);
    }

    [Fact]
    public void Write_SeveralRecords_TakesAnyOfThemByItsName()
    {
        var schema = new SchemaCheck(JsonOf.Copybook("01 H. 05 A PIC X. 01 D. 05 A PIC 9. 01 L PIC 9."));

        Assert.True(schema.IsSchema, schema.Text);
        Assert.Equal("", schema.Errors("""{"H":{"A":"x"}}"""));
        Assert.Equal("", schema.Errors("""{"D":{"A":1},"L":2}"""));
        Assert.StartsWith("/D/A", schema.Errors("""{"D":{"A":"x"}}"""));
        Assert.NotEqual("", schema.Errors("""{"A":"x"}"""));
    }

    [Fact]
    public void Write_NumberOf31Digits_HasThemAllInItsBounds()
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        BS2000Bridge.Copybooks.Describing.JsonSchema.Write(JsonOf.Copybook("01 R. 05 F PIC S9(29)V99."), output);

        System.Text.Json.JsonElement field = System.Text.Json.JsonDocument.Parse(output.WrittenMemory).RootElement.GetProperty("properties").GetProperty("F");
        Assert.Equal("-99999999999999999999999999999.99", field.GetProperty("minimum").GetRawText());
        Assert.Equal("99999999999999999999999999999.99", field.GetProperty("maximum").GetRawText());
    }

    [Fact]
    public void Write_Description_IsThePictureWithItsUsage()
    {
        var schema = new SchemaCheck(JsonOf.Copybook("01 R. 05 F PIC S9(3)V99 COMP-3."));

        Assert.Contains("\"description\": \"S9(3)V99 COMP-3\"", schema.Text);
    }

    [Fact]
    public void Write_EveryKindOfMember_IsTheWholeSchema()
    {
        const string Text = "01 R. 05 N PIC 9. 05 T OCCURS 0 TO 2 DEPENDING ON N. 10 A PIC S9V9 COMP-3. 05 B PIC X(3) OCCURS 2. 05 C COMP-1.";
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        BS2000Bridge.Copybooks.Describing.JsonSchema.Write(Copybook.Parse(Text, "folder/R.cpy"), output);
        string schema = System.Text.Encoding.UTF8.GetString(output.WrittenSpan);

        Assert.StartsWith("{\n  \"$schema\": ", schema, StringComparison.Ordinal);
        Assert.EndsWith("\n}\n", schema, StringComparison.Ordinal);
        Assert.Equal(
            """
            {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"R.cpy","type":"object","properties":{
            "N":{"type":["integer","null"],"minimum":0,"maximum":9,"description":"9 DISPLAY"},
            "T":{"type":["array","null"],"minItems":0,"maxItems":2,"items":{"type":"object","properties":{
            "A":{"type":["number","null"],"minimum":-9.9,"maximum":9.9,"multipleOf":0.1,"description":"S9V9 COMP-3"}},
            "required":["A"],"additionalProperties":false}},
            "B":{"type":["array","null"],"minItems":2,"maxItems":2,"items":{"type":["string","null"],"maxLength":3,"description":"X(3) DISPLAY"}},
            "C":{"type":["number","null"],"description":"COMP-1"},
            "$errors":{"type":"array","minItems":1,"items":{"type":"object","properties":{
            "field":{"type":"string"},"offset":{"type":"integer","minimum":0},"hex":{"type":"string","pattern":"^([0-9A-F]{2})*$"},"reason":{"type":"string"}},
            "required":["field","offset","hex","reason"],"additionalProperties":false}},
            "$raw":{"type":"string","pattern":"^([0-9A-F]{2})*$"}},
            "required":["N","T","B","C"],"additionalProperties":false}
            """.Replace("\n", string.Empty, StringComparison.Ordinal),
            System.Text.Json.Nodes.JsonNode.Parse(schema)!.ToJsonString());
    }

    /// <summary>Whatever bytes a record has, its JSON keeps to the schema: errors are null and said in $errors.</summary>
    [Fact]
    public void Write_RandomLayout_FitsTheRecordsThatItDescribes()
    {
        // The validator keeps numbers as decimals, which end at 28 digits; draft 2020-12 sets no limit. See the test of 31 digits.
        IEnumerable<(int Seed, RandomLayout Layout)> suitable = Enumerable.Range(1, 1000).Select(seed => (seed, new RandomLayout(seed)))
            .Where(one => !one.Item2.Text.Contains("9(31)", StringComparison.Ordinal)).Take(RandomLayouts);
        foreach ((int seed, RandomLayout layout) in suitable)
        {
            var schema = new SchemaCheck(layout.Copybook);
            RecordJson json = RecordJson.Create(layout.Copybook, TableEncoding.Ebcdic, new RecordJsonOptions { Raw = seed % 2 == 0 });

            Assert.True(schema.IsSchema, $"seed {seed}: {schema.Text}");
            foreach (byte[] record in (byte[][])[layout.Canonical(), layout.Any(), layout.Any(), layout.Any()])
            {
                string line = JsonOf.Write(json, record);
                string errors = schema.Errors(line);
                Assert.True(errors.Length == 0, $"seed {seed}: {errors}\n{line}\n{layout.Text}");
            }
        }
    }

    [Theory]
    [InlineData("AFFIL.cpy")]
    [InlineData("COTIS.cpy")]
    [InlineData("CUMUL.cpy")]
    [InlineData("DECSAL.cpy")]
    [InlineData("EMPL.cpy")]
    [InlineData("TOTAUX.cpy")]
    public void Write_CopybookOfTheCentre_IsASchemaThatABlankRecordKeepsTo(string name)
    {
        Copybook copybook = Copybook.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "ccss", name)), name);
        var schema = new SchemaCheck(copybook);
        byte[] blank = [.. Enumerable.Repeat((byte)0x40, copybook.Record.MaxLength)];

        Assert.True(schema.IsSchema, schema.Text);
        Assert.Equal("", schema.Errors(JsonOf.Write(RecordJson.Create(copybook, TableEncoding.Ebcdic), blank)));
    }
}
