using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Tests;

/// <summary>Every word of the language, in every spelling that COBOL has for it.</summary>
public class WordTests
{
    // The synonyms of ISO/IEC 1989 and of GnuCOBOL's -std=bs2000: COMP and COMP-4 are BINARY, COMP-3 is PACKED-DECIMAL.
    [Theory]
    [InlineData("PIC 9 DISPLAY", Usage.Display, 1)]
    [InlineData("PIC 9 BINARY", Usage.Binary, 2)]
    [InlineData("PIC 9 COMP", Usage.Binary, 2)]
    [InlineData("PIC 9 COMPUTATIONAL", Usage.Binary, 2)]
    [InlineData("COMP-1", Usage.Float, 4)]
    [InlineData("COMPUTATIONAL-1", Usage.Float, 4)]
    [InlineData("COMP-2", Usage.Double, 8)]
    [InlineData("COMPUTATIONAL-2", Usage.Double, 8)]
    [InlineData("PIC 9 COMP-3", Usage.Packed, 1)]
    [InlineData("PIC 9 COMPUTATIONAL-3", Usage.Packed, 1)]
    [InlineData("PIC 9 packed-decimal", Usage.Packed, 1)]
    [InlineData("PIC 9 COMP-4", Usage.Binary, 2)]
    [InlineData("PIC 9 COMPUTATIONAL-4", Usage.Binary, 2)]
    [InlineData("PIC 9 COMP-5", Usage.NativeBinary, 1)]
    [InlineData("PIC 9 COMPUTATIONAL-5", Usage.NativeBinary, 1)]
    [InlineData("PIC N NATIONAL", Usage.National, 2)]
    public void Parse_UsageWithAndWithoutTheWord_IsTheSame(string clauses, Usage usage, int length)
    {
        foreach (string written in new[] { clauses, string.Join(" USAGE IS ", Split(clauses)), string.Join(" USAGE ", Split(clauses)) })
        {
            DataItem field = Layouts.Field(written).Item("F");
            Assert.Equal((usage, length), (field.Usage, field.Length));
        }
    }

