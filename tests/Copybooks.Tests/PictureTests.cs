using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;

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
    [InlineData("9(31)", PictureCategory.Numeric, 31, 31, 0, false)]
    [InlineData("S9(15)V9(16)", PictureCategory.Numeric, 31, 31, 16, true)]
    [InlineData("SVP(20)9(11)", PictureCategory.Numeric, 11, 11, 31, true)]
    [InlineData("9PV", PictureCategory.Numeric, 1, 1, -1, false)]
    [InlineData("9V", PictureCategory.Numeric, 1, 1, 0, false)]
    [InlineData("x(100000)", PictureCategory.Alphanumeric, 100_000, 0, 0, false)]
    [InlineData("N(3)", PictureCategory.National, 3, 0, 0, false)]
    [InlineData("NN/NNB0", PictureCategory.Edited, 7, 0, 0, false)]
    [InlineData("A(2)BA", PictureCategory.Edited, 4, 0, 0, false)]
    [InlineData("9X", PictureCategory.Alphanumeric, 2, 0, 0, false)]
    public void Parse_Picture_HasItsMeaning(string text, PictureCategory category, int length, int digits, int scale, bool signed)
    {
        Picture picture = Layouts.Field("PIC " + text).Item("F").Picture!;

        Assert.Equal((category, length, digits, scale, signed), (picture.Category, picture.Length, picture.Digits, picture.Scale, picture.Signed));
    }

    // The sizes that GnuCOBOL 3.1.2 states for these under -std=bs2000.
    [Theory]
    [InlineData("Z(4)9.99CR", 10)]
    [InlineData("z9cr", 4)]
    [InlineData("ZZZ,ZZZ.99BCR", 13)]
    [InlineData("ZZ9DB", 5)]
    [InlineData("+ZZ9", 4)]
    [InlineData("Z9+", 3)]
    [InlineData("99-", 3)]
    [InlineData("$ZZ9", 4)]
    [InlineData("$$$9.99", 7)]
    [InlineData("-$ZZ9.99", 8)]
    [InlineData("$ZZ9.99-", 8)]
    [InlineData("$ZZ9CR", 6)]
    [InlineData("+$9", 3)]
    [InlineData("+$$$9", 5)]
    [InlineData("$+++9", 5)]
    [InlineData("**9.99", 6)]
    [InlineData("***,**9.99-", 11)]
    [InlineData("*B9", 3)]
    [InlineData("+++9", 4)]
    [InlineData("++", 2)]
    [InlineData("+.99", 4)]
    [InlineData("+V9", 2)]
    [InlineData(".99", 3)]
    [InlineData("9.", 2)]
    [InlineData("ZZ.ZZ", 5)]
    [InlineData("ZZ.99", 5)]
    [InlineData("ZZV99", 4)]
    [InlineData("ZZPP", 2)]
    [InlineData("VPPZ", 1)]
    [InlineData("9V99+", 4)]
    [InlineData("Z", 1)]
    [InlineData(",Z", 2)]
    [InlineData("B9B", 3)]
    [InlineData("Z(40)", 40)]
    public void Parse_EditedPicture_HasTheSizeThatGnuCobolGivesIt(string text, int length)
    {
        DataItem item = Layouts.Field($"PIC {text}").Item("F");

        Assert.Equal((PictureCategory.Edited, length, 0), (item.Picture!.Category, item.Length, item.Digits));
    }

    // GnuCOBOL 3.1.2 refuses every one of these under -std=bs2000.
    [Theory]
    [InlineData("+99+", "out of order")]
    [InlineData("+99CR", "out of order")]
    [InlineData("99CRDB", "out of order")]
    [InlineData("CR99", "out of order")]
    [InlineData("Z*9", "both Z and *")]
    [InlineData("9Z", "out of order")]
    [InlineData("ZZ9Z", "out of order")]
    [InlineData("+Z+9", "out of order")]
    [InlineData("ZZ.9Z", "out of order")]
    [InlineData("Z.ZZ9", "out of order")]
    [InlineData(".P9", "out of order")]
    [InlineData("9.9.9", "out of order")]
    [InlineData("9V9.9", "out of order")]
    [InlineData("Z.9V9", "out of order")]
    [InlineData("SZ9", "out of order")]
    [InlineData("S9(3)-", "out of order")]
    [InlineData("S99B", "out of order")]
    [InlineData("9+9", "out of order")]
    [InlineData("9$9", "out of order")]
    [InlineData("Z$9", "out of order")]
    [InlineData("$+9", "out of order")]
    [InlineData("99$", "out of order")]
    [InlineData("BB", "no digit")]
    [InlineData("0", "no digit")]
    [InlineData("+", "no digit")]
    [InlineData("$", "no digit")]
    [InlineData("DB", "no digit")]
    [InlineData("XV9", "has V beside A or X")]
    [InlineData("AZ", "has Z beside A or X")]
    [InlineData("X,X", "has , beside A or X")]
    [InlineData("XCR", "has CR beside A or X")]
    [InlineData("NX", "has X beside N")]
    [InlineData("N9", "has 9 beside N")]
    [InlineData("V", "at least one 9")]
    [InlineData("SS9", "S after the first")]
    [InlineData("9E9", "floating-point")]
    [InlineData("U(3)", "symbol U")]
    [InlineData("9(5", "repetition")]
    [InlineData("9)5(", "repetition")]
    [InlineData("9((5))", "repetition")]
    [InlineData("9(5)(5)", "repetition")]
    // These GnuCOBOL takes: external floats, which no dataset of the centre has, and booleans, which it takes for X.
    [InlineData("+9.9(4)E+99", "floating-point")]
    [InlineData("1(8)", "symbol 1")]
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
    [InlineData(Dialect.Bs2000, "9(31)", true)]
    [InlineData(Dialect.Bs2000, "9(30)PP", false)]
    [InlineData(Dialect.Bs2000, "S9(31) COMP-3", true)]
    [InlineData(Dialect.Bs2000, "S9(32) COMP-3", false)]
    [InlineData(Dialect.Ibm, "S9(37) COMP-3", true)]
    [InlineData(Dialect.Ibm, "9(20)V9(17)", true)]
    [InlineData(Dialect.Ibm, "9(38)", false)]
    [InlineData(Dialect.Ibm, "9(19) COMP", false)]
    [InlineData(Dialect.Bs2000, "9(18) COMP-5", true)]
    public void Parse_DigitsOfDialect_AreBounded(Dialect dialect, string clauses, bool accepted)
    {
        var options = new CopybookOptions { Dialect = dialect };

        Assert.Equal(accepted, Record.Exception(() => Layouts.Free($"01 F PIC {clauses}.", options)) is null);
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
    [InlineData("PIC SVPP9(5) COMP-3", 3)]
    [InlineData("PIC 9(5)PP COMP", 4)]
    [InlineData("PIC 9(4)P(5) COMP", 2)]
    [InlineData("PIC 9(4) COMP-4", 2)]
    [InlineData("COMP-1", 4)]
    [InlineData("USAGE IS COMPUTATIONAL-2", 8)]
    [InlineData("PIC N(4)", 8)]
    [InlineData("PIC NN/NN", 10)]
    [InlineData("PIC N(2) USAGE NATIONAL", 4)]
    [InlineData("PIC 9(3) USAGE NATIONAL", 6)]
    [InlineData("PIC S9(3) NATIONAL SIGN LEADING SEPARATE", 8)]
    [InlineData("PIC ZZ9 NATIONAL", 6)]
    public void ElementLength_OfUsage_FollowsTheDigits(string clauses, int length)
    {
        Assert.Equal(length, Layouts.Field(clauses).Item("F").ElementLength);
    }
}
