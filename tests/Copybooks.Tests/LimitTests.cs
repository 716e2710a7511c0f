using System.Globalization;
using System.Text;
using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Tests;

/// <summary>Texts that would take all memory or all day end in an error that says so.</summary>
public class LimitTests
{
    [Theory]
    [InlineData("01 R.\n05 A PIC X(16777217).", "repetition")]
    [InlineData("01 R.\n05 A PIC X(16777216)X.", "longer than 16777216 bytes")]
    [InlineData("01 R.\n05 A PIC N(8388609).", "longer than 16777216 bytes")]
    [InlineData("01 R.\n05 A OCCURS 999999999 PIC X.", "longer than 16777216 bytes")]
    [InlineData("01 R.\n05 A OCCURS 2147483647. 10 B OCCURS 2147483647. 15 C OCCURS 2147483647 PIC X(9).", "longer than 16777216 bytes")]
    [InlineData("01 R. 05 Z PIC X(16777216).\n05 A PIC X.", "A makes the record longer")]
    [InlineData("01 R. 05 Z PIC X.\n05 A REDEFINES Z OCCURS 16777217 PIC X.", "longer than 16777216 bytes")]
    [InlineData("01 R.\n05 A OCCURS 99999999999 PIC X.", "found 99999999999, expected how often")]
    public void Parse_RecordTooLong_NamesTheItem(string text, string problem)
    {
        CopybookException error = Layouts.Refused(text);

        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
        Assert.Equal(2, error.Line);
    }

    [Fact]
    public void Parse_LongestRecord_IsLaidOut()
    {
        Assert.Equal(16 * 1024 * 1024, Layouts.Free("01 R. 05 A PIC X(16777216).").MaxLength);
    }

    [Fact]
    public void Parse_TooManyEntries_IsRefused()
    {
        var text = new StringBuilder("01 R.\n");
        for (int i = 0; i < 50_000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"05 A{i} PIC X.\n");
        }

        Assert.Contains("more than 50000 entries", Layouts.Refused(text.ToString()).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_CopiesThatMultiply_StopAtTheTextsLimit()
    {
        var options = new CopybookOptions
        {
            Library = (name, _) => new CopyText(name.Length > 12 ? "05 PIC X." : string.Concat(Enumerable.Repeat($"COPY {name}X.\n", 8)), name),
        };

        Assert.Contains("more than 4000000 characters", Layouts.Refused("01 R. COPY X.", options).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_ReplacementsThatMultiply_StopAtTheTextsLimit()
    {
        string text = $"01 R. REPLACE ==A== BY =={new string('B', 10_000)}==.\n" + string.Concat(Enumerable.Repeat("A ", 1_000));

        Assert.Contains("more than 4000000 characters", Layouts.Refused(text).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_NameTooLong_IsRefused()
    {
        Assert.Contains("62 characters, expected at most 61", Layouts.Refused($"01 R. 05 {new string('N', 62)} PIC X.").Problem, StringComparison.Ordinal);
        Assert.Equal(1, Layouts.Free($"01 R. 05 {new string('N', 61)} PIC X.").MaxLength);
    }

    [Fact]
    public void Parse_TooManyReplacements_IsRefused()
    {
        string text = "01 R. REPLACE " + string.Concat(Enumerable.Repeat("A BY B ", 201)) + ". 05 A PIC X.";

        Assert.Contains("more than 200 replacements", Layouts.Refused(text).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_TooManyQualifiers_IsRefused()
    {
        string text = "01 R. 05 T OCCURS 1 TO 2 DEPENDING ON N" + string.Concat(Enumerable.Repeat(" OF G", 50)) + " PIC X.";

        Assert.Contains("more than 49 qualifiers", Layouts.Refused(text).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_AsMuchAsTheLimitsAllow_IsTaken()
    {
        string qualified = "01 R. 05 T OCCURS 1 TO 2 DEPENDING ON N" + string.Concat(Enumerable.Repeat(" OF G", 49)) + " PIC X.";
        string replaced = "01 R. REPLACE " + string.Concat(Enumerable.Repeat("A BY B ", 200)) + ". 05 A PIC X.";
        var options = new CopybookOptions { Library = (name, _) => new CopyText(name.Length == 16 ? "05 A PIC X." : $"COPY {name}X.", name) };

        Assert.Contains("found 0", Layouts.Refused(qualified).Problem, StringComparison.Ordinal);
        Assert.Equal("B", Layouts.Free(replaced).Items[1].Name);
        Assert.Equal(1, Layouts.Free("01 R. COPY X.", options).MaxLength);
        Assert.Equal(50, Layouts.Free($"01 R PIC {new string('X', 50)}.").MaxLength);
    }
}
