using BS2000Bridge.Legislation.Figures;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests;

/// <summary>
/// The greatest base (art. 39 al. 5, 241 al. 3 CSS): cumulative over the year. 2025: 13188.96 a month to April, 13518.68
/// from May, when the index rose.
/// </summary>
public class CeilingTests
{
    private static readonly Branch[] WithCeiling =
        [Branch.Accident, Branch.CashBenefits, Branch.Mutuality, Branch.Pension, Branch.HealthCare, Branch.OccupationalHealth];

    /// <summary>Base charged from January to April (ceilings 4 x 13188.96 = 52755.84), pay of May, base of May.</summary>
    public static TheoryData<decimal, decimal, decimal> May2025 => new()
    {
        { 17000m, 4250m, 4250m },
        { 17000m, 20000m, 20000m }, // 37000.00 is below the sum of five ceilings, 66274.52
        { 52000m, 20000m, 14274.52m }, // crosses it: 66274.52 - 52000.00
        { 52755.84m, 20000m, 13518.68m }, // at the ceiling every month
        { 52755.84m, 13518.68m, 13518.68m },
        { 52755.84m, 13518.67m, 13518.67m },
        { 66274.52m, 20000m, 0m }, // nothing left to charge
        { 70000m, 20000m, 0m }, // never below zero
    };

    [Theory]
    [MemberData(nameof(May2025))]
    public void Compute_FullMonthsSinceJanuary_BaseIsWhatTheYearLeaves(decimal charged, decimal pay, decimal expected)
    {
        var wage = new Wage { Base = pay, Before = Before("2025-05", charged) };

        Assert.All(WithCeiling, branch => Assert.Equal((branch, expected), (branch, wage.BaseOf(branch))));
    }

    [Fact]
    public void Compute_FirstMonthOfTheYear_CeilingIsThatOfTheMonth() =>
        Assert.All(WithCeiling, branch => Assert.Equal(13518.68m, new Wage { Base = 20000m }.BaseOf(branch)));

    /// <summary>No ceiling for dependency: 20000.00 - 675.93.</summary>
    [Fact]
    public void Compute_PayAboveTheCeiling_DependencyKnowsNone() =>
        Assert.Equal(19324.07m, new Wage { Base = 20000m, Before = Before("2025-05", 52755.84m) }.BaseOf(Branch.Dependency));

    /// <summary>Pay that the ceiling cut off in April is charged in May, when May leaves room.</summary>
    [Fact]
    public void Compute_PayCutOffEarlier_IsChargedWhenTheYearLeavesRoom()
    {
        YearToDate before = Before("2025-05", 52755.84m);
        before.Pay[(int)Branch.Pension] = Money.FromEuros(60000m);

        // min(60000.00 + 4250.00, 66274.52) - 52755.84
        Assert.Equal(11494.16m, new Wage { Before = before }.BaseOf(Branch.Pension));
    }

    /// <summary>Each branch has its own year: only pension is exhausted.</summary>
    [Fact]
    public void Compute_BranchesWithDifferentYears_EachHasItsOwn()
    {
        YearToDate before = Before("2025-05", 17000m);
        before.Pay[(int)Branch.Pension] = before.Charged[(int)Branch.Pension] = Money.FromEuros(66274.52m);
        var wage = new Wage { Before = before };

        Assert.Equal((0m, 4250m), (wage.BaseOf(Branch.Pension), wage.BaseOf(Branch.Accident)));
    }

    /// <summary>
    /// 20000.00 a month: the bases of the year add up to its ceilings, through every change of the index. 2022: 137956.23
    /// (pwc.lu); 2025: 4 x 13188.96 + 8 x 13518.68; 2024: 12 x 12854.64.
    /// </summary>
    [Theory]
    [InlineData(2022, "137956.23")]
    [InlineData(2024, "154255.68")]
    [InlineData(2025, "160905.28")]
    public void Compute_HighWageAllYear_BasesAddUpToTheYearlyCeiling(int year, string expected)
    {
        YearToDate before = default;
        for (int month = 1; month <= 12; month++)
        {
            var wage = new Wage(new YearMonth(year, month).ToString()) { Base = 20000m, Before = before };
            Money charged = wage.Of(Branch.Pension).Base;
            before.Ceilings += MinimumWage.Of(Law.Library, new YearMonth(year, month)).MonthlyCeiling;
            before.Pay[(int)Branch.Pension] += Money.FromEuros(20000m);
            before.Charged[(int)Branch.Pension] += charged;
        }

        Assert.Equal(Law.Number(expected), before.Charged[(int)Branch.Pension].ToEuros());
        Assert.Equal(Law.Number(expected), before.Ceilings.ToEuros());
    }

    [Theory]
    [InlineData("2025-01", "0.00")]
    [InlineData("2025-05", "52755.84")]
    [InlineData("2025-07", "79793.20")] // 52755.84 + 2 x 13518.68
    [InlineData("2022-12", "126389.35")] // 3 x 11284.77 + 8 x 11566.88
    public void BeforeOverFullMonths_OfAMonth_HoldsTheCeilingsSinceJanuaryAndTheAmountGiven(string month, string ceilings)
    {
        YearToDate before = Before(month, 1234.56m);

        Assert.Equal(ceilings, before.Ceilings.ToString());
        Assert.All(WithCeiling, branch => Assert.Equal((1234.56m, 1234.56m), (before.Pay[(int)branch].ToEuros(), before.Charged[(int)branch].ToEuros())));
        Assert.Equal((Money.Zero, Money.Zero), (before.Pay[(int)Branch.Dependency], before.Charged[(int)Branch.Dependency]));
    }

    [Fact]
    public void BeforeOverFullMonths_NegativeAmount_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Before("2025-05", -0.01m));

    private static YearToDate Before(string month, decimal charged) =>
        YearlyCeiling.BeforeOverFullMonths(Law.Library, YearMonth.Parse(month), Money.FromEuros(charged));
}
