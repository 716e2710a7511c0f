using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Legislation.Populations;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests.Years;

/// <summary>
/// A year of one insured with one employer. 2025: ceilings of 13188.96 from January to April, 13518.68 from May.
/// </summary>
public class YearComputationTests
{
    private static readonly CalculatorsByMonth Calculators = new(Law.Library);

    /// <summary>January to December at 12500 with a thirteenth month of 15000: December's pension base is 160905.28 - 137500.00.</summary>
    [Fact]
    public void Compute_GratificationInDecember_IsChargedUpToTheYearsCeiling()
    {
        WageCase[] months = Months(1, 12, 12500m);
        months[11] = Of("2025-12", new Wage("2025-12") { Base = 12500m, Benefits = 15000m });

        ComputedMonth[] found = Compute(months);

        Assert.Equal(12500.00m, BaseOf(found[10], Branch.Pension));
        Assert.Equal(23405.28m, BaseOf(found[11], Branch.Pension));
        Assert.Equal(12500.00m, BaseOf(found[11], Branch.CashBenefits));
        Assert.Equal(147386.60m, found[11].Before.Ceilings.ToEuros()); // 4 x 13188.96 + 7 x 13518.68
    }

    /// <summary>Two declarations of one month: one ceiling, one pay, and no branch taken for one that was not insured.</summary>
    [Fact]
    public void Compute_TwoDeclarationsOfOneMonth_ShareItsCeiling()
    {
        WageCase[] months = [Of("2025-01", new Wage("2025-01") { Base = 3000m }), Of("2025-01", new Wage("2025-01") { Base = 4000m })];
        YearToDate opening = default;

        YearToDate year = YearComputation.Compute(Calculators, in opening, months, new ComputedMonth[2]);

        Assert.Equal((13188.96m, 7000m, 7000m), (year.Ceilings.ToEuros(), year.Pay[(int)Branch.Pension].ToEuros(), year.Charged[(int)Branch.Pension].ToEuros()));
    }

    /// <summary>The year's ceilings include those of its last month, whatever the pay.</summary>
    [Fact]
    public void Compute_OneMonth_AddsItsCeilingToTheYear()
    {
        YearToDate opening = default;

        YearToDate year = YearComputation.Compute(Calculators, in opening, [Of("2025-05", new Wage("2025-05"))], new ComputedMonth[1]);

        Assert.Equal((13518.68m, 4250m), (year.Ceilings.ToEuros(), year.Charged[(int)Branch.Pension].ToEuros()));
    }

    /// <summary>An affiliated month without a wage leaves its ceiling to the year: 13188.96 + 13188.96 for February.</summary>
    [Theory]
    [InlineData(true, "20000.00")]
    [InlineData(false, "13188.96")]
    public void Compute_AffiliatedMonthWithoutWage_CountsForTheCeiling(bool affiliatedInJanuary, string expected)
    {
        WageCase january = Of("2025-01", new Wage("2025-01") { Base = 0m, Hours = 0 }), february = Of("2025-02", new Wage("2025-02") { Base = 20000m });

        ComputedMonth[] found = Compute(affiliatedInJanuary ? [january, february] : [february]);

        Assert.Equal(Law.Number(expected), BaseOf(found[^1], Branch.Pension));
    }

    /// <summary>Entry on 31 May: May is an affiliated month, so June has 2 x 13518.68 less the 200 charged in May.</summary>
    [Fact]
    public void Compute_EntryOnThe31st_TheMonthsCeilingCountsWhole()
    {
        WageCase may = Of("2025-05", new Wage("2025-05") { Base = 200m, Hours = 8 });
        may.Declaration = may.Declaration with { FirstDay = 31 };

        ComputedMonth[] found = Compute([may, Of("2025-06", new Wage("2025-06") { Base = 30000m })]);

        Assert.Equal(200m, BaseOf(found[0], Branch.Pension));
        Assert.Equal(26837.36m, BaseOf(found[1], Branch.Pension)); // 27037.36 - 200.00
    }

