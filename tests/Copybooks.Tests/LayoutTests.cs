using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Tests;

public class LayoutTests
{
    private const string Nested =
        """
        01 R.
           05 HEAD PIC X(3).
           05 OUTER OCCURS 2.
              10 A PIC 9(2).
              10 INNER OCCURS 3.
                 15 B PIC X.
                 15 C PIC 9(4) COMP.
              10 D REDEFINES INNER PIC X(9).
              10 E REDEFINES INNER.
                 15 F PIC X(4).
           05 TAIL PIC X.
        """;

    private const string Counted =
        """
        01 R.
           05 N PIC 9(2).
           05 T OCCURS 0 TO 4 DEPENDING ON N.
              10 A PIC X(3).
           05 M PIC 9(1).
           05 U OCCURS 1 TO 2 DEPENDING ON M PIC X(5).
           05 Z PIC X(2).
        """;

    // Lengths added up by hand from the pictures.
    [Theory]
    [InlineData("AFFIL", 124, 124)]
    [InlineData("COTIS", 56, 56)]
    [InlineData("CUMUL", 112, 112)]
    [InlineData("EMPL", 80, 80)]
    [InlineData("REJETS", 18, 18)]
    [InlineData("TOTAUX", 35, 35)]
    [InlineData("DECSAL", 67, 99)]
    public void Parse_CopybookOfTheCentre_HasItsLength(string name, int min, int max)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "ccss", name + ".cpy");

        RecordLayout layout = Copybook.Parse(File.ReadAllText(path), name).Record;

        Assert.Equal((min, max), (layout.MinLength, layout.MaxLength));
    }

    [Theory]
    [InlineData("R", 0, 26)]
    [InlineData("HEAD", 0, 3)]
    [InlineData("OUTER", 3, 22)]
    [InlineData("INNER", 5, 9)]
    [InlineData("B", 5, 1)]
    [InlineData("C", 6, 2)]
    [InlineData("D", 5, 9)]
    [InlineData("E", 5, 4)]
    [InlineData("F", 5, 4)]
    [InlineData("TAIL", 25, 1)]
    public void Item_InNestedTablesAndRedefinitions_HasOffsetAndLength(string name, int offset, int length)
    {
        DataItem item = Layouts.Free(Nested).Item(name);

        Assert.Equal((offset, length), (item.Offset, item.Length));
    }

    // The lengths that GnuCOBOL 3.1 states for these records under -std=bs2000.
    [Theory]
    [InlineData("05 T OCCURS 3. 10 B PIC X. 10 C PIC S9(8) COMP SYNC. 10 D PIC X.", 25)]
    [InlineData("05 T OCCURS 3. 10 C PIC S9(8) COMP SYNC. 10 D PIC X.", 25)]
    [InlineData("05 T. 10 C PIC S9(8) COMP SYNC. 10 D PIC X. 05 E PIC X.", 10)]
    [InlineData("05 T OCCURS 3. 10 U OCCURS 2. 15 C PIC S9(8) COMP SYNC. 15 D PIC X. 10 E PIC X.", 61)]
    [InlineData("05 T OCCURS 3. 10 H. 15 B PIC X. 15 C PIC S9(8) COMP SYNC. 15 D PIC X. 10 E PIC X.", 37)]
    [InlineData("05 C PIC S9(4) COMP SYNC OCCURS 3.", 8)]
    public void Parse_Synchronized_AlignsEveryOccurrence(string items, int length)
    {
        RecordLayout layout = Layouts.Free($"01 R. 05 A PIC X. {items}");

        Assert.Equal(length, layout.MaxLength);
        Assert.Equal(0, layout.Item("C").Offset % layout.Item("C").ElementLength);
    }

    // What GnuCOBOL 3.1.2 gives under -std=bs2000 -fodoslide: offsets and lengths from its storage and listing.
    [Theory]
    [InlineData("05 A PIC X. 05 B PIC S9(18) COMP SYNC. 05 C PIC X. 05 D PIC S9(18) COMP-5 SYNC. 05 E PIC X. 05 F COMP-2 SYNC. 05 G PIC X. 05 H COMP-1 SYNC. 05 I PIC X. 05 J PIC 9(4) COMP SYNC. 05 K PIC X. 05 L PIC S9(5) COMP-3 SYNC. 05 M PIC X. 05 N PIC 9(3) SYNC.",
        "R 0+68, A 0+1, B 8+8, C 16+1, D 24+8, E 32+1, F 40+8, G 48+1, H 52+4, I 56+1, J 58+2, K 60+1, L 61+3, M 64+1, N 65+3")]
    [InlineData("05 A PIC XX. 05 B REDEFINES A PIC XXX. 05 C PIC X.", "R 0+4, A 0+2, B 0+3, C 3+1")]
    [InlineData("05 A. 10 A1 PIC XX. 05 B REDEFINES A. 10 B1 PIC X(5). 05 C PIC X.", "R 0+6, A 0+2, A1 0+2, B 0+5, B1 0+5, C 5+1")]
    [InlineData("05 A PIC XX. 05 B REDEFINES A PIC X(5). 05 C REDEFINES A PIC X(6). 05 D PIC X.", "R 0+7, A 0+2, B 0+5, C 0+6, D 6+1")]
    [InlineData("05 A PIC XX. 05 B REDEFINES A PIC X(5). 05 C REDEFINES A PIC X(4). 05 D PIC X.", "R 0+6, A 0+2, B 0+5, C 0+4, D 5+1")]
    [InlineData("05 A PIC XX. 05 B REDEFINES A PIC X. 05 C REDEFINES B PIC X. 05 D REDEFINES A PIC XX.", "R 0+2, A 0+2, B 0+1, C 0+1, D 0+2")]
    [InlineData("05 T OCCURS 3 PIC X(4). 05 B REDEFINES T PIC X(12).", "R 0+12, T 0+12, B 0+12")]
    [InlineData("05 T OCCURS 2. 10 A PIC X(4). 10 B REDEFINES A. 15 B1 PIC 99. 15 B2 PIC XX. 10 C REDEFINES A PIC X(4). 05 Z PIC X.", "R 0+9, T 0+8, A 0+4, B 0+4, B1 0+2, B2 2+2, C 0+4, Z 8+1")]
    [InlineData("05 A PIC X(7). 05 B REDEFINES A. 10 X PIC X. 10 Y PIC S9(8) COMP SYNC. 05 Z PIC X.", "R 0+9, A 0+7, B 0+8, X 0+1, Y 4+4, Z 8+1")]
    [InlineData("05 P PIC X. 05 A PIC X(9). 05 B REDEFINES A PIC S9(8) COMP SYNC. 05 C PIC X.", "R 0+11, P 0+1, A 1+9, B 1+4, C 10+1")]
    [InlineData("05 T OCCURS 3. 10 A PIC X(5). 10 B REDEFINES A PIC S9(8) COMP SYNC. 10 C PIC X. 05 Z PIC X.", "R 0+19, T 0+18, A 0+5, B 0+4, C 5+1, Z 18+1")]
    [InlineData("05 T OCCURS 1. 10 C PIC S9(8) COMP SYNC. 10 D PIC X. 05 E PIC X.", "R 0+6, T 0+5, C 0+4, D 4+1, E 5+1")]
    [InlineData("05 N PIC 9. 05 T OCCURS 0 TO 1 DEPENDING ON N. 10 C PIC S9(8) COMP SYNC. 10 D PIC X.", "R 0+9, N 0+1, T 1+8, C 4+4, D 8+1")]
    [InlineData("05 A PIC X(3). 05 T OCCURS 2 PIC S9(8) COMP SYNC. 05 B PIC X. 05 C OCCURS 2 COMP-2 SYNC. 05 Z PIC X.", "R 0+33, A 0+3, T 4+8, B 12+1, C 16+16, Z 32+1")]
    [InlineData("05 N COMP-1. 10 O. 10 P COMP-2. 05 Q COMP-1.", "R 0+16, N 0+12, O 0+4, P 4+8, Q 12+4")]
    public void Parse_Items_StandWhereGnuCobolPutsThem(string items, string places)
    {
        Assert.Equal(places, Layouts.Places(Layouts.Free($"01 R. {items}")));
    }

    // What GnuCOBOL 3.1.2 gives under -std=bs2000: the slack of an occurrence stands before its last field, even of one that
    // must be aligned, and is forgotten where the occurrence ends with a group in which nothing is aligned.
    [Theory]
    [InlineData("05 T OCCURS 2. 10 F PIC S9(9) COMP SYNC. 10 X PIC X. 10 Y PIC X.", "R 0+16, T 0+16, F 0+4, X 4+1, Y 7+1")]
    [InlineData("05 A PIC X. 05 D OCCURS 2. 10 E PIC X. 10 F PIC S9(9) COMP SYNC.", "R 0+17, A 0+1, D 1+16, E 1+1, F 5+4")]
    [InlineData("05 D OCCURS 2. 10 F PIC S9(9) COMP SYNC. 10 G. 15 H PIC X.", "R 0+10, D 0+10, F 0+4, G 4+1, H 4+1")]
    [InlineData("05 D OCCURS 2. 10 G. 15 F PIC S9(9) COMP SYNC. 15 H PIC X. 10 E PIC X.", "R 0+16, D 0+16, G 0+5, F 0+4, H 4+1, E 7+1")]
    [InlineData("05 D OCCURS 2. 10 F PIC S9(9) COMP SYNC. 10 T PIC X OCCURS 3.", "R 0+16, D 0+16, F 0+4, T 5+3")]
    public void Parse_SynchronizedInTable_HasItsSlackWhereGnuCobolPutsIt(string items, string places)
    {
        Assert.Equal(places, Layouts.Places(Layouts.Free($"01 R. {items}")));
    }

    // There GnuCOBOL moves I out of its group, and G2 away from G.
    [Theory]
    [InlineData("05 D OCCURS 2. 10 F PIC S9(9) COMP SYNC. 10 G. 15 H PIC S9(4) COMP SYNC. 15 I PIC X.", "R 0+16, D 0+16, F 0+4, G 4+3, H 4+2, I 6+1")]
    [InlineData("05 D OCCURS 2. 10 F PIC S9(18) COMP SYNC. 10 G PIC X(3). 10 G2 REDEFINES G PIC X.", "R 0+32, D 0+32, F 0+8, G 8+3, G2 8+1")]
    public void Parse_SynchronizedInTable_LeavesFieldsInTheirGroups(string items, string places)
    {
        Assert.Equal(places, Layouts.Places(Layouts.Free($"01 R. {items}")));
    }

    // By the standard the slack of an occurrence stands at its end.
    [Theory]
    [InlineData("05 T OCCURS 3. 10 C PIC S9(8) COMP SYNC. 10 D PIC X. 10 E PIC X(2).", "R 0+24, T 0+24, C 0+4, D 4+1, E 5+2")]
    [InlineData("05 A PIC X. 05 T OCCURS 3. 10 C PIC S9(8) COMP SYNC. 10 D PIC S9(4) COMP SYNC.", "R 0+37, A 0+1, T 1+36, C 4+4, D 8+2")]
    [InlineData("05 A PIC X. 05 T OCCURS 3. 10 H OCCURS 2. 15 C PIC S9(4) COMP SYNC. 15 D PIC X. 10 E PIC X. 05 Z PIC X.", "R 0+32, A 0+1, T 1+30, H 1+8, C 2+2, D 4+1, E 9+1, Z 31+1")]
    public void Parse_SynchronizedInTableOfIbm_HasItsSlackAtTheEndOfEachOccurrence(string items, string places)
    {
        Assert.Equal(places, Layouts.Places(Layouts.Free($"01 R. {items}", new CopybookOptions { Dialect = Dialect.Ibm })));
    }

    [Fact]
    public void Parse_SynchronizedOfIbm_AlignsEightByteBinariesOnFour()
    {
        RecordLayout layout = Layouts.Free(
            "01 R. 05 A PIC X. 05 B PIC S9(18) COMP SYNC. 05 C PIC X. 05 D PIC S9(18) COMP-5 SYNC. 05 E PIC X. 05 F COMP-2 SYNC. 05 G PIC X. 05 H COMP-1 SYNC. 05 I PIC X. 05 J PIC 9(4) COMP SYNC.",
            new CopybookOptions { Dialect = Dialect.Ibm });

        Assert.Equal("R 0+52, A 0+1, B 4+8, C 12+1, D 16+8, E 24+1, F 32+8, G 40+1, H 44+4, I 48+1, J 50+2", Layouts.Places(layout));
    }

    [Fact]
    public void MinLength_WithLargerRedefinition_GrowsToo()
    {
        RecordLayout layout = Layouts.Free("01 R. 05 N PIC 9. 05 A PIC X(2). 05 B REDEFINES A PIC X(5). 05 T OCCURS 0 TO 3 DEPENDING ON N PIC X.");

        Assert.Equal((6, 9), (layout.MinLength, layout.MaxLength));
        Assert.Equal(7, layout.ActualLength([0xF1]));
    }

    [Fact]
    public void Parse_OccursDependingWithoutTo_BeginsAtOne()
    {
        RecordLayout layout = Layouts.Free("01 R. 05 N PIC 9. 05 T OCCURS 5 DEPENDING ON N PIC X.");

        Assert.Equal((1, 5), (layout.Item("T").Occurs!.Min, layout.Item("T").Occurs!.Max));
    }

    [Fact]
    public void Parse_CounterQualifiedByAnOuterGroup_IsFound()
    {
        RecordLayout layout = Layouts.Free("01 R. 05 G. 10 I. 15 N PIC 9. 05 H. 10 N PIC 9. 05 T OCCURS 0 TO 5 DEPENDING ON N OF g OF R PIC X.");

        Assert.Equal("R.G.I.N", layout.Item("T").Occurs!.DependingOn!.Path);
    }

    [Fact]
    public void ActualLength_OfNestedTablesOfVariableLength_FollowsBothCounters()
    {
        RecordLayout layout = Layouts.Free(
            "01 R. 05 N PIC 9. 05 M PIC 9. 05 O OCCURS 0 TO 3 DEPENDING ON N. 10 A PIC X. 10 T OCCURS 1 TO 4 DEPENDING ON M PIC XX. 05 Z PIC X.");

        Assert.Equal((3, 30), (layout.MinLength, layout.MaxLength));
        Assert.Equal(2 + (2 * (1 + (3 * 2))) + 1, layout.ActualLength([0xF2, 0xF3]));
        Assert.Equal(29, layout.Item("Z").Offset);
    }

    [Fact]
    public void Numeric_InNestedTables_CountsTheLastSubscriptFastest()
    {
        NumericField field = Layouts.Free(Nested).Numeric("C");
        byte[] record = new byte[26];
        for (int i = 0; i < 6; i++)
        {
            field.Write(record, i, i + 1);
        }

        // OUTER(o) begins at 3 + 11 o, INNER(i) 2 + 3 i after it, C 1 after that.
        Assert.Equal([1, 2, 3, 4, 5, 6], new[] { 7, 10, 13, 18, 21, 24 }.Select(lowByte => (int)record[lowByte]));
        Assert.Throws<ArgumentOutOfRangeException>(() => field.TryRead(record, 6, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => field.TryRead(record, -1, out _));
    }

    [Theory]
    [InlineData("F0F0F1", 10)]
    [InlineData("F0F2C1C1C1C2C2C2F2", 21)]
    [InlineData("F0F5", -1)]
    [InlineData("F0F0F0", -1)]
    [InlineData("F04040", -1)]
    [InlineData("F0F0F3", -1)]
    [InlineData("F0", -1)]
    [InlineData("", -1)]
    public void ActualLength_WithSlidingItems_FollowsTheCounters(string hex, int length)
    {
        Assert.Equal(length, Layouts.Free(Counted).ActualLength(Convert.FromHexString(hex)));
    }

    [Fact]
    public void Text_AfterTableOfVariableLength_Slides()
    {
        RecordLayout layout = Layouts.Free(Counted);
        byte[] record = System.Text.Encoding.Latin1.GetBytes("\u00F0\u00F1aaa\u00F1uuuuuzz");

        Assert.Equal("zz", layout.Text("Z").Read(record, System.Text.Encoding.Latin1));
        Assert.Equal("uuuuu", layout.Text("U").Read(record, System.Text.Encoding.Latin1));
        Assert.True(layout.Numeric("M").TryRead(record, out long count));
        Assert.Equal(1, count);
        Assert.Equal(0, layout.Text("A").Bytes(record, 1).Length);
        Assert.Equal(0, layout.Text("U").Bytes(record, 1).Length);
    }

    [Fact]
    public void Text_WithoutSlidingItems_StaysAtTheFullOffset()
    {
        RecordLayout layout = Layouts.Free(Counted, new CopybookOptions { SlidingItems = false });

        Assert.Equal((27, 27), (layout.MinLength, layout.MaxLength));
        Assert.Equal(25, layout.Item("Z").Offset);
        byte[] record = new byte[27];
        Array.Fill(record, (byte)0xF1);
        record[25] = 0x40;
        Assert.Equal(27, layout.ActualLength(record));
        Assert.Equal(0x40, layout.Text("Z").Bytes(record)[0]);
    }

    [Fact]
    public void ActualLength_WithoutSlidingItems_FollowsOnlyTheTableAtTheEnd()
    {
        RecordLayout layout = Layouts.Free(
            "01 R. 05 N PIC 9. 05 T OCCURS 1 TO 9 DEPENDING ON N PIC XX.", new CopybookOptions { SlidingItems = false });

        Assert.Equal((3, 19), (layout.MinLength, layout.MaxLength));
        Assert.Equal(7, layout.ActualLength([0xF3]));
    }

    [Fact]
    public void Bytes_OfGroupOfVariableLength_AreTheActualOnes()
    {
        RecordLayout layout = Layouts.Free("01 R. 05 N PIC 9. 05 G. 10 T OCCURS 0 TO 5 DEPENDING ON N PIC X. 05 Z PIC X.");

        Assert.Equal([0xC1, 0xC2], layout.Text("G").Bytes([0xF2, 0xC1, 0xC2, 0xE9]).ToArray());
        Assert.Equal([0xE9], layout.Text("Z").Bytes([0xF2, 0xC1, 0xC2, 0xE9]).ToArray());
    }

    [Fact]
    public void Numeric_InTableOfVariableElements_UsesTheirActualLength()
    {
        RecordLayout layout = Layouts.Free(
            "01 R. 05 N PIC 9. 05 O OCCURS 3. 10 A PIC 9. 10 T OCCURS 0 TO 4 DEPENDING ON N PIC X. 05 Z PIC 9.");
        byte[] record = Convert.FromHexString("F2F1C1C1F2C2C2F3C3C3F9");

        Assert.Equal(record.Length, layout.ActualLength(record));
        Assert.True(layout.Numeric("A").TryRead(record, 2, out long third));
        Assert.True(layout.Numeric("Z").TryRead(record, out long last));
        Assert.Equal((3, 9), (third, last));
        Assert.Equal([0xC2], layout.Text("T").Bytes(record, 5).ToArray());
    }

    [Fact]
    public void Parse_CounterQualifiedByGroup_IsFound()
    {
        RecordLayout layout = Layouts.Free("01 R. 05 G. 10 N PIC 9. 05 H. 10 N PIC 9. 05 T OCCURS 0 TO 5 DEPENDING ON N OF H PIC X.");

        Assert.Equal("R.H.N", layout.Item("T").Occurs!.DependingOn!.Path);
        Assert.Equal(4, layout.ActualLength([0xF1, 0xF2]));
    }

    [Fact]
    public void Parse_VariableTableUnderRedefinition_IsRefused()
    {
        CopybookException error = Layouts.Refused(
            "01 R. 05 N PIC 9. 05 A PIC X(9).\n05 B REDEFINES A. 10 T OCCURS 0 TO 5 DEPENDING ON N PIC X.");

        Assert.Equal(2, error.Line);
        Assert.Contains("no OCCURS DEPENDING ON in either", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Item_Unknown_NamesLayoutAndNearNames()
    {
        LayoutException error = Assert.Throws<LayoutException>(() => Layouts.Free(Nested).Item("OUTHER"));

        Assert.Contains("TEST.cpy: record R has no item OUTHER; near names: OUTER", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Item_OfAmbiguousName_NamesThePaths()
    {
        RecordLayout layout = Layouts.Free("01 R. 05 A. 10 X PIC X. 05 B. 10 X PIC 9.");

        Assert.Contains("R.A.X, R.B.X", Assert.Throws<LayoutException>(() => layout.Item("X")).Message, StringComparison.Ordinal);
        Assert.Equal(1, layout.Item("B.X").Offset);
        Assert.Equal(0, layout.Item("r.a.x").Offset);
    }

    [Fact]
    public void Numeric_OfTextGroupOrTooManyDigits_IsRefused()
    {
        RecordLayout layout = Layouts.Free("01 R. 05 G. 10 A PIC X(3). 05 N PIC 9(19).");

        Assert.Contains("PIC X(3), not a number", Assert.Throws<LayoutException>(() => layout.Numeric("A")).Message, StringComparison.Ordinal);
        Assert.Contains("a group, not a number", Assert.Throws<LayoutException>(() => layout.Numeric("G")).Message, StringComparison.Ordinal);
        Assert.Contains("19 digits", Assert.Throws<LayoutException>(() => layout.Numeric("N")).Message, StringComparison.Ordinal);
    }
}
