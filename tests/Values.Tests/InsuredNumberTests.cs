using NodaTime.Text;

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

    [Theory]
    [InlineData(18_931_201, "1893-12-01")]
    [InlineData(19_900_000, "1990-01-01")] // month and day unknown: the first of January
    [InlineData(19_900_300, "1990-03-01")] // day unknown: the first of the month
    public void BirthDate_OfANumber_IsItsFirstEightDigits(int birthDate, string expected) =>
        Assert.Equal(expected, LocalDatePattern.Iso.Format(InsuredNumber.Create(birthDate, 57).BirthDate));

    [Fact]
    public void BirthDate_OfNobodysNumber_IsAnErrorAndNoDay() => Assert.Throws<InvalidOperationException>(() => default(InsuredNumber).BirthDate);

    [Fact]
    public void FromTrusted_ValueOfANumber_IsThatNumber()
    {
        InsuredNumber number = InsuredNumber.Create(18_931_201, 057);

        Assert.Equal(number, InsuredNumber.FromTrusted(number.Value));
        Assert.Equal(number.GetHashCode(), InsuredNumber.FromTrusted(number.Value).GetHashCode());
    }

    [Fact]
    public void Order_OfNumbers_IsThatOfTheirDigits()
    {
        InsuredNumber older = InsuredNumber.Create(19_500_101, 999), younger = InsuredNumber.Create(19_900_101, 000);

        Assert.Equal([default, older, younger], new[] { younger, default, older }.Order());
        Assert.True(older < younger && younger > older && older <= younger && younger >= older);
        Assert.False(younger < older || older > younger || younger <= older || older >= younger);
    }

    [Fact]
    public void TryFormat_IntoASpan_AllocatesNothing()
    {
        InsuredNumber number = InsuredNumber.Create(18_931_201, 057);
        Span<char> text = stackalloc char[13];
        Write(number, text);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int length = Write(number, text);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal((13, "1893120105732"), (length, text.ToString()));
        Assert.Equal(0, Write(number, text[..12]));
    }

    private static int Write<T>(T value, Span<char> text)
        where T : ISpanFormattable => value.TryFormat(text, out int length, default, null) ? length : 0;
}
