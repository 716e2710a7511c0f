using BS2000Bridge.Copybooks.Describing;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Tests.Describing;

public class LayoutTermsTests
{
    [Theory]
    [InlineData("PIC X", "DISPLAY")]
    [InlineData("PIC 9 COMP", "COMP")]
    [InlineData("COMP-1", "COMP-1")]
    [InlineData("COMP-2", "COMP-2")]
    [InlineData("PIC 9 COMP-3", "COMP-3")]
    [InlineData("PIC 9 COMP-5", "COMP-5")]
    [InlineData("PIC N", "NATIONAL")]
    public void UsageOf_Item_IsTheShortestWordOfCobol(string clauses, string usage)
    {
        RecordLayout layout = Layouts.Field(clauses);

        Assert.Equal((usage, null), (LayoutTerms.UsageOf(layout.Item("F")), LayoutTerms.UsageOf(layout.Items[0])));
    }

    [Theory]
    [InlineData("PIC X", null)]
    [InlineData("OCCURS 3 PIC X", "3")]
    [InlineData("OCCURS 0 TO 3 DEPENDING ON N PIC X", "0 to 3, N")]
    public void OccursOf_Item_SaysHowOften(string clauses, string? occurs) =>
        Assert.Equal(occurs, LayoutTerms.OccursOf(Layouts.Free($"01 R. 05 N PIC 9. 05 F {clauses}.").Item("F")));

    [Fact]
    public void PathOf_ItemsOfACopybookWithoutRecord_HasNotTheNameOfTheFile()
    {
        RecordLayout part = Copybook.Parse("05 A. 10 B PIC X.", "PART").Record, whole = Layouts.Free("01 R. 05 A. 10 B PIC X.");

        Assert.Equal(["A", "A.B"], LayoutTerms.ItemsOf(part).Select(item => LayoutTerms.PathOf(part, item)));
        Assert.Equal(["R", "R.A", "R.A.B"], LayoutTerms.ItemsOf(whole).Select(item => LayoutTerms.PathOf(whole, item)));
        Assert.Equal("PART", LayoutTerms.PathOf(part, part.Items[0]));
    }

    // The distance of Levenshtein by hand: letters put in, left out or put for another; of equal ones the first of the record first.
    [Theory]
    [InlineData("AMONT", "AMOUNT, AGENT, MONTH")]
    [InlineData("months", "MONTH, AMOUNT, AGENT")]
    [InlineData("REGIME", "SCHEME, AGENT, AMOUNT")]
    [InlineData("SCHEM", "SCHEME, AGENT, MONTH")]
    [InlineData("AGENTS", "AGENT, AMOUNT, MONTH")]
    public void Item_WrongName_HasTheThreeNearestNames(string wanted, string near)
    {
        RecordLayout layout = Layouts.Free("01 RECORD-OF-WAGES. 05 AGENT PIC X. 05 FILLER PIC X. 05 AMOUNT PIC X. 05 G1234567890. 10 AGENT PIC X. 05 MONTH PIC X. 05 SCHEME PIC X.");

        Assert.Equal(
            $"TEST.cpy: record RECORD-OF-WAGES has no item {wanted}; near names: {near}.",
            Assert.Throws<LayoutException>(() => layout.Item(wanted)).Message);
    }
}
