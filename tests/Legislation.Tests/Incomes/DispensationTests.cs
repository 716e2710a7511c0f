using BS2000Bridge.Legislation.Incomes;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Legislation.Tests.Cases;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests.Incomes;

/// <summary>
/// Dispensed activities (art. 4 al. 4, 5 al. 2, 88 al. 2, 179 al. 2, 180 al. 2 CSS). The minimum wages of 2025:
/// 4 x 2637.79299 + 8 x 2703.73572 = 32181.05772; a third of it is 10727.01924, two thirds 21454.03848. The year has 365 days.
/// </summary>
public class DispensationTests
{
    private static readonly ParameterLibrary InForce = ChangedLaw.Of("bill-7751.in-force = yes");

    [Theory]
    [InlineData(DispensableActivity.OwnAccount, 10727.02, true)]
    [InlineData(DispensableActivity.OwnAccount, 10727.03, false)]
    [InlineData(DispensableActivity.CultureOrSport, 21454.04, true)]
    [InlineData(DispensableActivity.CultureOrSport, 21454.05, false)]
    public void Of_WholeYear_IsDispensedUpToTheLimit(DispensableActivity activity, double income, bool expected)
    {
        Assert.Equal(expected, Judge(Law.Library, activity, (decimal)income, "2025-01-01", "2025-12-31").IsDispensed);
        Dispensation underTheBill = Judge(InForce, activity, (decimal)income, "2025-01-01", "2025-12-31");
        Assert.Equal((expected, false), (underTheBill.IsDispensed, underTheBill.IsAnnualised));
    }

    /// <summary>Before the bill, 6000 in half a year is not above a third of the year's minimum wages, whatever a whole year would yield.</summary>
    [Fact]
    public void Of_PartOfAYearBeforeTheBill_TheIncomeCountsAsItIs()
    {
        Dispensation judged = Judge(Law.Library, DispensableActivity.OwnAccount, 6000m, "2025-07-01", "2025-12-31");

        Assert.Equal((true, 6000m, 10727.02m, false), (judged.IsDispensed, judged.YearlyIncome.ToEuros(), judged.Limit.ToEuros(), judged.IsAnnualised));
        Assert.Equal("CSS art. 5 al. 2, 88 al. 2, 180 al. 2", judged.Reference);
    }

    /// <summary>Under the bill by days: 184 of 365. 6000 x 365/184 = 11902.17; 5407.59 x 365/184 = 10727.0129, 5407.60 gives 10727.0326.</summary>
    [Theory]
    [InlineData(6000, 11902.17, false)]
    [InlineData(5407.59, 10727.01, true)]
    [InlineData(5407.60, 10727.03, false)]
    public void Of_PartOfAYearUnderTheBill_TheIncomeIsAnnualised(double income, double yearly, bool expected)
    {
        Dispensation judged = Judge(InForce, DispensableActivity.OwnAccount, (decimal)income, "2025-07-01", "2025-12-31");

        Assert.Equal((expected, (decimal)yearly, true), (judged.IsDispensed, judged.YearlyIncome.ToEuros(), judged.IsAnnualised));
        Assert.EndsWith("; bill 7751", judged.Reference, StringComparison.Ordinal);
    }

    /// <summary>The bill in force until 30 June 2025 only: what ends in July is judged as before it.</summary>
    [Theory]
    [InlineData("2025-06-30", true)]
    [InlineData("2025-07-01", false)]
    public void Of_BillByDate_TheMonthOfTheLastDayCounts(string last, bool annualised)
    {
        ParameterLibrary library = ChangedLaw.Of("bill-7751.in-force = yes until 2025-06-30");

        Assert.Equal(annualised, Judge(library, DispensableActivity.OwnAccount, 100m, "2025-02-01", last).IsAnnualised);
    }

    [Theory]
    [InlineData("2025-02-01", "2025-01-31")]
    [InlineData("2024-12-31", "2025-01-01")]
    public void Of_DaysOfTwoYearsOrBackwards_AreRefused(string first, string last) => Assert.StartsWith(
        "The activity must begin and end, in this order, in one year.",
        Assert.Throws<ArgumentOutOfRangeException>(() => Judge(Law.Library, DispensableActivity.OwnAccount, 100m, first, last)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Of_ActivityOfOneDay_IsJudged() =>
        Assert.Equal((true, 36500m), (Judge(Law.Library, DispensableActivity.OwnAccount, 100m, "2025-03-01", "2025-03-01").IsDispensed, Judge(InForce, DispensableActivity.OwnAccount, 100m, "2025-03-01", "2025-03-01").YearlyIncome.ToEuros()));

    [Fact]
    public void Of_NegativeIncome_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>("income", () => Judge(Law.Library, DispensableActivity.OwnAccount, -0.01m, "2025-01-01", "2025-12-31"));

    [Fact]
    public void Of_YearWithoutMinimumWages_NamesParameterAndDay()
    {
        var missing = Assert.Throws<MissingParameterException>(() => Judge(Law.Library, DispensableActivity.OwnAccount, 100m, "2016-05-01", "2016-05-31"));

        Assert.Equal(("minimum-wage.index-100", new NodaTime.LocalDate(2016, 1, 1)), (missing.ParameterId, missing.Day));
    }

    private static Dispensation Judge(ParameterLibrary library, DispensableActivity activity, decimal income, string first, string last) =>
        Dispensation.Of(library, activity, Money.FromEuros(income), Law.Day(first), Law.Day(last));
}
