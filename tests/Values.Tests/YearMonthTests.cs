using NodaTime;

namespace BS2000Bridge.Values.Tests;

public sealed class YearMonthTests
{
    [Theory]
    [InlineData("2025-05", 202_505, 31)]
    [InlineData("2024-02", 202_402, 29)]
    [InlineData("2025-02", 202_502, 28)]
    [InlineData("9999-12", 999_912, 31)]
    [InlineData("0001-01", 101, 31)]
    public void Parse_Month_IsTheSameAsTextAndNumber(string text, int yyyymm, int days)
    {
        YearMonth month = YearMonth.Parse(text);

        Assert.Equal((yyyymm, days, text), (month.ToYyyyMm(), month.Days, month.ToString()));
        Assert.True(YearMonth.TryFromYyyyMm(yyyymm, out YearMonth same));
        Assert.Equal(month, same);
        Assert.Equal(new LocalDate(yyyymm / 100, yyyymm % 100, 1), month.FirstDay);
    }

    [Theory]
    [InlineData("2025-13")]
    [InlineData("2025-00")]
    [InlineData("0000-01")]
    [InlineData("2025-5")]
    [InlineData("2025/05")]
    [InlineData("-025-05")]
    [InlineData("2025- 5")]
    public void Parse_NoMonth_SaysHowToWriteOne(string text)
    {
        Assert.False(YearMonth.TryParse(text, out _));
        Assert.Equal($"'{text}' is not a month; write YYYY-MM, such as 2025-05.", Assert.Throws<FormatException>(() => YearMonth.Parse(text)).Message);
    }

    [Theory]
    [InlineData(202_513)]
    [InlineData(202_500)]
    [InlineData(12)]
    [InlineData(-202_505)]
    [InlineData(1_000_001)]
    public void TryFromYyyyMm_NoMonth_IsRefused(int yyyymm) => Assert.False(YearMonth.TryFromYyyyMm(yyyymm, out _));

    [Theory]
    [InlineData("2025-05", -1, "2025-04")]
    [InlineData("2025-01", -1, "2024-12")]
    [InlineData("2024-12", 1, "2025-01")]
    [InlineData("2025-05", -17, "2023-12")]
    public void PlusMonths_AcrossYears_CountsInMonths(string from, int months, string to) =>
        Assert.Equal(YearMonth.Parse(to), YearMonth.Parse(from).PlusMonths(months));

    [Fact]
    public void Order_OfMonths_IsThatOfTheCalendar()
    {
        YearMonth december = new(2024, 12), january = new(2025, 1);

        Assert.True(december < january && january > december && december <= january && january >= december);
        Assert.False(january < december || december > january || january <= december || december >= january);
        Assert.Equal([december, january], new[] { january, december }.Order());
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(10_000, 1)]
    [InlineData(2025, 0)]
    [InlineData(2025, 13)]
    public void Constructor_NoMonth_IsRefused(int year, int month) => Assert.Throws<ArgumentOutOfRangeException>(() => new YearMonth(year, month));
}
