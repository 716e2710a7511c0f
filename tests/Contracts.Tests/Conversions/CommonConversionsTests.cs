using System.Globalization;
using BS2000Bridge.Contracts.Conversions;
using CsCheck;
using NodaTime;

namespace BS2000Bridge.Contracts.Tests.Conversions;

public sealed class CommonConversionsTests
{
    // 31 December 9999, counted from 1 January 1.
    private const int LastDay = 3_652_058;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(4250_00)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void Money_ThereAndBack_IsTheSameInEuros(long cents)
    {
        Contracts.Common.V1.Money message = new Values.Money(cents).ToMessage();

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
        Assert.Equal(expected, new Contracts.Common.V1.Money { Cents = 1, Currency = currency }.TryToValue(out _));

    [Fact]
    public void TryToValue_MoneyThatIsAbsent_IsZero()
    {
        Assert.True(CommonConversions.TryToValue((Contracts.Common.V1.Money?)null, out Values.Money money));
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
        bool found = new Contracts.Common.V1.YearMonth { Year = year, Month = month }.TryToValue(out Values.YearMonth value);

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
        Assert.Equal(expected, new Contracts.Common.V1.Date { Year = year, Month = month, Day = day }.TryToValue(out _));

    [Fact]
    public void TryToValue_NothingThere_IsNeitherMonthNorDay()
    {
        Assert.False(CommonConversions.TryToValue((Contracts.Common.V1.YearMonth?)null, out _));
        Assert.False(CommonConversions.TryToValue((Contracts.Common.V1.Date?)null, out _));
    }

    [Fact]
    public void Days_OfAllYears_ThereAndBackTheSame() =>
        Gen.OneOf(Gen.Const(0), Gen.Const(LastDay), Gen.Int[0, LastDay]).Select(new LocalDate(1, 1, 1).PlusDays).Sample(
            day => day.ToMessage().TryToValue(out LocalDate back) && day == back,
            iter: 2000);

    [Fact]
    public void Months_OfAllYears_ThereAndBackTheSame() =>
        Gen.Select(Gen.OneOf(Gen.Const(1), Gen.Const(9999), Gen.Int[1, 9999]), Gen.Int[1, 12]).Sample(
            (year, month) => new Values.YearMonth(year, month).ToMessage().TryToValue(out Values.YearMonth back) && back == new Values.YearMonth(year, month),
            iter: 2000);
}
