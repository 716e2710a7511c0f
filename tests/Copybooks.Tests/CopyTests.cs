using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Tests;

public class CopyTests
{
    private static readonly Dictionary<string, string> Library = new(StringComparer.OrdinalIgnoreCase)
    {
        ["TAGGED"] = "05 :TAG:-NAME PIC X(:LEN:).\n05 (P)-KEY PIC 9.\n",
        ["OLD"] = "05 OLD-A PIC X. 05 OLDER PIC 9. 05 A-OLD PIC X.\n",
        ["FIXED"] = "000100* COMMENT\n000200     05 F PIC X(3).\n",
        ["OUTER"] = "05 O PIC X. COPY TAGGED. 05 P PIC X.",
        ["WRONG"] = "05 A PIC X.\n05 B PIC Q.",
        ["SELF"] = "05 A PIC X. COPY HELPER.",
        ["HELPER"] = "05 B PIC X. COPY SELF.",
        ["PART OF LIB"] = "05 L PIC X(9).",
        ["PART"] = "05 L PIC X(1).",
        ["NOTHING"] = string.Empty,
    };

    // What the same texts become under GnuCOBOL 3.1.2, but for the replacement within a picture (ISO/IEC 1989, text words).
    [Theory]
    [InlineData("COPY TAGGED REPLACING ==:TAG:== BY ==WS== ==:LEN:== BY ==7== ==(P)== BY ==Q==.", "R 0+8, WS-NAME 0+7, Q-KEY 7+1")]
    [InlineData("COPY TAGGED REPLACING ==:tag:== BY ==ws==, ==( :LEN: )== BY ==(2)== ==(p)-KEY== BY K.", "R 0+3, ws-NAME 0+2, K 2+1")]
    [InlineData("COPY OLD REPLACING LEADING ==OLD== BY ==NEW==.", "R 0+3, NEW-A 0+1, NEWER 1+1, A-OLD 2+1")]
    [InlineData("COPY OLD REPLACING TRAILING ==-OLD== BY ====.", "R 0+3, OLD-A 0+1, OLDER 1+1, A 2+1")]
    [InlineData("COPY OLD REPLACING OLDER BY OLDEST, 9 BY ==X(4)==.", "R 0+6, OLD-A 0+1, OLDEST 1+4, A-OLD 5+1")]
    [InlineData("COPY OLD REPLACING ==05  older\n PIC 9.== BY ==  ==.", "R 0+2, OLD-A 0+1, A-OLD 1+1")]
    [InlineData("COPY OLD REPLACING ==OLD== BY ==NEW==.", "R 0+3, OLD-A 0+1, OLDER 1+1, A-OLD 2+1")]
    [InlineData("COPY 'OLD' SUPPRESS PRINTING. 05 Z PIC X.", "R 0+4, OLD-A 0+1, OLDER 1+1, A-OLD 2+1, Z 3+1")]
    [InlineData("COPY FIXED.", "R 0+3, F 0+3")]
    [InlineData("COPY PART OF LIB.", "R 0+9, L 0+9")]
    [InlineData("COPY PART.", "R 0+1, L 0+1")]
    [InlineData("COPY NOTHING. 05 Z PIC X.", "R 0+1, Z 0+1")]
    [InlineData("COPY OUTER REPLACING ==:TAG:== BY X ==:LEN:== BY 2 ==(P)== BY Y.", "R 0+5, O 0+1, X-NAME 1+2, Y-KEY 3+1, P 4+1")]
    [InlineData("REPLACE ==:TAG:== BY ==T== ==:LEN:== BY ==3== ==(P)== BY ==U==. COPY TAGGED. REPLACE OFF. 05 T PIC X.", "R 0+5, T-NAME 0+3, U-KEY 3+1, T 4+1")]
    [InlineData("REPLACE ==A B== BY ==C==. 05 A   B PIC X. REPLACE ==D== BY ==E==. 05 D PIC X. 05 A PIC X.", "R 0+3, C 0+1, E 1+1, A 2+1")]
    [InlineData("REPLACE LEADING ==ABC-== BY ====. 05 ABC-Q PIC X. 05 ABCQ PIC X.", "R 0+2, Q 0+1, ABCQ 1+1")]
    [InlineData("REPLACE ==N OF G== BY M N(1) BY W. 05 M PIC 9. 05 T OCCURS 1 TO 2 DEPENDING ON N OF G PIC X.", "R 0+3, M 0+1, T 1+2")]
    public void Parse_CopyAndReplace_GiveTheReplacedText(string statements, string places)
    {
        Assert.Equal(places, Layouts.Places(Copybook.Parse($"01 R. {statements}", "MAIN.cpy", Options()).Record));
    }

