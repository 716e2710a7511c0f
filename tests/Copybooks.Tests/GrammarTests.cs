namespace BS2000Bridge.Copybooks.Tests;

public class GrammarTests
{
    [Theory]
    [InlineData("05 A PIC X", 1, 11, "the end of the copybook")]
    [InlineData("50 A PIC X.", 1, 1, "expected 01 to 49, 66, 77 or 88")]
    [InlineData("01 R.\n05 A PIC X QUITE.", 2, 12, "found QUITE, expected a period or one of PICTURE")]
    [InlineData("01 R.\n05 A PIC X(Q).", 2, 10, "repetition")]
    [InlineData("01 R.\n05 A PIC 9(32).", 2, 10, "has 32 digits, expected at most 31")]
    [InlineData("01 R.\n05 A PIC 9(19) COMP.", 2, 1, "at most 18")]
    [InlineData("01 R.\n05 A PIC X COMP-3.", 2, 1, "expected a numeric PICTURE")]
    [InlineData("01 R.\n05 A POINTER.", 2, 6, "found USAGE POINTER, expected one of DISPLAY")]
    [InlineData("01 R.\n05 A.\n05 B PIC X.", 2, 1, "neither a PICTURE nor items")]
    [InlineData("01 R.\n05 A PIC X.\n10 B PIC X.", 3, 1, "A has a PICTURE")]
    [InlineData("01 R. 05 A.\n10 B PIC X.\n07 C PIC X.", 3, 1, "found level 7, expected 10")]
    [InlineData("01 R.\n05 A PIC X.\n05 B REDEFINES C PIC X.", 3, 16, "expected the item just before it in R (A)")]
    [InlineData("01 R.\n05 A PIC X.\n05 C PIC X.\n05 B REDEFINES A PIC X.", 4, 16, "expected the item just before it in R (C)")]
    [InlineData("01 R.\n05 A OCCURS 1 TO 5 TIMES PIC X.", 2, 26, "expected DEPENDING ON")]
    [InlineData("01 R.\n05 A OCCURS 5 TO 1 DEPENDING ON N PIC X.", 2, 6, "no range")]
    [InlineData("01 R.\n05 A OCCURS 1 TO 5 DEPENDING ON N PIC X.", 2, 33, "expected exactly one item of that name before")]
    [InlineData("01 R.\n05 N PIC X.\n05 A OCCURS 1 TO 5 DEPENDING ON N PIC X.", 3, 33, "no whole number")]
    [InlineData("01 R.\n05 T OCCURS 2.\n10 N PIC 9.\n10 A OCCURS 1 TO 5 DEPENDING ON N PIC X.", 4, 33, "outside any table")]
    [InlineData("01 R.\n05 A PIC X VALUE 'OPEN.", 2, 18, "no closing '")]
    [InlineData("88 A VALUE 1.", 1, 1, "must follow an item")]
    [InlineData("", 1, 1, "no data description")]
    [InlineData("01 R OCCURS 2 PIC X.", 1, 6, "cannot occur")]
    [InlineData("01 R.\n05 A SYNC.\n10 B PIC 9(4) COMP.", 2, 1, "on its elementary items")]
    public void Parse_Mistake_SaysLineColumnAndWhatWasExpected(string text, int line, int column, string part)
    {
        CopybookException error = Layouts.Refused(text);

        Assert.Contains(part, error.Message, StringComparison.Ordinal);
        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.StartsWith($"TEST.cpy, line {line}, column {column}: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_ClausesInAnyOrderAndSpelling_AreTaken()
    {
        RecordLayout layout = Layouts.Free(
            """
            01 R.
               05 A USAGE IS COMPUTATIONAL-3 VALUE IS -1.5 PICTURE IS S9(3)V9, .
               05 B PIC X(3) JUSTIFIED RIGHT VALUE ALL "-".
               05 C BLANK WHEN ZERO PIC 9(4).
               05 D PIC S9(4) SIGN IS LEADING SEPARATE CHARACTER.
               05 E PIC S9(4) TRAILING.
               05 F PIC S9(9) SYNCHRONIZED BINARY.
               05 G OCCURS 3 TIMES ASCENDING KEY IS H INDEXED BY I J.
                  10 H PIC X.
               05 FILLER PIC X VALUE SPACES.
               05 PIC X.
            """);

        Assert.Equal(Usage.Packed, layout.Item("A").Usage);
        Assert.True(layout.Item("B").Justified);
        Assert.True(layout.Item("C").BlankWhenZero);
        Assert.Equal(SignPosition.LeadingSeparate, layout.Item("D").SignPosition);
        Assert.Equal(SignPosition.Trailing, layout.Item("E").SignPosition);
        Assert.True(layout.Item("F").Synchronized);
        Assert.Equal(3, layout.Item("G").Occurs!.Max);
        Assert.Equal(2, layout.Items.Count(item => item.IsFiller));
    }

    [Fact]
    public void Parse_Conditions_KeepTheirValues()
    {
        RecordLayout layout = Layouts.Free("01 R. 05 A PIC 9(3). 88 LOW VALUES ARE 1 THRU 5, 7. 88 NONE VALUE ZERO. 88 RAW VALUE X'C1'.");

        Assert.Equal(["LOW", "NONE", "RAW"], layout.Item("A").Conditions.Select(condition => condition.Name));
        Assert.Equal(["1 THRU 5", "7"], layout.Item("A").Conditions[0].Values);
        Assert.Equal(["X'C1'"], layout.Item("A").Conditions[2].Values);
        Assert.Equal(["ZERO"], layout.Item("A").Conditions[1].Values);
    }

    [Fact]
    public void Parse_UsageAndSignOfGroup_AreThoseOfItsItems()
    {
        RecordLayout layout = Layouts.Free(
            "01 R. 05 G COMP-3. 10 A PIC 9(5). 10 B PIC 9(5) DISPLAY. 05 S SIGN LEADING SEPARATE. 10 C PIC S9(2). 05 D PIC 9(2).");

        Assert.Equal([Usage.Packed, Usage.Display, Usage.Display], [layout.Item("A").Usage, layout.Item("B").Usage, layout.Item("D").Usage]);
        Assert.Equal(3, layout.Item("C").Length);
    }

    [Fact]
    public void Parse_EntriesBelowLevel01_AreTheRecordOfTheCopybooksName()
    {
        RecordLayout layout = Copybook.Parse("05 A PIC X(3). 05 B PIC X.", "part.cpy", new CopybookOptions { Form = SourceForm.Free }).Record;

        Assert.Equal("PART", layout.Name);
        Assert.Equal(4, layout.MaxLength);
    }

    [Fact]
    public void Records_OfSeveralLevels01And77_AreLayoutsOfTheirOwn()
    {
        Copybook copybook = Copybook.Parse("01 A. 05 X PIC X. 77 B PIC 9(4). 01 C PIC XX.", "T", new CopybookOptions { Form = SourceForm.Free });

        Assert.Equal([("A", 1), ("B", 4), ("C", 2)], copybook.Records.Select(record => (record.Name, record.MaxLength)));
        Assert.Contains("A, B, C", Assert.Throws<LayoutException>(() => copybook.Record).Message, StringComparison.Ordinal);
    }
}
