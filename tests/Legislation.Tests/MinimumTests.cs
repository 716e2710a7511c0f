using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests;

/// <summary>
/// The least base (art. 39 al. 1 and 3, 156, 241 CSS; art. L.222-5 Code du travail). May 2025: 2703.74, at 17 years 80 %
/// = 2162.99, below 75 % = 2027.80.
/// </summary>
public class MinimumTests
{
    private static readonly Branch[] WithMinimum =
        [Branch.Accident, Branch.CashBenefits, Branch.Mutuality, Branch.Pension, Branch.HealthCare, Branch.OccupationalHealth];

    public static TheoryData<string, decimal> Births => new()
    {
        { "1990-06-15", 2703.74m },
        { "2007-04-30", 2703.74m }, // 18 the day before
        { "2007-05-01", 2703.74m }, // 18 on the first
        { "2007-05-02", 2162.99m }, // 18 a day too late
        { "2008-05-01", 2162.99m }, // 17 on the first
        { "2008-05-02", 2027.80m }, // 17 a day too late
        { "2010-05-01", 2027.80m }, // 15 on the first
        { "2010-05-02", 2027.80m }, // 15 a day too late: no lesser share exists
        { "2007-12-01", 2162.99m }, // 18 later in the year
        { "2007-01-31", 2703.74m }, // 18 earlier in the year
    };

    /// <summary>Hours worked, inactive hours, least base.</summary>
    public static TheoryData<int, int, decimal> Hours => new()
    {
        { 173, 0, 2703.74m },
        { 174, 0, 2703.74m },
        { 220, 0, 2703.74m },
        { 172, 0, 2688.11m }, // 2703.74 x 172/173 = 2688.1114
        { 120, 0, 1875.43m }, // 2703.74 x 120/173 = 1875.4266
        { 40, 80, 1875.43m }, // inactive hours count
        { 100, 73, 2703.74m },
        { 1, 0, 15.63m }, // 2703.74 / 173 = 15.6286
        { 0, 0, 0m },
    };

    [Theory]
    [MemberData(nameof(Births))]
    public void Compute_FullMonthWithoutPay_BaseIsTheMinimumOfTheAgeOnTheFirst(string born, decimal expected)
    {
        var wage = new Wage { Base = 0m, Born = born };

        Assert.All(WithMinimum, branch => Assert.Equal((branch, expected), (branch, wage.BaseOf(branch))));
    }

    [Theory]
    [MemberData(nameof(Hours))]
    public void Compute_PartOfAMonth_MinimumIsProratedBy173Hours(int hours, int inactive, decimal expected)
    {
        var wage = new Wage { Base = 0m, Hours = hours, InactiveHours = inactive };

        Assert.All(WithMinimum, branch => Assert.Equal((branch, expected), (branch, wage.BaseOf(branch))));
    }

    /// <summary>2027.80 x 120/173 = 1406.5665: graded first, then prorated, rounded in between.</summary>
    [Fact]
    public void Compute_PartTimeAt16_MinimumIsGradedAndProrated() =>
        Assert.Equal(1406.57m, new Wage { Base = 0m, Hours = 120, Born = "2009-01-01" }.BaseOf(Branch.Pension));

    [Fact]
    public void Compute_PayBelowTheMinimumInSomeBranches_EachBranchHasItsOwnMinimum()
    {
        // Overtime lifts health care above the minimum and leaves pension at it.
        var wage = new Wage { Base = 2600m, Overtime = 200m };

        Assert.Equal(2800m, wage.BaseOf(Branch.HealthCare));
        Assert.Equal(2703.74m, wage.BaseOf(Branch.Pension));
    }

    [Fact]
    public void Compute_PayAboveTheMinimum_BaseIsThePay() =>
        Assert.All(WithMinimum, branch => Assert.Equal(2703.75m, new Wage { Base = 2703.75m }.BaseOf(branch)));

    /// <summary>No minimum for dependency: 1000.00 - 675.93.</summary>
    [Fact]
    public void Compute_PayBelowTheMinimum_DependencyKnowsNone() =>
        Assert.Equal(324.07m, new Wage { Base = 1000m }.BaseOf(Branch.Dependency));

    [Fact]
    public void Compute_NegativeHours_AreRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Wage { Hours = -1 }.Compute());
}
