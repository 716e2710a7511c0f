using BS2000Bridge.Legislation.Incapacities;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests.Incapacities;

/// <summary>
/// What the Mutualité des employeurs gives back (art. 54 CSS). 4250.00 EUR for 173 hours are 982.658959... EUR for 40 hours; 80 % of
/// them are 786.127168..., so 786.13 EUR.
/// </summary>
public class ReimbursementTests
{
    [Theory]
    [InlineData("2024-03", "sickness", 786_13, 1_97, 22_01, 62_89)] // 0.25 % is 1.965325, 2.80 % is 22.01164, 8 % is 62.8904
    [InlineData("2026-01", "sickness", 786_13, 1_97, 22_01, 66_82)] // from 2026 8.5 % is 66.82105
    [InlineData("2024-03", "family", 982_66, 2_46, 27_51, 78_61)] // in full: 2.45665, 27.51448, 78.6128
    [InlineData("2024-03", "accompaniment", 982_66, 2_46, 27_51, 78_61)]
    [InlineData("2024-03", "maternity", 0, 0, 0, 0)]
    [InlineData("2024-03", "adoption", 0, 0, 0, 0)]
    public void Of_FortyHours_PayAndTheEmployersShares(string month, string kind, long pay, long cash, long care, long pension) =>
        Assert.Equal(Amounts(pay, cash, care, pension), ReimbursementRule.Of(Law.Library, Case(month, kind)));

    /// <summary>786.13 + 1.97 + 22.01 + 62.89.</summary>
    [Fact]
    public void Total_OfTheParts_IsTheirSum() => Assert.Equal(new Money(873_00), ReimbursementRule.Of(Law.Library, Case("2024-03", "sickness")).Total);

    [Fact]
    public void Of_NegativePay_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ReimbursementRule.Of(Law.Library, Case("2024-03", "sickness") with { Pay = new Money(-1) }));

    [Fact]
    public void Of_SicknessInTheTrialPeriod_InFull() =>
        Assert.Equal(Amounts(982_66, 2_46, 27_51, 78_61), ReimbursementRule.Of(Law.Library, Case("2024-03", "sickness") with { InTrial = true }));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 19_65)] // 4250.00 / 173 x 80 % = 19.65317...
    [InlineData(173, 3400_00)]
    [InlineData(174, 3400_00)]
    public void Of_HoursClaimed_AtMostThoseThatWerePaid(int hours, long pay) =>
        Assert.Equal(new Money(pay), ReimbursementRule.Of(Law.Library, Case("2024-03", "sickness") with { HoursClaimed = hours }).Pay);

    /// <summary>Five times the minimum wage of March 2024 is 12854.64 EUR (published); 80 % of it are 10283.712.</summary>
    [Theory]
    [InlineData(12_854_63, 10_283_70)]
    [InlineData(12_854_64, 10_283_71)]
    [InlineData(12_854_65, 10_283_71)]
    [InlineData(20_000_00, 10_283_71)]
    public void Of_PayAroundTheCeiling_NothingOfWhatIsAboveIt(long pay, long givenBack) => Assert.Equal(
        new Money(givenBack),
        ReimbursementRule.Of(Law.Library, Case("2024-03", "sickness") with { Pay = new Money(pay), HoursClaimed = 173 }).Pay);

    [Theory]
    [InlineData("2024-03", "sickness", 786_13)] // the month of the 77th day
    [InlineData("2024-04", "sickness", 0)]
    [InlineData("2024-04", "family", 0)]
    public void Of_MonthAfterThe77thDay_NothingForTheFundPays(string month, string kind, long pay)
    {
        ContinuedPay bearer = ContinuedPayRule.On(Law.Library, Periods.Read("sickness 2024-01-01..2024-04-30"), YearMonth.Parse(month).FirstDay);

        Assert.Equal(new Money(pay), ReimbursementRule.Of(Law.Library, Case(month, kind) with { Bearer = bearer }).Pay);
    }

    [Theory]
    [InlineData("sickness", 0)]
    [InlineData("family", 982_66)]
    public void Of_StateOfCrisis_LeaveIsGivenBackAndSicknessIsTheFunds(string kind, long pay)
    {
        ContinuedPay bearer = ContinuedPayRule.On(Law.Library, [], Law.Day("2020-05-01"));

        Assert.Equal(new Money(pay), ReimbursementRule.Of(Law.Library, Case("2020-05", kind) with { Bearer = bearer }).Pay);
    }

    [Theory]
    [InlineData("2024-01-15", "2024-03-14", "2024-03", "2024-04")] // two months
    [InlineData("2024-01-15", "2024-04-14", "2024-04", "2024-05")] // three
    [InlineData("2024-01-15", "2024-07-14", "2024-04", "2024-05")] // six: the first three
    [InlineData("2024-01-01", "2024-06-30", "2024-03", "2024-04")]
    [InlineData("2024-01-31", "2024-07-30", "2024-04", "2024-05")] // entry on the 31st
    [InlineData("2024-11-30", "2025-05-29", "2025-02", "2025-03")]
    public void Includes_TrialPeriod_ToTheEndOfTheMonthInWhichItOrItsFirstThreeMonthsEnd(string entry, string end, string last, string after)
    {
        Assert.True(Includes(YearMonth.Parse(entry[..7])));
        Assert.True(Includes(YearMonth.Parse(last)));
        Assert.False(Includes(YearMonth.Parse(after)));
        Assert.False(Includes(YearMonth.Parse(entry[..7]).PlusMonths(-1)));

        bool Includes(YearMonth month) => TrialPeriod.Includes(Law.Library, month, Law.Day(entry), Law.Day(end));
    }

    [Fact]
    public void Includes_NoTrialPeriod_NoMonth() =>
        Assert.False(TrialPeriod.Includes(Law.Library, new YearMonth(2024, 1), Law.Day("2024-01-15"), trialEnd: null));

    [Theory]
    [InlineData(-1, 1, 1)]
    [InlineData(1, -1, 1)]
    [InlineData(1, 1, 0)]
    public void Of_NegativeOrNoHours_Refused(int claimed, long pay, int paid) => Assert.Throws<ArgumentOutOfRangeException>(
        () => ReimbursementRule.Of(Law.Library, Case("2024-03", "sickness") with { HoursClaimed = claimed, Pay = new Money(pay), HoursPaid = paid }));

    /// <summary>What cannot have been claimed is refused of a leave too of which nothing is given back.</summary>
    [Theory]
    [InlineData(-1, 1)]
    [InlineData(1, -1)]
    public void Of_LeaveOfTheFundWithNegativeHoursOrPay_IsRefused(int claimed, long pay) => Assert.Throws<ArgumentOutOfRangeException>(
        () => ReimbursementRule.Of(Law.Library, Case("2024-03", "maternity") with { HoursClaimed = claimed, Pay = new Money(pay) }));

    private static ReimbursementCase Case(string month, string kind) => new(
        YearMonth.Parse(month),
        Periods.Read($"{kind} 2024-01-01..2024-01-01")[0].Kind,
        HoursClaimed: 40,
        new Money(4250_00),
        HoursPaid: 173,
        InTrial: false,
        ContinuedPayRule.On(Law.Library, [], YearMonth.Parse(month).FirstDay));

    private static Reimbursement Amounts(long pay, long cash, long care, long pension) =>
        new(new Money(pay), new Money(cash), new Money(care), new Money(pension));
}
