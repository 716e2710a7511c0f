using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Generator.Tests;

/// <summary>Layouts have the same fingerprint when a view of the one reads the records of the other, and only then.</summary>
public sealed class FingerprintTests
{
    private const string Base = "01 R. 05 R-N PIC 9. 05 R-T OCCURS 1 TO 3 DEPENDING ON R-N. 10 R-A PIC S9(3)V99 COMP-3. 10 R-B PIC X(4).";

    [Theory]
    [InlineData("01 r. 05 r-n pic 9. 05 r-t occurs 1 to 3 times depending on r-n. 10 r-a pic s999v9(2) packed-decimal. 10 r-b pic xxxx.")]
    [InlineData("01 R. 05 R-N PIC 9 VALUE 1. 05 R-T OCCURS 1 TO 3 DEPENDING ON R-N. 10 R-A PIC S9(3)V99 COMP-3. 88 ODD VALUE 1. 10 R-B PIC X(4).")]
    [InlineData("01 R. 03 R-N PIC 9. 03 R-T OCCURS 1 TO 3 DEPENDING ON R-N. 04 R-A PIC S9(3)V99 COMP-3. 04 R-B PIC X(4).")]
    public void Of_TheSameRecordWrittenOtherwise_IsTheSame(string text) => Assert.Equal(Of(Base), Of(text));

    [Theory]
    [InlineData("R-N PIC 9.", "R-N PIC 99.")]
    [InlineData("R-N PIC 9.", "R-N PIC S9.")]
    [InlineData("1 TO 3", "0 TO 3")]
    [InlineData("1 TO 3", "1 TO 4")]
    [InlineData("S9(3)V99", "S9(4)V9")]
    [InlineData("S9(3)V99", "9(3)V99")]
    [InlineData("V99 COMP-3", "V99 COMP")]
    [InlineData("X(4)", "9(4)")]
    [InlineData("X(4)", "X(4) JUSTIFIED")]
    [InlineData("R-B", "R-C")]
    public void Of_AnotherRecord_IsAnother(string part, string other) => Assert.NotEqual(Of(Base), Of(Base.Replace(part, other, StringComparison.Ordinal)));

    [Fact]
    public void Of_ItemsThatDoNotSlide_IsAnother() => Assert.NotEqual(Of(Base + " 05 R-Z PIC X."), Of(Base + " 05 R-Z PIC X.", sliding: false));

    [Fact]
    public void Of_OtherZones_IsTheSame()
    {
        RecordLayout layout = Copybook.Parse("       01 R PIC 9.", "R.cpy").Record;

        Assert.Equal(LayoutFingerprint.Of(layout), LayoutFingerprint.Of(layout.WithZoned(ZonedEncoding.Ascii)));
    }

    private static ulong Of(string text, bool sliding = true) =>
        LayoutFingerprint.Of(Copybook.Parse(text, "R.cpy", new CopybookOptions { Form = SourceForm.Free, SlidingItems = sliding }).Record);
}
