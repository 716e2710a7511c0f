using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Tests.Oracle;

/// <summary>What the oracle found that no manual says: lengths that GnuCOBOL 3.1 gives under -std=bs2000, and the other dialect beside.</summary>
public sealed class GnuCobolRulesTests
{
    [Theory]
    [InlineData("S9", 1, 2)]
    [InlineData("99", 1, 2)]
    [InlineData("999", 2, 2)]
    [InlineData("S9(4)", 2, 2)]
    [InlineData("9(5)", 4, 4)]
    [InlineData("9(10)", 8, 8)]
    public void Parse_NativeBinary_HasOneByteForTwoDigits(string picture, int bs2000, int ibm)
    {
        string text = $"01 R. 05 F PIC {picture} COMP-5.";

        Assert.Equal(bs2000, Layouts.Free(text).MaxLength);
        Assert.Equal(ibm, Layouts.Free(text, new CopybookOptions { Dialect = Dialect.Ibm }).MaxLength);
    }
}
