namespace BS2000Bridge.Copybooks.Tests;

public class PictureTests
{
    [Theory]
    [InlineData("X(30)", PictureCategory.Alphanumeric, 30, 0, 0, false)]
    [InlineData("A(3)", PictureCategory.Alphabetic, 3, 0, 0, false)]
    [InlineData("XX9A", PictureCategory.Alphanumeric, 4, 0, 0, false)]
    [InlineData("9(13)", PictureCategory.Numeric, 13, 13, 0, false)]
    [InlineData("S9(9)V99", PictureCategory.Numeric, 11, 11, 2, true)]
    [InlineData("S9V9(4)", PictureCategory.Numeric, 5, 5, 4, true)]
    [InlineData("V99", PictureCategory.Numeric, 2, 2, 2, false)]
    [InlineData("SVPP99", PictureCategory.Numeric, 2, 2, 4, true)]
    [InlineData("PP99", PictureCategory.Numeric, 2, 2, 4, false)]
    [InlineData("99PPP", PictureCategory.Numeric, 2, 2, -3, false)]
    [InlineData("99P(3)V", PictureCategory.Numeric, 2, 2, -3, false)]
    [InlineData("s9(2)", PictureCategory.Numeric, 2, 2, 0, true)]
    [InlineData("ZZZ,ZZ9.99", PictureCategory.Edited, 10, 0, 0, false)]
    [InlineData("-(5)9", PictureCategory.Edited, 6, 0, 0, false)]
    [InlineData("Z(4)9.99CR", PictureCategory.Edited, 10, 0, 0, false)]
    [InlineData("99/99/9999", PictureCategory.Edited, 10, 0, 0, false)]
    [InlineData("XXBXX", PictureCategory.Edited, 5, 0, 0, false)]
    public void Parse_Picture_HasItsMeaning(string text, PictureCategory category, int length, int digits, int scale, bool signed)
    {
        Picture picture = Layouts.Field("PIC " + text).Item("F").Picture!;

        Assert.Equal((category, length, digits, scale, signed), (picture.Category, picture.Length, picture.Digits, picture.Scale, picture.Signed));
    }

    [Theory]
    [InlineData("9S", "S after the first")]
    [InlineData("9V9V9", "more than one V")]
    [InlineData("S", "at least one 9")]
    [InlineData("9P9", "P only at one end")]
    [InlineData("P9P", "P only at one end")]
    [InlineData("9VPP", "V where P")]
    [InlineData("9PPV9", "P only at one end")]
    [InlineData("Q(3)", "symbol Q")]
    [InlineData("X(0)", "repetition")]
    [InlineData("X()", "repetition")]
    [InlineData("(3)", "repetition")]
    [InlineData("999999999999999999999999999999999999999999999999999", "more than 50")]
    public void Parse_WrongPicture_SaysWhy(string text, string reason)
    {
        CopybookException error = Layouts.Refused($"01 F PIC {text}.");

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Equal((1, 10), (error.Line, error.Column));
    }

    [Theory]
    [InlineData("PIC S9(4) COMP", 2)]
    [InlineData("PIC S9(5) COMP", 4)]
    [InlineData("PIC 9(9) BINARY", 4)]
    [InlineData("PIC 9(10) COMP-5", 8)]
    [InlineData("PIC S9(18) COMP", 8)]
    [InlineData("PIC 9 COMP-3", 1)]
    [InlineData("PIC 99 COMP-3", 2)]
    [InlineData("PIC S9(9)V99 PACKED-DECIMAL", 6)]
    [InlineData("PIC S9(31) COMP-3", 16)]
    [InlineData("PIC S9(3)", 3)]
    [InlineData("PIC S9(3) SIGN TRAILING SEPARATE", 4)]
    [InlineData("PIC 9(3) SIGN TRAILING SEPARATE", 3)]
    [InlineData("PIC 9(3)PPP COMP-3", 2)]
    public void ElementLength_OfUsage_FollowsTheDigits(string clauses, int length)
    {
        Assert.Equal(length, Layouts.Field(clauses).Item("F").ElementLength);
    }
}
