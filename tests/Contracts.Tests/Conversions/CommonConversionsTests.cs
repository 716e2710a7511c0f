using System.Globalization;
using BS2000Bridge.Contracts.Conversions;
using NodaTime;
using Wire = BS2000Bridge.Contracts.Common.V1;

namespace BS2000Bridge.Contracts.Tests.Conversions;

public sealed class CommonConversionsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(4250_00)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void Money_ThereAndBack_IsTheSameInEuros(long cents)
    {
        Wire.Money message = new Values.Money(cents).ToMessage();

        Assert.Equal((cents, "EUR"), (message.Cents, message.Currency));
        Assert.True(message.TryToValue(out Values.Money back));
        Assert.Equal(cents, back.Cents);
    }

    [Theory]
    [InlineData("EUR", true)]
    [InlineData("", true)]
    [InlineData("USD", false)]
    [InlineData("eur", false)]
    public void TryToValue_MoneyInACurrency_EurosAlone(string currency, bool expected) =>
        Assert.Equal(expected, new Wire.Money { Cents = 1, Currency = currency }.TryToValue(out _));

    [Fact]
    public void TryToValue_MoneyThatIsAbsent_IsZero()
    {
        Assert.True(CommonConversions.TryToValue((Wire.Money?)null, out Values.Money money));
        Assert.Equal(Values.Money.Zero, money);
    }

    [Fact]
    public void ToMessage_Rate_InMillionths() => Assert.Equal(28_000, Values.Rate.FromPercent(2.80m).ToMessage().Millionths);

    [Theory]
    [InlineData(2025, 5, true)]
    [InlineData(1, 1, true)]
    [InlineData(9999, 12, true)]
    [InlineData(0, 1, false)]
    [InlineData(10000, 1, false)]
    [InlineData(2025, 0, false)]
    [InlineData(2025, 13, false)]
    [InlineData(-1, -1, false)]
    [InlineData(int.MaxValue, int.MaxValue, false)]
    public void TryToValue_YearMonth_OnlyWhatIsAMonth(int year, int month, bool expected)
    {
        bool found = new Wire.YearMonth { Year = year, Month = month }.TryToValue(out Values.YearMonth value);

        Assert.Equal(expected, found);
        Assert.Equal(expected ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}") : default(Values.YearMonth).ToString(), value.ToString());
    }

    [Theory]
    [InlineData(2024, 2, 29, true)]
    [InlineData(2023, 2, 29, false)]
    [InlineData(1900, 2, 29, false)]
    [InlineData(2000, 2, 29, true)]
    [InlineData(2025, 4, 31, false)]
    [InlineData(2025, 12, 31, true)]
    [InlineData(2025, 1, 0, false)]
    [InlineData(2025, 0, 1, false)]
    [InlineData(2025, 13, 1, false)]
    [InlineData(0, 1, 1, false)]
    [InlineData(10000, 1, 1, false)]
    [InlineData(2025, 1, int.MinValue, false)]
    public void TryToValue_Date_OnlyDaysOfTheCalendar(int year, int month, int day, bool expected) =>
        Assert.Equal(expected, new Wire.Date { Year = year, Month = month, Day = day }.TryToValue(out _));

    [Fact]
    public void TryToValue_NothingThere_IsNeitherMonthNorDay()
    {
        Assert.False(CommonConversions.TryToValue((Wire.YearMonth?)null, out _));
        Assert.False(CommonConversions.TryToValue((Wire.Date?)null, out _));
    }

    [Fact]
    public void MonthsAndDays_Random_ThereAndBackTheSame()
    {
        const int seed = 4;
        var random = new Random(seed);
        for (int i = 0; i < 2000; i++)
        {
            LocalDate day = new LocalDate(1, 1, 1).PlusDays(random.Next(3_652_059));
            var month = new Values.YearMonth(day.Year, day.Month);

            Assert.True(day.ToMessage().TryToValue(out LocalDate dayBack) && day == dayBack, $"seed {seed}: {day}");
            Assert.True(month.ToMessage().TryToValue(out Values.YearMonth monthBack) && month == monthBack, $"seed {seed}: {month}");
        }
    }
}
