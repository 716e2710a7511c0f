using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Services.Questions;

namespace BS2000Bridge.Services.Tests.Questions;

/// <summary>The fields of a list: what they say, and what is answered to those that cannot be taken.</summary>
public sealed class RangesTests
{
    private const string Employer = "2000000000100";
    private const string NoLastDay = "period.last_day: expected a day of the calendar that is not before the first day.";
    private const string NoLastMonth = "months.last_month: expected a month that is not before the first.";

    private readonly InvalidFields _faults = new();

    [Theory]
    [InlineData(0, 100)]
    [InlineData(1, 1)]
    [InlineData(999, 999)]
    [InlineData(1000, 1000)]
    [InlineData(1001, 1000)]
    [InlineData(int.MaxValue, 1000)]
    public void PageSize_FromZero_IsTakenUpToTheMost(int asked, int size)
    {
        Assert.Equal(size, PageSize.Read(asked, _faults));
        Assert.Null(_faults.ToFailure());
    }

    [Fact]
    public void PageSize_BelowZero_IsAFault()
    {
        PageSize.Read(-1, _faults);

        Assert.Equal("page_size: is -1, expected 0 to 1000.", Faults());
    }

    [Fact]
    public void Days_AbsentOrOpen_AreAllDays()
    {
        Assert.Equal(new DayRange(0, 99_999_999), DayRange.Read(null, "period", _faults));
        Assert.Equal(new DayRange(20_260_316, 99_999_999), DayRange.Read(new DateInterval { FirstDay = Day(2026, 3, 16) }, "period", _faults));
        Assert.Equal(new DayRange(20_260_316, 20_260_316), DayRange.Read(new DateInterval { FirstDay = Day(2026, 3, 16), LastDay = Day(2026, 3, 16) }, "period", _faults));
        Assert.Equal(new DayRange(20_260_316, 20_260_401), DayRange.Read(new DateInterval { FirstDay = Day(2026, 3, 16), LastDay = Day(2026, 4, 1) }, "period", _faults));
        Assert.Null(_faults.ToFailure());
    }

    [Fact]
    public void Days_WithoutAFirstDay_AreAFault()
    {
        DayRange.Read(new DateInterval { LastDay = Day(2026, 3, 16) }, "period", _faults);

        Assert.Equal("period.first_day: is missing or no day of the calendar.", Faults());
    }

    [Theory]
    [InlineData(2026, 3, 15)]
    [InlineData(2026, 2, 30)]
    public void Days_ALastDayThatIsNoneOrEarlier_IsAFault(int year, int month, int day)
    {
        DayRange.Read(new DateInterval { FirstDay = Day(2026, 3, 16), LastDay = Day(year, month, day) }, "period", _faults);

        Assert.Equal(NoLastDay, Faults());
    }

    [Theory]
    [InlineData(20_260_310, 20_260_310, 20_260_310)]
    [InlineData(20_260_301, 20_260_301, 20_260_301)]
    [InlineData(20_260_228, 20_260_301, 20_260_228)]
    [InlineData(20_260_401, 20_260_401, 20_260_331)]
    public void Days_AndOne_AreThatDayOrNone(int only, int first, int last) =>
        Assert.Equal(new DayRange(first, last), new DayRange(20_260_301, 20_260_331).And(only));

    [Fact]
    public void Days_AndNoDay_Stay() => Assert.Equal(new DayRange(20_260_301, 20_260_331), new DayRange(20_260_301, 20_260_331).And(null));

    [Fact]
    public void Months_AbsentOrOpen_AreAllMonths()
    {
        Assert.Equal(new MonthRange(0, 999_912), MonthRange.Read(null, "months", _faults));
        Assert.Equal(new MonthRange(202_603, 999_912), MonthRange.Read(new MonthInterval { FirstMonth = Month(2026, 3) }, "months", _faults));
        Assert.Equal(new MonthRange(202_603, 202_603), MonthRange.Read(new MonthInterval { FirstMonth = Month(2026, 3), LastMonth = Month(2026, 3) }, "months", _faults));
        Assert.Equal(new MonthRange(202_603, 202_701), MonthRange.Read(new MonthInterval { FirstMonth = Month(2026, 3), LastMonth = Month(2027, 1) }, "months", _faults));
        Assert.Null(_faults.ToFailure());
    }

    [Fact]
    public void Months_WithoutAFirstMonth_AreAFault()
    {
        MonthRange.Read(new MonthInterval { LastMonth = Month(2026, 3) }, "months", _faults);

        Assert.Equal("months.first_month: expected a year of 1 to 9999 and a month of 1 to 12.", Faults());
    }

    [Theory]
    [InlineData(2026, 2)]
    [InlineData(2026, 13)]
    public void Months_ALastMonthThatIsNoneOrEarlier_IsAFault(int year, int month)
    {
        MonthRange.Read(new MonthInterval { FirstMonth = Month(2026, 3), LastMonth = Month(year, month) }, "months", _faults);

        Assert.Equal(NoLastMonth, Faults());
    }

    [Theory]
    [InlineData(20_260_310, 202_603, 202_603)]
    [InlineData(20_260_101, 202_602, 202_601)]
    [InlineData(20_260_531, 202_605, 202_604)]
    public void Months_AndADay_AreItsMonthOrNone(int day, int first, int last) => Assert.Equal(new MonthRange(first, last), new MonthRange(202_602, 202_604).And(day));

    [Fact]
    public void Months_AndNoDay_Stay() => Assert.Equal(new MonthRange(202_602, 202_604), new MonthRange(202_602, 202_604).And(null));

    [Fact]
    public void List_OfNobody_IsAFault()
    {
        ListFilter.Read("", "", 0, _faults);

        Assert.Equal("employer_number: expected an employer_number, an insured_number, or both.", Faults());
    }

    [Fact]
    public void List_OfAnEmployer_AsksForNobodyElse()
    {
        ListFilter filter = ListFilter.Read(Employer, "", 7, _faults);

        Assert.Equal((Employer, null, 7), (filter.Employer?.ToString(), filter.Insured, filter.Size));
        Assert.Null(_faults.ToFailure());
    }

    [Fact]
    public void List_OfAnInsured_AsksForNobodyElse()
    {
        string insured = Values.InsuredNumber.Create(19_890_412, 123).ToString();

        ListFilter filter = ListFilter.Read("", insured, 0, _faults);

        Assert.Equal((null, insured, 100), (filter.Employer, filter.Insured?.ToString(), filter.Size));
        Assert.Null(_faults.ToFailure());
    }

    [Fact]
    public void List_OfNumbersThatAreNone_SaysSoOfEach()
    {
        ListFilter.Read("1", "2", -7, _faults);

        Assert.Equal(
            "employer_number: expected 13 digits with right check digits. insured_number: expected 13 digits with right check digits. page_size: is -7, expected 0 to 1000.",
            Faults());
    }

    private static Date Day(int year, int month, int day) => new() { Year = year, Month = month, Day = day };

    private static YearMonth Month(int year, int month) => new() { Year = year, Month = month };

    private string? Faults() => _faults.ToFailure()?.Message;
}
