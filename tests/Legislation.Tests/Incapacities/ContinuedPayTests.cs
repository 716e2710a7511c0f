using BS2000Bridge.Legislation.Incapacities;
using BS2000Bridge.Legislation.Parameters;
using NodaTime;

namespace BS2000Bridge.Legislation.Tests.Incapacities;

/// <summary>
/// The 77-day rule of art. L.121-6 Code du travail. January to March have 31 + 28 + 31 days, in 2024 31 + 29 + 31: the 77th day of a
/// sickness from 1 January is 18 March, in 2024 17 March. All expected days were counted by hand on a calendar.
/// </summary>
public class ContinuedPayTests
{
    [Theory]
    [InlineData("", "2024-03-16", 0, null)]
    [InlineData("sickness 2024-01-01..2024-12-31", "2024-03-16", 76, null)]
    [InlineData("sickness 2024-01-01..2024-12-31", "2024-03-17", 77, "2024-03-31")]
    [InlineData("sickness 2024-01-01..2024-12-31", "2024-03-18", 78, "2024-03-31")]
    [InlineData("sickness 2023-01-01..2023-12-31", "2023-03-17", 76, null)]
    [InlineData("sickness 2023-01-01..2023-12-31", "2023-03-18", 77, "2023-03-31")]
    public void On_SicknessWithoutABreak_EmployerPaysToTheEndOfTheMonthOfThe77thDay(string periods, string on, int days, string? until) =>
        AssertPays(periods, on, days, until);

    [Theory]
    [InlineData("sickness 2024-01-15..2024-06-30", "2024-03-31", 77, "2024-03-31")] // 17 + 29 + 31: the 77th day is the last of March
    [InlineData("sickness 2024-01-16..2024-06-30", "2024-03-31", 76, null)]
    [InlineData("sickness 2024-01-16..2024-06-30", "2024-04-01", 77, "2024-04-30")] // the first of April: April is the employer's as a whole
    [InlineData("sickness 2023-12-14..2024-06-30", "2024-02-28", 77, "2024-02-29")] // 18 + 31 + 28
    public void On_77thDayAtTheEndOrTheBeginningOfAMonth_TheWholeMonthIsTheEmployers(string periods, string on, int days, string? until) =>
        AssertPays(periods, on, days, until);

    [Theory]
    [InlineData("sickness 2024-01-10..2024-02-20, sickness 2024-04-01..2024-05-05", "2024-05-04", 76, null)] // 22 + 20 + 30 + 4
    [InlineData("sickness 2024-01-10..2024-02-20, sickness 2024-04-01..2024-05-05", "2024-05-05", 77, "2024-05-31")]
    [InlineData("sickness 2024-01-01..2024-02-29, sickness 2024-02-15..2024-03-15", "2024-03-16", 75, null)] // 60 + 15: February once
    [InlineData("sickness 2024-01-01..2024-03-17, sickness 2024-01-01..2024-03-17", "2024-03-20", 77, "2024-03-31")]
    [InlineData("sickness 2024-03-16..2024-03-20", "2024-03-16", 1, null)] // the first day of a sickness
    [InlineData("sickness 2024-01-31..2024-01-31", "2024-02-10", 1, null)] // one day, the last of its month
    public void On_SeveralPeriods_EachDayCountsOnce(string periods, string on, int days, string? until) =>
        AssertPays(periods, on, days, until);

    [Theory]
    [InlineData("sickness 2024-01-01..2024-03-16, family 2024-03-17..2024-03-31", "2024-03-31", 76, null)]
    [InlineData("sickness 2024-01-01..2024-03-16, accompaniment 2024-03-17..2024-03-31", "2024-03-31", 76, null)]
    [InlineData("maternity 2024-01-01..2024-05-31", "2024-05-31", 0, null)]
    [InlineData("adoption 2024-01-01..2024-05-31", "2024-05-31", 0, null)]
    public void On_LeaveThatIsNoSickness_DoesNotCount(string periods, string on, int days, string? until) =>
        AssertPays(periods, on, days, until);

    [Theory]
    [InlineData("sickness 2024-01-01..2024-02-29, sickness 2025-06-01..2025-06-17", "2025-06-16", 76, null)] // January 2024 is the first of 18
    [InlineData("sickness 2024-01-01..2024-02-29, sickness 2025-06-01..2025-06-17", "2025-06-17", 77, "2025-06-30")]
    [InlineData("sickness 2024-01-01..2024-02-29, sickness 2025-07-01..2025-07-31", "2025-07-31", 60, null)] // 29 + 31: January has left
    [InlineData("sickness 2017-01-01..2017-02-28, sickness 2017-12-01..2017-12-18", "2017-12-18", 77, "2017-12-31")] // 12 months until 2018
    [InlineData("sickness 2017-01-01..2017-02-28, sickness 2018-01-01..2018-01-31", "2018-01-31", 59, null)]
    [InlineData("sickness 2017-08-01..2017-09-30, sickness 2019-01-01..2019-01-16", "2019-01-16", 77, "2019-01-31")] // 18 months from 2019
    public void On_ReferencePeriod_IsOfCalendarMonthsInARow(string periods, string on, int days, string? until) =>
        AssertPays(periods, on, days, until);

