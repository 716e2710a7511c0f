using BS2000Bridge.Legislation.Figures;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests;

/// <summary>Each habit alone, against the law, with the arithmetic beside it. May 2025: minimum wage 2703.74.</summary>
public class HypothesisTests
{
    private static readonly Branch[] AllBranches = [.. Branches.All];

    [Fact]
    public void IndexMonthLate_May2025_TakesAprilsMinimumWage()
    {
        // April: 279.30 x 944.43/100 = 2637.79299; at 17 80 % = 2110.23; five times 13188.96; a quarter 659.45.
        const Hypothesis habit = Hypothesis.IndexMonthLate;

        Assert.Equal(2637.79m, new Wage { Base = 0m }.BaseOf(Branch.HealthCare, habit));
        Assert.Equal(2110.23m, new Wage { Base = 0m, Born = "2008-03-03" }.BaseOf(Branch.HealthCare, habit));
        Assert.Equal(13188.96m, new Wage { Base = 20000m }.BaseOf(Branch.Pension, habit));
        Assert.Equal(3590.55m, new Wage().BaseOf(Branch.Dependency, habit));
    }

    [Fact]
    public void IndexMonthLate_June2025_ChangesNothing() => AssertSame(new Wage("2025-06") { Base = 0m, Hours = 100 }, Hypothesis.IndexMonthLate, AllBranches);

    [Theory]
    [InlineData(1, "0.43")] // 4250.00 x 0.01 % = 0.425; the law: 0.07 % = 2.975, so 2.98
    [InlineData(4, "57.80")] // 4250.00 x 1.36 %; the law: 2.64 % = 112.20
    public void MutualityLastYear_May2025_TakesTheRateOf2024(int mutualityClass, string expected)
    {
        var wage = new Wage { MutualityClass = mutualityClass };

        Assert.Equal(Law.Number(expected), wage.Of(Branch.Mutuality, Hypothesis.MutualityLastYear).Employer.ToEuros());
        AssertSame(wage, Hypothesis.MutualityLastYear, But(Branch.Mutuality));
    }

    [Fact]
    public void DerivedFromRoundedMinimum_May2025_RoundsBeforeDeriving()
    {
        // 2703.74 x 75 % = 2027.805 (unrounded 2027.80179); x 5 = 13518.70 (13518.6786); / 4 = 675.935 (675.93393).
        const Hypothesis habit = Hypothesis.DerivedFromRoundedMinimum;

        Assert.Equal(2027.81m, new Wage { Base = 0m, Born = "2009-01-01" }.BaseOf(Branch.HealthCare, habit));
        Assert.Equal(13518.70m, new Wage { Base = 20000m }.BaseOf(Branch.HealthCare, habit));
        Assert.Equal(3574.06m, new Wage().BaseOf(Branch.Dependency, habit));
        Assert.Equal(2703.74m, new Wage { Base = 0m }.BaseOf(Branch.HealthCare, habit));
    }

    [Fact]
    public void MinimumNotGraded_At16_TakesTheMinimumOf18()
    {
        var wage = new Wage { Base = 1000m, Born = "2009-01-01" };

        Assert.Equal(2703.74m, wage.BaseOf(Branch.HealthCare, Hypothesis.MinimumNotGraded)); // the law: 2027.80
        AssertSame(wage, Hypothesis.MinimumNotGraded, Branch.Dependency);
        AssertSame(wage with { Occupation = Occupation.Apprentice }, Hypothesis.MinimumNotGraded, AllBranches);
    }

    [Theory]
    [InlineData(120, "2027.81")] // 2703.74 x 120/160 = 2027.805; the law: x 120/173 = 1875.43
    [InlineData(160, "2703.74")] // the law: 2703.74 x 160/173 = 2500.57
    [InlineData(165, "2703.74")] // never more than the whole; the law: 2578.71
    public void Minimum160Hours_PartTime_ProratesBy160(int hours, string expected)
    {
        var wage = new Wage { Base = 0m, Hours = hours };

        Assert.Equal(Law.Number(expected), wage.BaseOf(Branch.Pension, Hypothesis.Minimum160Hours));
        AssertSame(wage with { Base = 2000m }, Hypothesis.Minimum160Hours, Branch.Dependency);
    }