    // What has no meaning in a dataset is refused by its own name, also without the word USAGE.
    [Theory]
    [InlineData("DISPLAY-1")]
    [InlineData("INDEX")]
    [InlineData("POINTER")]
    [InlineData("PROCEDURE-POINTER")]
    [InlineData("FUNCTION-POINTER")]
    [InlineData("COMP-6")]
    [InlineData("COMP-N")]
    [InlineData("COMP-X")]
    [InlineData("COMPUTATIONAL-6")]
    [InlineData("COMPUTATIONAL-N")]
    [InlineData("COMPUTATIONAL-X")]
    [InlineData("BINARY-CHAR")]
    [InlineData("BINARY-SHORT")]
    [InlineData("BINARY-LONG")]
    [InlineData("BINARY-DOUBLE")]
    [InlineData("FLOAT-SHORT")]
    [InlineData("FLOAT-LONG")]
    [InlineData("float-extended")]
    public void Parse_UsageOfNoDataset_IsRefusedByName(string word)
    {
        Assert.StartsWith($"found USAGE {word}, expected one of DISPLAY, BINARY", Layouts.Refused($"01 R {word}.").Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ZERO")]
    [InlineData("ZEROS")]
    [InlineData("ZEROES")]
    [InlineData("SPACE")]
    [InlineData("SPACES")]
    [InlineData("HIGH-VALUE")]
    [InlineData("HIGH-VALUES")]
    [InlineData("LOW-VALUE")]
    [InlineData("LOW-VALUES")]
    [InlineData("QUOTE")]
    [InlineData("QUOTES")]
    [InlineData("NULL")]
    [InlineData("NULLS")]
    public void Parse_FigurativeConstant_IsAValue(string word)
    {
        ConditionName condition = Layouts.Free($"01 R PIC X VALUE {word}. 88 C VALUE {word.ToLowerInvariant()}.").Items[0].Conditions[0];

        Assert.Equal([word], condition.Values);
    }

    [Theory]
    [InlineData("PIC 9 SIGN TRAILING", SignPosition.Trailing)]
    [InlineData("PIC S9 SIGN IS TRAILING", SignPosition.Trailing)]
    [InlineData("PIC S9 leading", SignPosition.Leading)]
    [InlineData("PIC S9 SIGN LEADING SEPARATE", SignPosition.LeadingSeparate)]
    [InlineData("PIC S9 TRAILING SEPARATE CHARACTER", SignPosition.TrailingSeparate)]
    public void Parse_Sign_HasItsPosition(string clauses, SignPosition position)
    {
        Assert.Equal(position, Layouts.Field(clauses).Item("F").SignPosition);
    }

    [Theory]
    [InlineData("PICTURE X JUSTIFIED RIGHT", true, false, false)]
    [InlineData("PICTURE IS X JUST", true, false, false)]
    [InlineData("PIC 9 BLANK WHEN ZERO", false, true, false)]
    [InlineData("PIC 9 BLANK ZEROS", false, true, false)]
    [InlineData("PIC 9 BLANK WHEN ZEROES", false, true, false)]
    [InlineData("PIC 9 COMP SYNCHRONIZED LEFT", false, false, true)]
    [InlineData("PIC 9 COMP SYNC RIGHT", false, false, true)]
    [InlineData("PIC 9 COMP SYNC", false, false, true)]
    [InlineData("PIC 9 VALUE IS 1", false, false, false)]
    [InlineData("PIC 9 VALUES ARE 1", false, false, false)]
    public void Parse_ClauseInEachSpelling_MarksTheItem(string clauses, bool justified, bool blank, bool synchronized)
    {
        DataItem field = Layouts.Field(clauses).Item("F");

        Assert.Equal((justified, blank, synchronized), (field.Justified, field.BlankWhenZero, field.Synchronized));
    }

    [Theory]
    [InlineData("ASCENDING KEY IS K")]
    [InlineData("ASCENDING KEY K L")]
    [InlineData("DESCENDING IS K")]
    [InlineData("ASCENDING K DESCENDING L INDEXED BY I J")]
    [InlineData("INDEXED I")]
    [InlineData("INDEXED BY I INDEXED BY J")]
    public void Parse_KeysAndIndexesOfATable_ArePassedOver(string keys)
    {
        Assert.Equal("R 0+6, T 0+6, K 0+1, L 1+1", Layouts.Places(Layouts.Free($"01 R. 05 T OCCURS 3 TIMES {keys}. 10 K PIC X. 10 L PIC X.")));
        Assert.Equal("R 0+6, T 0+6", Layouts.Places(Layouts.Free($"01 R. 05 T OCCURS 3 {keys} PIC XX.")));
    }

    [Theory]
    [InlineData("FILE SECTION.")]
    [InlineData("WORKING-STORAGE SECTION.")]
    [InlineData("LOCAL-STORAGE SECTION.")]
    [InlineData("LINKAGE SECTION.")]
    [InlineData("DATA DIVISION. FILE SECTION. FD F RECORD CONTAINS 80 CHARACTERS.")]
    [InlineData("SD F.")]
    public void Parse_HeaderOfAProgram_IsPassedOver(string header)
    {
        Copybook copybook = Copybook.Parse($"{header} 01 R PIC X. {header} 01 S PIC X.", "T", new() { Form = Options.SourceForm.Free });

        Assert.Equal(["R", "S"], copybook.Records.Select(record => record.Name));
    }

    [Theory]
    [InlineData("folder/PAY.CPY", "PAY")]
    [InlineData("C:\\copy\\pay-rec.v2.cpy", "PAY-REC.V2")]
    [InlineData(".pay", ".PAY")]
    [InlineData("a.b/pay", "PAY")]
    public void Parse_EntriesWithoutARecord_AreTheRecordNamedAfterTheFile(string file, string record)
    {
        RecordLayout layout = Copybook.Parse("05 A PIC X. 66 B RENAMES A.", file).Record;

        Assert.Equal((record, 0, 1), (layout.Name, layout.Items[0].Level, layout.MaxLength));
    }

    [Fact]
    public void Records_OfACopybookOfLevel77Alone_AreThese()
    {
        Assert.Equal(["A", "B"], Copybook.Parse("77 A PIC X. 77 B PIC 9.", "T").Records.Select(record => record.Name));
    }

    private static string[] Split(string clauses)
    {
        int usage = clauses.LastIndexOf(' ') + 1;
        return [clauses[..usage], clauses[usage..]];
    }
}
