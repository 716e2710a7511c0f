using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Services.Time;
using NodaTime;

namespace BS2000Bridge.Services.Tests.Time;

/// <summary>Days and months are kept as the numbers that people write.</summary>
public sealed class DaysTests
{
    [Theory]
    [InlineData(2026, 3, 16, 20_260_316)]
    [InlineData(1, 1, 1, 10_101)]
    [InlineData(9999, 12, 31, 99_991_231)]
    public void ToNumber_AndBack_IsTheDayAsPeopleWriteIt(int year, int month, int day, int number)
    {
        Assert.Equal(number, new LocalDate(year, month, day).ToNumber());
        Assert.Equal(new LocalDate(year, month, day), number.ToDay());
        Assert.Equal(new Date { Year = year, Month = month, Day = day }, number.ToDayMessage());
    }

    [Fact]
    public void FirstAndLast_LieOutsideAllDays()
    {
        Assert.True(Days.First < LocalDate.FromDateOnly(DateOnly.MinValue).ToNumber());
        Assert.True(Days.Last > LocalDate.FromDateOnly(DateOnly.MaxValue).ToNumber());
        Assert.True(Months.First < 101);
        Assert.Equal(999_912, Months.Last);
    }

    [Theory]
    [InlineData("20240229", 20_240_229)]
    [InlineData("00010101", 10_101)]
    [InlineData("20261231", 20_261_231)]
    [InlineData("20260131", 20_260_131)]
    public void TryParse_EightDigitsOfADay_GivesIt(string text, int number)
    {
        Assert.True(Days.TryParse(text, out LocalDate day));
        Assert.Equal(number, day.ToNumber());
    }

    [Theory]
    [InlineData("20230229")]
    [InlineData("20260132")]
    [InlineData("20261301")]
    [InlineData("20260001")]
    [InlineData("20260100")]
    [InlineData("00000101")]
    [InlineData("2026011")]
    [InlineData("202601011")]
    [InlineData("2026 101")]
    [InlineData("+2026101")]
    [InlineData("2026-1-1")]
    [InlineData("")]
    public void TryParse_AnythingElse_IsNoDay(string text)
    {
        Assert.False(Days.TryParse(text, out LocalDate day));
        Assert.Equal(default, day);
    }

    [Fact]
    public void ToMonth_OfANumber_IsItsYearAndMonth() => Assert.Equal(new Values.YearMonth(2026, 12), 202_612.ToMonth());
}
