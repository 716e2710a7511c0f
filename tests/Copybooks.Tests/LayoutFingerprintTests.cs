using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Tests;

public class LayoutFingerprintTests
{
    private const string Record = "01 R. 05 N PIC 9. 05 T PIC S9(3)V99 COMP-3 OCCURS 0 TO 2 DEPENDING ON N. 05 A PIC X(2) JUST. 05 B REDEFINES A PIC Z9 BLANK ZERO.";

    [Fact]
    public void Of_Record_IsTheFnv1aOfItsItems()
    {
        // Worked out apart from this program, by FNV-1a of 64 bits (basis 14695981039346656037, prime 1099511628211) over the upper case of
        // R|0|9|Display|group|False|False|once|True|
        // R.N|0|1|Display|Numeric 1 1 0 False Trailing|False|False|once|False|
        // R.T|1|6|Packed|Numeric 5 5 2 True Trailing|False|False|0 2 R.N|True|
        // R.A|7|2|Display|Alphanumeric 2 0 0 False Trailing|True|False|once|False|
        // R.B|7|2|Display|Edited 2 0 0 False Trailing|False|True|once|False|R.A
        // with a line feed after each line. Generated code holds such numbers, so they must not change from one release to the next.
        Assert.Equal(707_772_364_490_120_893UL, LayoutFingerprint.Of(Layouts.Free(Record)));
    }

    [Theory]
    [InlineData("05 N PIC 9", "05 M PIC 9. 05 N PIC 9")]
    [InlineData("05 A PIC", "05 C PIC")]
    [InlineData("PIC X(2)", "PIC A(2)")]
    [InlineData("PIC Z9", "PIC 99")]
    [InlineData("S9(3)V99", "S9(4)V9")]
    [InlineData("S9(3)V99", "9(3)V99")]
    [InlineData("S9(3)V99 COMP-3", "S9(3)V99 COMP")]
    [InlineData(" JUST", "")]
    [InlineData(" BLANK ZERO", "")]
    [InlineData("0 TO 2", "1 TO 2")]
    [InlineData("0 TO 2", "0 TO 3")]
    [InlineData("OCCURS 0 TO 2 DEPENDING ON N", "OCCURS 2")]
    [InlineData("B REDEFINES A", "B")]
    public void Of_AnotherLayout_IsAnother(string old, string changed)
    {
        string text = Record.Replace(old, changed, StringComparison.Ordinal).Replace("REDEFINES A", old.Contains("05 A", StringComparison.Ordinal) ? "REDEFINES C" : "REDEFINES A", StringComparison.Ordinal);

        Assert.NotEqual(LayoutFingerprint.Of(Layouts.Free(Record)), LayoutFingerprint.Of(Layouts.Free(text)));
    }

    [Theory]
    [InlineData("PIC X(2)", "PICTURE XX")]
    [InlineData("05 A", "05 a")]
    [InlineData("BLANK ZERO.", "BLANK ZERO. 88 NONE VALUE SPACES. 66 W RENAMES A.")]
    public void Of_TheSameBytesInOtherWords_IsTheSame(string old, string changed) => Assert.Equal(
        LayoutFingerprint.Of(Layouts.Free(Record)), LayoutFingerprint.Of(Layouts.Free(Record.Replace(old, changed, StringComparison.Ordinal))));
}