    [Theory]
    [InlineData("17000", "20000", "13518.68")] // the law: 20000.00, for the year leaves room
    [InlineData("52000", "20000", "13518.68")] // the law: 66274.52 - 52000.00 = 14274.52
    [InlineData("66274.52", "4250", "4250")] // the law: 0.00
    public void CeilingMonthly_MayWithAYearBefore_LooksAtTheMonthAlone(string charged, string pay, string expected)
    {
        var wage = new Wage { Base = Law.Number(pay), Before = YearlyCeiling.BeforeOverFullMonths(Law.Library, new YearMonth(2025, 5), Money.FromEuros(Law.Number(charged))) };

        Assert.Equal(Law.Number(expected), wage.BaseOf(Branch.Pension, Hypothesis.CeilingMonthly));
        AssertSame(wage, Hypothesis.CeilingMonthly, Branch.Dependency);
    }

    [Fact]
    public void AbatementNotProrated_100Hours_TakesTheWholeAbatement()
    {
        // 2000.00 - 675.93; the law: 2000.00 - 390.71 = 1609.29
        var wage = new Wage { Base = 2000m, Hours = 100 };

        Assert.Equal(1324.07m, wage.BaseOf(Branch.Dependency, Hypothesis.AbatementNotProrated));
        AssertSame(wage, Hypothesis.AbatementNotProrated, But(Branch.Dependency));
    }

    [Theory]
    [InlineData(Branch.CashBenefits, "4250", "10.63", "10.62")] // 21.25 split; the law: 10.63 twice
    [InlineData(Branch.HealthCare, "4250.17", "119.01", "119.00")] // 238.00952, so 238.01 split; the law: 119.00476 twice
    [InlineData(Branch.Pension, "4250.07", "340.01", "340.00")] // 680.0112, so 680.01 split; the law: 340.0056, so 340.01 twice
    public void RoundingTotalThenSplit_OddCent_IsTheInsureds(Branch branch, string pay, string insured, string employer)
    {
        var wage = new Wage { Base = Law.Number(pay) };
        ContributionLine line = wage.Of(branch, Hypothesis.RoundingTotalThenSplit);

        Assert.Equal((Law.Number(insured), Law.Number(employer)), (line.Insured.ToEuros(), line.Employer.ToEuros()));
        AssertSame(wage, Hypothesis.RoundingTotalThenSplit, Branch.Accident, Branch.Mutuality, Branch.Dependency, Branch.OccupationalHealth);
    }

    /// <summary>4250.00: cut at the cent in every branch.</summary>
    [Theory]
    [InlineData(Branch.CashBenefits, "10.62", "10.62")] // 10.625
    [InlineData(Branch.Dependency, "50.03", "0.00")] // 3574.07 x 1.40 % = 50.03698
    [InlineData(Branch.Mutuality, "0.00", "2.97")] // 2.975
    [InlineData(Branch.Pension, "340.00", "340.00")]
    public void RoundingTruncate_EveryBranch_IsCut(Branch branch, string insured, string employer)
    {
        ContributionLine line = new Wage().Of(branch, Hypothesis.RoundingTruncate);

        Assert.Equal((insured, employer), (line.Insured.ToString(), line.Employer.ToString()));
    }

    /// <summary>4250.17 health care: 238.00952 cut to 238.00, halved; truncation alone: 119.00 twice as well; split alone: 119.01.</summary>
    [Fact]
    public void RoundingTruncateAndSplit_Together_CutTheTotalThenSplitIt()
    {
        const Hypothesis both = Hypothesis.RoundingTruncate | Hypothesis.RoundingTotalThenSplit;

        ContributionLine care = new Wage { Base = 4250.17m }.Of(Branch.HealthCare, both);
        ContributionLine cash = new Wage { Base = 4250.60m }.Of(Branch.CashBenefits, both); // 21.253 cut to 21.25

        Assert.Equal(("119.00", "119.00"), (care.Insured.ToString(), care.Employer.ToString()));
        Assert.Equal(("10.63", "10.62"), (cash.Insured.ToString(), cash.Employer.ToString()));
    }

    private static Branch[] But(Branch branch) => [.. Branches.All.Where(other => other != branch)];

    private static void AssertSame(Wage wage, Hypothesis habit, params Branch[] branches) =>
        Assert.All(branches, branch => Assert.Equal(wage.Of(branch), wage.Of(branch, habit)));
}