    /// <summary>Two declarations of one month share its ceiling: 13518.68 - 8000.</summary>
    [Fact]
    public void Compute_TwoDeclarationsOfAMonth_ShareItsCeiling()
    {
        ComputedMonth[] found = Compute([Of("2025-05", new Wage { Base = 8000m, Hours = 80 }), Of("2025-05", new Wage { Base = 9000m, Hours = 93 }), Of("2025-06", new Wage("2025-06") { Base = 1m, Hours = 1 })]);

        Assert.Equal(8000m, BaseOf(found[0], Branch.Pension));
        Assert.Equal(5518.68m, BaseOf(found[1], Branch.Pension));
        Assert.Equal(13518.68m, found[2].Before.Ceilings.ToEuros());
    }

    /// <summary>A holiday student's July insures accidents alone: August's pension has the ceiling of August alone, accident those of both.</summary>
    [Fact]
    public void Compute_BranchNotInsuredInAMonth_HasNoCeilingOfIt()
    {
        ComputedMonth[] found = Compute(
            [Of("2025-07", new Wage("2025-07") { Base = 2800m, Occupation = Occupation.HolidayStudent }), Of("2025-08", new Wage("2025-08") { Base = 30000m })]);

        Assert.Equal(13518.68m, BaseOf(found[1], Branch.Pension));
        Assert.Equal(24237.36m, BaseOf(found[1], Branch.Accident)); // 27037.36 - 2800.00
    }

    /// <summary>A household's ceiling is measured by its gross wages.</summary>
    [Fact]
    public void Compute_PrivateHousehold_YearHoldsGrossWages()
    {
        WageCase january = Of("2025-01", new Wage("2025-01") { Base = 2500m, Occupation = Occupation.Household, OccupationalHealth = OccupationalHealthService.None });

        ComputedMonth[] found = Compute([january, Of("2025-02", new Wage("2025-02") { Base = 1m, Hours = 1 })]);

        Money gross = found[0].NetWage!.Value.Gross;
        Assert.True(gross > new Money(2_637_79));
        Assert.Equal((gross, gross), (found[1].Before.Pay[(int)Branch.Pension], found[1].Before.Charged[(int)Branch.Pension]));
    }

    [Theory]
    [InlineData("2025-02", "2025-01")]
    [InlineData("2024-12", "2025-01")]
    public void Compute_MonthsOutOfOrderOrOfTwoYears_AreRefused(string first, string second)
    {
        var refused = Assert.Throws<ArgumentException>(() => Compute([Of(first, new Wage(first)), Of(second, new Wage(second))]));

        Assert.Contains($"After {first} comes {second}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Compute_NoDeclaration_IsTheOpening()
    {
        var opening = new YearToDate { Ceilings = new Money(5) };

        YearToDate year = YearComputation.Compute(Calculators, in opening, [], []);

        Assert.Equal(5, year.Ceilings.Cents);
    }

    [Fact]
    public void Compute_MonthWithoutParameters_NamesItAndThePopulation()
    {
        var missing = Assert.Throws<MissingParameterException>(() => Compute([Of("2027-01", new Wage("2027-01"))]));

        Assert.Equal(("minimum-wage.index-100", KnownPopulations.Employees), (missing.ParameterId, missing.Population));
    }

    private static ComputedMonth[] Compute(WageCase[] months)
    {
        var found = new ComputedMonth[months.Length];
        YearToDate opening = default;
        _ = YearComputation.Compute(Calculators, in opening, months, found);
        return found;
    }

    private static WageCase[] Months(int first, int last, decimal pay) =>
        [.. Enumerable.Range(first, last - first + 1).Select(month => $"2025-{month:00}").Select(month => Of(month, new Wage(month) { Base = pay }))];

    private static WageCase Of(string month, Wage wage) => (wage with { Month = month }).ToCase();

    private static decimal BaseOf(ComputedMonth month, Branch branch) => month.Lines[branch].Base.ToEuros();
}
