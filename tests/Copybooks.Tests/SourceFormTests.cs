using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Tests;

public class SourceFormTests
{
    [Fact]
    public void Parse_FixedForm_IgnoresSequenceNumbersCommentsAndColumnsBeyond72()
    {
        string[] lines =
        [
            "000100*A COMMENT WITH PIC X(3).                                         PROGRAM1",
            "000200/ANOTHER",
            "000300 01  R.                                                           IDENT001",
            "000400D    05  DEBUGGING-ONLY PIC X(9).",
            "000500     05  A PIC X(2).  *> SAID AT THE END 05 B PIC X.",
            "000600     05  C PIC 9(3).",
            "",
            "0007",
        ];

        RecordLayout layout = Copybook.Parse(string.Join("\r\n", lines), "A.cpy").Record;

        Assert.Equal(["R", "A", "C"], layout.Items.Select(item => item.Name));
        Assert.Equal(5, layout.MaxLength);
    }

    [Fact]
    public void Parse_ContinuedWord_IsJoined()
    {
        string text = "       01  R.\n           05  LONG-NA\n      -        ME PIC X(4).\n";

        Assert.Equal("LONG-NAME", Copybook.Parse(text, "A.cpy").Record.Items[1].Name);
    }

    [Fact]
    public void Parse_ContinuedLiteral_IsFilledToColumn72()
    {
        const string Begin = "           05  A PIC X(80).\n             88  LONG-ONE VALUE 'ABC";
        string text = $"       01  R.\n{Begin}\n      *A COMMENT BETWEEN\n      -        'DEF'.\n";

        string value = Copybook.Parse(text, "A.cpy").Record.Items[1].Conditions[0].Values[0];

        int column = Begin.Length - Begin.IndexOf('\n') - 1;
        Assert.Equal("ABC" + new string(' ', 72 - column) + "DEF", value);
    }

    [Fact]
    public void Parse_LiteralWithCommentMark_KeepsIt()
    {
        RecordLayout layout = Layouts.Free("01 R. 05 A PIC X(4). 88 B VALUE 'A*>B'.");

        Assert.Equal("A*>B", layout.Items[1].Conditions[0].Values[0]);
    }

    [Fact]
    public void Parse_Tabs_GoToMultiplesOfEight()
    {
        Assert.Equal(3, Copybook.Parse("\t01\tR\tPIC X(3).", "A.cpy").Record.MaxLength);
    }

    [Fact]
    public void Parse_FreeForm_TakesTextFromColumnOne()
    {
        Assert.Equal(3, Layouts.Free("01 R.\n*> comment\n05 A PIC X(2). 05 B PIC X.").MaxLength);
    }