    /// <summary>From April on the health fund pays; its days do not count, so that 91 days of January to March 2024 stand until June 2025.</summary>
    [Theory]
    [InlineData("2024-04-01", 91, "2024-03-31")]
    [InlineData("2025-06-30", 91, "2024-03-31")]
    [InlineData("2025-07-31", 60, "2024-03-31")] // the first month in which the limit is not reached is still the fund's
    [InlineData("2025-08-01", 31, null)]
    public void On_LimitNoLongerReached_EmployerPaysAgainFromTheMonthAfter(string on, int days, string? until) =>
        AssertPays("sickness 2024-01-01..2024-12-31", on, days, until);

    [Fact]
    public void On_SickAgainAfterTheFund_TheLimitIsCountedAnew()
    {
        const string periods = "sickness 2024-01-01..2024-12-31, sickness 2025-08-01..2025-12-31";

        AssertPays(periods, "2025-08-31", 62, null); // March 2024 and August 2025
        AssertPays(periods, "2025-10-15", 76, null); // September and October 2025 with August: 31 + 30 + 15
        AssertPays(periods, "2025-10-16", 77, "2025-10-31");
        AssertPays(periods, "2025-11-01", 92, "2025-10-31");
    }

    [Theory]
    [InlineData("2020-03-31", true, null)]
    [InlineData("2020-04-01", false, "2020-03-31")]
    [InlineData("2020-06-30", false, "2020-03-31")]
    [InlineData("2020-07-01", true, null)]
    public void On_StateOfCrisisOf2020_FundPaysSicknessAndItsDaysDoNotCount(string on, bool employerPays, string? until)
    {
        ContinuedPay pay = ContinuedPayRule.On(Law.Library, Periods.Read("sickness 2020-03-01..2020-07-31"), Law.Day(on));

        Assert.Equal((employerPays, true, Periods.DayOrNull(until)), (pay.EmployerPaysSickness, pay.IsConserved, pay.EmployerPaysUntil));
        Assert.Equal(Law.Day(on) < new LocalDate(2020, 7, 1) ? 31 : 32, pay.DaysInReferencePeriod);
    }

    /// <summary>Where the fund's days count too (the other reading of the law), the year of sickness keeps the limit reached until April 2026.</summary>
    [Theory]
    [InlineData("2025-08-01", 306, "2024-03-31")] // March to December 2024
    [InlineData("2026-04-30", 61, "2024-03-31")] // November and December 2024
    [InlineData("2026-05-01", 31, null)]
    public void On_FundDaysCountByDecision_LimitStaysReachedLonger(string on, int days, string? until)
    {
        ParameterFile file = Rules("yes");

        ContinuedPay pay = ContinuedPayRule.On(ParameterLibrary.Read([file]), Periods.Read("sickness 2024-01-01..2024-12-31"), Law.Day(on));

        Assert.Equal((days, Periods.DayOrNull(until)), (pay.DaysInReferencePeriod, pay.EmployerPaysUntil));
    }

    [Fact]
    public void On_MonthBeforeTheParameters_NamesParameterAndDay()
    {
        var missing = Assert.Throws<MissingParameterException>(() => ContinuedPayRule.On(Law.Library, [], Law.Day("2016-12-31")));

        Assert.Equal(("continued-pay.fund-from-first-day", Law.Day("2016-12-01")), (missing.ParameterId, missing.Day));
    }

    private static void AssertPays(string periods, string on, int days, string? until)
    {
        ContinuedPay pay = ContinuedPayRule.On(Law.Library, Periods.Read(periods), Law.Day(on));

        Assert.Equal((days, Periods.DayOrNull(until)), (pay.DaysInReferencePeriod, pay.EmployerPaysUntil));
        Assert.Equal(until is null || pay.On <= pay.EmployerPaysUntil, pay.EmployerPaysSickness);
    }

    private static ParameterFile Rules(string fundDaysCount) => new("rules.yaml", string.Join('\n',
        Rule("continued-pay.limit-days", "days", "77"),
        Rule("continued-pay.reference-months", "months", "18"),
        Rule("continued-pay.fund-from-first-day", "yes-no", "no"),
        Rule("continued-pay.fund-days-count", "yes-no", fundDaysCount)));

    private static string Rule(string id, string unit, string value) => $"""
        - id: {id}
          title: A rule
          titre: Une règle
          unit: {unit}
          reference: art. L.121-6
          values:
            - from: 2017-01-01
              value: {value}
              source: the test
              confidence: high
        """;
}
