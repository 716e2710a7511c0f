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

        RecordLayout layout = Copybook.Parse(string.Join("\r\n", lines), "A.cpy", new CopybookOptions { Form = SourceForm.Fixed }).Record;

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
}
