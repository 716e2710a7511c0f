using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Tests;

public class RenamesTests
{
    private const string Record =
        """
        01 Rec.
           05 A PIC X(4).
           05 G.
              10 B PIC 9(3) COMP-3.
              10 C PIC X(5).
           05 H.
              10 B PIC X.
              10 D PIC X(2).
           05 T OCCURS 2.
              10 E PIC X.
           88 OPEN VALUE 'O'.

        """;

    // A 0+4, G 4+7 (B 4+2, C 6+5), H 11+3 (B 11+1, D 12+2), T 14+2.
    [Theory]
    [InlineData("66 X RENAMES A.", 0, 4)]
    [InlineData("66 X RENAMES G.", 4, 7)]
    [InlineData("66 X RENAMES A THRU G.", 0, 11)]
    [InlineData("66 X RENAMES C THROUGH D.", 6, 8)]
    [InlineData("66 X RENAMES b of g THRU b in h of rec.", 4, 8)]
    public void FindRename_OfItems_HasTheBytesFromTheFirstToTheLast(string entry, int offset, int length)
    {
        RecordLayout layout = Layouts.Free(Record + entry);

        Rename rename = layout.FindRename("x")!;
        Assert.Equal((offset, length), (rename.Offset, rename.Length));
        Assert.Equal(16, layout.MaxLength);
        Assert.DoesNotContain(layout.Items, item => item.Level == 66);
        Assert.Null(layout.FindRename("A"));
    }

    [Fact]
    public void Renames_AfterEachRecord_AreThoseOfTheRecord()
    {
        Copybook copybook = Copybook.Parse(
            "01 R. 05 A PIC X. 05 B PIC 9. 66 P RENAMES A. 66 Q RENAMES A THRU B. 01 S. 05 A PIC X(3). 66 P RENAMES A.",
            "T", new CopybookOptions { Form = SourceForm.Free });

        Assert.Equal(["P", "Q"], copybook.Records[0].Renames.Select(rename => rename.Name));
        Assert.Equal(3, copybook.Records[1].FindRename("P")!.Length);
        Assert.Equal(("A", "B"), (copybook.Records[0].Renames[1].From.Name, copybook.Records[0].Renames[1].Thru!.Name));
    }

    [Fact]
    public void WithZoned_OfLayoutWithRenames_KeepsThem()
    {
        Assert.NotNull(Layouts.Free(Record + "66 X RENAMES A.").WithZoned(ZonedEncoding.Ascii).FindRename("X"));
    }

    // GnuCOBOL 3.1.2 refuses these too, but for level 01 and 66, which ISO/IEC 1989 forbids.
    [Theory]
    [InlineData("66 X RENAMES C THRU B OF G.", 21, "does not end after C")]
    [InlineData("66 X RENAMES A THRU A.", 21, "hold each other")]
    [InlineData("66 X RENAMES G THRU C.", 21, "hold each other")]
    [InlineData("66 X RENAMES C THRU G.", 21, "hold each other")]
    [InlineData("66 X RENAMES REC.", 14, "level 01, expected an item of the record")]
    [InlineData("66 X RENAMES OPEN.", 14, "a condition (level 88)")]
    [InlineData("66 Y RENAMES A. 66 X RENAMES Y.", 30, "level 66, expected")]
    [InlineData("66 X RENAMES NONE.", 14, "found NONE, the name of 0 items")]
    [InlineData("66 X RENAMES B.", 14, "the name of 2 items")]
    [InlineData("66 X RENAMES T.", 14, "in the table T")]
    [InlineData("66 X RENAMES A THRU E.", 21, "in the table T")]
    [InlineData("66 X RENAMES A PIC X.", 16, "found PIC, expected a period")]
    [InlineData("66 RENAMES A.", 4, "expected the name")]
    [InlineData("66 FILLER RENAMES A.", 11, "expected the name")]
    [InlineData("66 X PIC X.", 6, "found PIC, expected RENAMES")]
    [InlineData("66 X RENAMES A. 05 Z PIC X.", 17, "found level 5 after a RENAMES")]
    [InlineData("66 X RENAMES A. 88 Z VALUE 'Z'.", 17, "found level 88 after a RENAMES")]
    [InlineData("05 X RENAMES A.", 6, "found RENAMES, expected a period or one of")]
    public void Parse_WrongRenames_SaysWhere(string entry, int column, string problem)
    {
        CopybookException error = Layouts.Refused(Record + entry);

        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
        Assert.Equal((12, column), (error.Line, error.Column));
    }

    [Fact]
    public void Parse_RenamesOfTableOfVariableLength_IsRefused()
    {
        CopybookException error = Layouts.Refused("01 R. 05 N PIC 9.\n05 T OCCURS 0 TO 3 DEPENDING ON N PIC X.\n05 B PIC X.\n66 D RENAMES N THRU B.");

        Assert.Equal((4, 1), (error.Line, error.Column));
        Assert.Contains("renames the table T", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_RenamesOfLevel77_IsRefused()
    {
        Assert.Contains("level 77", Layouts.Refused("77 A PIC X. 66 D RENAMES A.").Problem, StringComparison.Ordinal);
    }
}
