namespace BS2000Bridge.Values.Tests;

/// <summary>Insured numbers by the règlement grand-ducal of 28 November 2013, art. 1: Luhn, then Verhoeff, both over eleven digits.</summary>
public sealed class InsuredNumberTests
{
    [Theory]
    [InlineData("1893120105732", true)]
    [InlineData("1893120105733", false)] // the Verhoeff digit
    [InlineData("1893120105722", false)] // the Luhn digit
    [InlineData("1234567890123", false)] // month 56
    [InlineData("189312010573", false)]
    [InlineData("18931201057320", false)]
    [InlineData("189312010573A", false)]
    [InlineData(" 893120105732", false)]
    [InlineData("+893120105732", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void TryParse_ThirteenDigits_TakesThoseWithRightCheckDigits(string? text, bool valid)
    {
        Assert.Equal(valid, InsuredNumber.TryParse(text, out InsuredNumber number));
        Assert.Equal(valid ? text : "0000000000000", number.ToString());
    }

    [Fact]
    public void TryCreate_AnyDigitChanged_IsRefused()
    {
        const long Valid = 1_893_120_105_732;
        for (long place = 1; place <= 1_000_000_000_000; place *= 10)
        {
            long digit = Valid / place % 10;
            for (long other = 0; other < 10; other++)
            {
                Assert.Equal(other == digit, InsuredNumber.TryCreate(Valid + ((other - digit) * place), out _));
            }
        }
    }

    [Theory]
    [InlineData(18_931_201, 057, "1893120105732")]
    public void Create_BirthDateAndSerial_AddsBothCheckDigits(int birthDate, int serial, string expected) =>
        Assert.Equal(expected, InsuredNumber.Create(birthDate, serial).ToString());

    [Theory]
    [InlineData(19_000_000, 1)] // month and day unknown
    [InlineData(20_000_229, 1)] // a leap year
    [InlineData(19_900_100, 1)] // day unknown
    public void Create_DateThatTheRegulationKnows_IsTakenBackAgain(int birthDate, int serial) =>
        Assert.True(InsuredNumber.TryParse(InsuredNumber.Create(birthDate, serial).ToString(), out _));

    [Theory]
    [InlineData(19_901_301, 1)]
    [InlineData(19_000_229, 1)]
    [InlineData(17_991_231, 1)]
    [InlineData(19_900_101, 1000)]
    [InlineData(19_900_101, -1)]
    public void Create_NoDateOrSerialTooLong_IsRefused(int birthDate, int serial) =>
        Assert.Throws<ArgumentException>(() => InsuredNumber.Create(birthDate, serial));
}