    [Fact]
    public void Parse_FreeFormTextAsFixed_SaysColumnSevenAndFreeForm()
    {
        CopybookException error = Layouts.Refused("01 RECORD-A.\n05 A PIC X.", SourceForm.Fixed);

        Assert.Equal((1, 7), (error.Line, error.Column));
        Assert.Contains("free form", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_LiteralNotResumedByQuote_SaysWhere()
    {
        CopybookException error = Layouts.Refused("       01  R PIC X VALUE 'A\n      -    B'.", SourceForm.Fixed);

        Assert.Equal((2, 12), (error.Line, error.Column));
    }

    [Theory]
    [InlineData("       01  R.\n           05  A PIC X(2).\n", "R A")]
    [InlineData("000100 01  R.\n000200*  COMMENT\n\n\t05 A PIC X(2).\n      /\n", "R A")]
    [InlineData("ABC-01 01  R.\nABC-02D    05  DEBUG PIC X.\nABC-03     05  A PIC X(2).\n", "R A")]
    [InlineData("       01  R.                                                           000100\n           05  A PIC X\n      -    X.", "R A")]
    [InlineData("       01  R.\nCR17       05  A PIC X(2).\nP-99  *    05  B PIC X.\n", "R A")]
    [InlineData("01 R.\n05 A PIC X(2).", "R A")]
    [InlineData("01     R.\n  5    A\nPIC X(2).", "R A")]
    [InlineData("       01 R.\n05\n       A PIC X(2).", "R A")]
    [InlineData("*> COMMENT\n01  R.\n    05  A PIC X(2).", "R A")]
    [InlineData("  01 R.\n                                                                       05 A PIC X(2).", "R A")]
    [InlineData("\uFEFF01 R.\n05 A PIC X(2).", "R A")]
    [InlineData("\uFEFF       01  R.\n      *\n           05  A PIC X(2).\n", "R A")]
    [InlineData("       >>SOURCE FORMAT IS FREE\n01 R.\n05 A PIC X(2).", "R A")]
    [InlineData(">>source free\n01 R.\n                                                                       05 A PIC X(2).", "R A")]
    [InlineData("      $SET SOURCEFORMAT\"FREE\"\n01 R.\n05 A PIC X(2).", "R A")]
    [InlineData("000100$SET SOURCEFORMAT(FREE)\n01 R.\n05 A PIC X(2).", "R A")]
    [InlineData("01 R.\n>>SOURCE FORMAT FIXED\n000100     05 A PIC X(2).                                               IGNORED", "R A")]
    [InlineData("000100>>SOURCE FORMAT IS FREE\n01 R.\n05 A PIC X(2).", "R A")]
    [InlineData("01 R.\n\t05 A PIC X\tVALUE 'A\tB'.\n05 B PIC X.", "R A B")]
    [InlineData("      $SET NOLIST\n       01  R.\n           05  A PIC X(2).", "R A")]
    [InlineData("       01  R.\n           EJECT\n           SKIP2.\n           TITLE 'X'.\n           05  A PIC X(2).", "R A")]
    [InlineData("01 R.\nskip1\n05 TITLE\nPIC X(2).", "R TITLE")]
    [InlineData("       01  R.\n           SKIP1.\n           SKIP3\n           eject\n           title 'a'\n           05 A PIC XX.", "R A")]
    [InlineData(">>SOURCE FORMAT IS FREE.\n01 R.\n05 A PIC XX.", "R A")]
    [InlineData("000100 01 R.\n000200 05 A PIC X.\n000300>>SOURCE FREE\n05 B PIC X.", "R A B")]
    [InlineData("      $set sourceformat'free'\n01 R.\n05 A PIC X(2).", "R A")]
    [InlineData("01 R.\n05 EJECT PIC X. 05\nSKIP2 PIC X.", "R EJECT SKIP2")]
    public void Parse_FormLeftOpen_IsDetected(string text, string names)
    {
        RecordLayout layout = Copybook.Parse(text, "A.cpy").Record;

        Assert.Equal(names, string.Join(" ", layout.Items.Select(item => item.Name)));
        Assert.Equal(2, layout.MaxLength);
    }

    [Fact]
    public void Parse_TabInLiteralOfFreeForm_StaysATab()
    {
        Assert.Equal("A\tB", Layouts.Free("01 R PIC X(3).\n\t88 C VALUE 'A\tB'.").Items[0].Conditions[0].Values[0]);
    }

    [Theory]
    [InlineData("01 R.\n>>IF A DEFINED\n05 A PIC X.", ">>IF", 2)]
    [InlineData(">>SOURCE FORMAT IS VARIABLE\n01 R PIC X.", ">>SOURCE", 1)]
    public void Parse_DirectiveThatChangesTheMeaning_IsRefused(string text, string directive, int line)
    {
        CopybookException error = Layouts.Refused(text, SourceForm.Detect);

        Assert.Contains($"found the directive {directive}, expected >>SOURCE FORMAT IS FREE or FIXED", error.Problem, StringComparison.Ordinal);
        Assert.Equal(line, error.Line);
    }

    [Fact]
    public void Parse_ContinuedPicture_IsJoined()
    {
        Assert.Equal("S9(5)V99", Copybook.Parse("       01  R PIC S9(\n      *\n      -    5)V99.", "A.cpy").Record.Items[0].Picture!.Text);
    }
}
