using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;

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
    [InlineData("01 R. 05 A DISPLAY-1 PIC X.", 1, 12, "found USAGE DISPLAY-1, expected one of DISPLAY")]
    [InlineData("01 R. 05 A USAGE INDEX.", 1, 18, "found USAGE INDEX")]
    [InlineData("01 R. 05 A USAGE IS OBJECT REFERENCE.", 1, 21, "found USAGE OBJECT")]
    [InlineData("01 R. 05 A USAGE FLOAT.", 1, 18, "found USAGE FLOAT")]
    [InlineData("01 R.\n05 A COMP-1 PIC 9.", 2, 1, "COMP-1, expected no PICTURE")]
    [InlineData("01 R. 05 G COMP-2.\n10 A PIC 9.", 2, 1, "COMP-2, expected no PICTURE")]
    [InlineData("01 R.\n05 A PIC N COMP-3.", 2, 1, "expected NATIONAL for PICTURE N")]
    [InlineData("01 R.\n05 A PIC N DISPLAY.", 2, 1, "USAGE Display, expected NATIONAL for PICTURE N")]
    [InlineData("01 R.\n05 A PIC X NATIONAL.", 2, 1, "USAGE NATIONAL, expected N")]
    [InlineData("01 R.\n05 A PIC S9 NATIONAL.", 2, 1, "expected SIGN LEADING or TRAILING SEPARATE")]
    [InlineData("01 R.\n05 A PIC 9 JUST.", 2, 1, "expected JUSTIFIED only on text")]
    [InlineData("01 R.\n05 A PIC X BLANK ZERO.", 2, 1, "expected BLANK WHEN ZERO only on numbers")]
    [InlineData("01 R.\n05 A PIC 9 COMP BLANK ZERO.", 2, 1, "expected BLANK WHEN ZERO only on numbers")]
    [InlineData("01 R. 05 A\nPIC X PIC X.", 2, 7, "found PICTURE a second time")]
    [InlineData("01 R. 05 A COMP PIC 9 USAGE COMP.", 1, 23, "found USAGE a second time")]
    [InlineData("01 R. 05 A PIC X GLOBAL.", 1, 18, "found GLOBAL at level 5")]
    [InlineData("01 R. 05 A OCCURS UNBOUNDED PIC X.", 1, 19, "found UNBOUNDED, expected a number")]
    [InlineData("01 R. 05 A OCCURS 1 TO UNBOUNDED DEPENDING ON N PIC X.", 1, 24, "found UNBOUNDED, expected a number")]
    [InlineData("01 R. 05 A OCCURS 0 TIMES PIC X.", 1, 12, "no range of occurrences")]
    [InlineData("77 A PIC X. 05 B PIC X.", 1, 13, "A has level 77 and holds no items")]
    [InlineData("01 R. 05 A- PIC X.", 1, 10, "found A-, expected a name of letters")]
    [InlineData("01 R. 05 A.B PIC X.", 1, 10, "found A.B, expected a name of letters")]
    [InlineData("01 S REDEFINES R. 05 A PIC X.", 1, 16, "expected the name of a record before")]
    [InlineData("01 R. 05 A PIC X.\nPROCEDURE DIVISION.", 2, 1, "found PROCEDURE, expected a level number")]
    [InlineData("DATA SECTION.", 1, 6, "found SECTION, expected DIVISION")]
    [InlineData("FD F", 1, 5, "the end of the copybook, expected a period")]
    [InlineData("01 R. 05 A PIC 9. 88 B VALUE 1 WHEN SET TO FALSE.", 1, 49, "found a period, expected a literal")]
    [InlineData("01 R. 05 A PIC X VALUE ALL.", 1, 27, "found a period, expected a literal")]
    [InlineData("01 R. 05 T OCCURS 2 TO 5 DEPENDING ON F PIC X. 05 F PIC 9.", 1, 39, "one item of that name before the table")]
    [InlineData("01 R. 05 F COMP-1.\n05 T OCCURS 2 TO 5 DEPENDING ON F PIC X.", 2, 33, "no whole number")]
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

    [Theory]
    [InlineData("05 A_B PIC X. 05 1A PIC X. 05 A1-2 PIC X.", "R 0+3, A_B 0+1, 1A 1+1, A1-2 2+1")]
    [InlineData("05\tA\tPIC\tX.", "R 0+1, A 0+1")]
    [InlineData("05 A, PIC X, .", "R 0+1, A 0+1")]
    [InlineData("05 A; PIC X; .\n05 B PIC X.", "R 0+2, A 0+1, B 1+1")]
    [InlineData("replace ==q== by ==r==. 05 Q PIC X. replace off. 05 Q PIC X.", "R 0+2, r 0+1, Q 1+1")]
    [InlineData("*> COPY X.\n05 A PIC X.", "R 0+1, A 0+1")]
    [InlineData("05 A PIC X(4). 88 B VALUE 'COPY' \"REPLACE\". 05 C PIC X.", "R 0+5, A 0+4, C 4+1")]
    [InlineData("05 N PIC 9. 05 T OCCURS 3 TO 3 DEPENDING ON N PIC X.", "R 0+4, N 0+1, T 1+3")]
    [InlineData("05 N PIC 9(9). 05 T OCCURS 0 TO 1 DEPENDING ON N PIC X.", "R 0+10, N 0+9, T 9+1")]
    [InlineData("05 N PIC 9. 05 B PIC X. 05 C PIC X. 05 T OCCURS 1 TO 2 DEPENDING ON N PIC X. 66 D RENAMES B THRU C.", "R 0+5, N 0+1, B 1+1, C 2+1, T 3+2")]
    [InlineData("05 A PIC X. 05 B REDEFINES A PIC X(2). 66 C RENAMES A THRU B.", "R 0+2, A 0+1, B 0+2")]
    [InlineData("05 A PIC -9(3).9. 05 B PIC X.", "R 0+7, A 0+6, B 6+1")]
    [InlineData("05 A PIC 9(3). 88 B VALUE -1 +2 1.5. 05 C PIC X.", "R 0+4, A 0+3, C 3+1")]
    public void Parse_UnusualButLegal_IsLaidOut(string items, string places)
    {
        Assert.Equal(places, Layouts.Places(Layouts.Free($"01 R. {items}")));
    }

    [Fact]
    public void Parse_RecordThatRedefinesAnotherInOtherCase_IsALayoutOfItsOwn()
    {
        Copybook copybook = Copybook.Parse("01 r. 05 A PIC X. 01 S REDEFINES R PIC XX.", "T", new CopybookOptions { Form = SourceForm.Free });

        Assert.Equal([("r", 1), ("S", 2)], copybook.Layouts.Select(layout => (layout.Name, layout.MaxLength)));
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
    public void Parse_LowerCase_KeepsNamesAsWrittenAndComparesThemInAnyCase()
    {
        RecordLayout layout = Layouts.Free(
            """
            01 Pay-Rec external.
               05 Count-Of pic 9.
               05 Tab occurs 1 to 5 depending count-of.
                  10 Amount pic s9(3)v99 comp-3.
                  10 Raw redefines AMOUNT pic x(3).
                     88 Is-Nothing value low-values.
               05 filler pic x.
            """);

        Assert.Equal(["Pay-Rec", "Count-Of", "Tab", "Amount", "Raw", "FILLER"], layout.Items.Select(item => item.Name));
        Assert.Equal("Pay-Rec.Tab.Amount", layout.Item("TAB.AMOUNT").Path);
        Assert.Equal("Count-Of", layout.Item("tab").Occurs!.DependingOn!.Name);
        Assert.Equal("S9(3)V99", layout.Item("amount").Picture!.Text);
        Assert.Same(layout.Item("Amount"), layout.Item("Raw").Redefines);
        Assert.Equal(("Is-Nothing", "LOW-VALUES"), (layout.Item("Raw").Conditions[0].Name, layout.Item("Raw").Conditions[0].Values[0]));
    }

    [Fact]
    public void Parse_ValuesOfEveryKind_AreTaken()
    {
        RecordLayout layout = Layouts.Free(
            """"
            01 R VALUE ALL ZEROES.
               05 A PIC S9(3)V9 VALUE -1.5.
               05 B PIC X(3) VALUE Z'AB'.
               05 C PIC XX VALUE x"C1C2".
               05 D PIC NN VALUE N'AB'.
               05 E PIC N VALUE NX'0041'.
               05 F PIC 9 VALUE +7.
               05 G PIC X OCCURS 3 VALUES ARE 'A' 'B', 'C'.
               05 H PIC X(8) VALUE "IT'S ""X""".
                  88 H1 VALUE ALL '*' 'A' THRU 'C', nx'0041'.
                  88 H2 VALUES ARE 'Y' WHEN SET TO FALSE IS 'N'.
                  88 H3 VALUE IS 'Y' FALSE 'N'.
                  88 H4 VALUE ALL SPACES 'D"E'.
            """");

        Assert.Equal(["ALL *", "A THRU C", "NX'0041'"], layout.Item("H").Conditions[0].Values);
        Assert.Equal(["Y"], layout.Item("H").Conditions[1].Values);
        Assert.Equal(["Y"], layout.Item("H").Conditions[2].Values);
        Assert.Equal(["SPACES", "D\"E"], layout.Item("H").Conditions[3].Values);
        Assert.Equal("A 0+4, B 4+3, C 7+2, D 9+4, E 13+2, F 15+1, G 16+3, H 19+8", Layouts.Places(layout).Split(", ", 2)[1]);
    }

    [Fact]
    public void Parse_PartsOfAProgram_LeavesTheRecords()
    {
        Copybook copybook = Copybook.Parse(
            """
            DATA DIVISION.
            FILE SECTION.
            FD  WAGES
                RECORDING MODE IS V
                RECORD IS VARYING IN SIZE FROM 10 TO 200 CHARACTERS DEPENDING ON LEN.
            01  WAGE GLOBAL. 05 A PIC X(2).
            01  WAGE-BYTES REDEFINES WAGE PIC X(5).
            SD  SORTED.
            01  KEY-ONLY. 05 K PIC 9.
            WORKING-STORAGE SECTION.
            77  N PIC 9(4) COMP.
            LINKAGE SECTION.
            01  L EXTERNAL PIC X(7).
            """,
            "P.cbl");

        Assert.Equal(
            [("WAGE", 2), ("WAGE-BYTES", 5), ("KEY-ONLY", 1), ("N", 2), ("L", 7)],
            copybook.Layouts.Select(record => (record.Name, record.MaxLength)));
        Assert.Equal(["WAGE", "WAGE-BYTES", "KEY-ONLY", "L"], copybook.Records.Select(record => record.Name));
    }

    [Fact]
    public void IsFloat_OfElementaryItems_TellsComp1AndComp2FromGroups()
    {
        RecordLayout layout = Layouts.Free("01 R. 05 G COMP-1. 10 A. 10 B COMP-2. 05 C COMP-2. 05 D PIC 9.");

        Assert.Equal(["A", "B", "C"], layout.Items.Where(item => item.IsFloat).Select(item => item.Name));
        Assert.Equal([Usage.Float, Usage.Double], [layout.Item("A").Usage, layout.Item("B").Usage]);
        Assert.Equal(["D"], layout.Items.Where(item => item.IsNumeric).Select(item => item.Name));
    }

    [Fact]
    public void Parse_NationalGroup_MakesItsItemsNational()
    {
        RecordLayout layout = Layouts.Free("01 R. 05 G NATIONAL. 10 A PIC N(2). 10 B PIC 9(3). 10 C PIC X DISPLAY. 05 D DISPLAY. 10 E PIC N.");

        Assert.Equal("R 0+13, G 0+11, A 0+4, B 4+6, C 10+1, D 11+2, E 11+2", Layouts.Places(layout));
        Assert.Equal(Usage.National, layout.Item("E").Usage);
    }

    [Fact]
    public void Problem_OfError_IsTheMessageWithoutItsPlace()
    {
        CopybookException error = Layouts.Refused("50 A PIC X.");

        Assert.Equal("found level 50, expected 01 to 49, 66, 77 or 88", error.Problem);
        Assert.Equal($"TEST.cpy, line 1, column 1: {error.Problem}.", error.Message);
        Assert.Equal("TEST.cpy", error.Copybook);
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

        Assert.Equal([("A", 1), ("B", 4), ("C", 2)], copybook.Layouts.Select(record => (record.Name, record.MaxLength)));
        Assert.Contains("A, C", Assert.Throws<LayoutException>(() => copybook.Record).Message, StringComparison.Ordinal);
    }
}