    [Fact]
    public void Parse_CopyWithLiteralInPlace_ComparesLiteralsExactly()
    {
        RecordLayout layout = Copybook.Parse(
            "01 R. REPLACE 'a' BY 'b'. 05 X PIC X. 88 LOW VALUE 'a'. 88 HIGH VALUE 'A'. 88 QUOTED VALUE 'it''s ==A=='.", "MAIN.cpy", Options()).Record;

        Assert.Equal(["b", "A", "it's ==A=="], layout.Item("X").Conditions.Select(condition => condition.Values[0]));
    }

    [Fact]
    public void Parse_ErrorInCopiedText_HasThePlaceInThatText()
    {
        CopybookException error = Layouts.Refused("01 R.\n\n  COPY WRONG.", Options());

        Assert.Equal(("WRONG.cpy", 2, 10), (error.Copybook, error.Line, error.Column));
        Assert.StartsWith("WRONG.cpy, line 2, column 10: PICTURE Q has the symbol Q", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_ErrorInReplacedText_HasThePlaceOfWhatReplacesIt()
    {
        CopybookException error = Layouts.Refused("01 R. COPY TAGGED REPLACING ==:TAG:== BY T ==(P)== BY Q ==:LEN:==\nBY ==0==.", Options());

        Assert.Equal(("TAGGED.cpy", 1, 19), (error.Copybook, error.Line, error.Column));
        Assert.Contains("PICTURE X(0)", error.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("COPY ABSENT.", 12, "COPY ABSENT: the library has no copybook of that name")]
    [InlineData("COPY PART OF OTHER.", 12, "COPY PART OF OTHER: the library has no")]
    [InlineData("COPY OLD", 12, "found the end of the text, expected a period or REPLACING after COPY OLD")]
    [InlineData("COPY OLD 05", 16, "found 05, expected a period or REPLACING after COPY OLD")]
    [InlineData("COPY OLD REPLACING A B.", 28, "found B, expected BY")]
    [InlineData("COPY OLD REPLACING ==A BY B.", 26, "found == without the == that closes it")]
    [InlineData("COPY OLD REPLACING ==== BY B.", 26, "found nothing to replace")]
    [InlineData("COPY OLD REPLACING .", 26, "found a period")]
    [InlineData("COPY OLD REPLACING LEADING ==A B== BY ==C==.", 34, "expected a part of one word")]
    [InlineData("REPLACE OFF 05", 19, "found 05, expected a period after REPLACE OFF")]
    [InlineData("COPY TAGGED.", 4, "found :TAG:-NAME, expected a name; a copybook made for COPY REPLACING")]
    public void Parse_WrongCopy_SaysWhere(string statement, int column, string problem)
    {
        CopybookException error = Layouts.Refused($"01 R. {statement}", Options());

        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
        Assert.Equal((1, column), (error.Line, error.Column));
    }

    [Fact]
    public void Parse_CopyThatCopiesItself_IsRefusedByName()
    {
        CopybookException error = Layouts.Refused("01 R. COPY SELF.", Options());

        Assert.Equal("HELPER.cpy", error.Copybook);
        Assert.Contains("COPY SELF copies itself (HELPER in SELF)", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_CopyTooDeep_IsRefused()
    {
        var options = new CopybookOptions { Library = (name, _) => new CopyText($"COPY {name}X.", name) };

        Assert.Contains("16 copies deep", Layouts.Refused("01 R. COPY X.", options).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_CopyWithoutLibrary_SaysThatThereIsNone()
    {
        CopybookException error = Layouts.Refused("01 R. COPY OLD.");

        Assert.Contains("found COPY OLD, expected a library", error.Problem, StringComparison.Ordinal);
        Assert.Equal((1, 12), (error.Line, error.Column));
    }

    private static CopybookOptions Options() => new() { Library = Find };

    private static CopyText? Find(string name, string? library) =>
        Library.TryGetValue(library is null ? name : $"{name} OF {library}", out string? text) ? new CopyText(text, name + ".cpy") : null;
}
