using BS2000Bridge.Legislation.Figures;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests;

/// <summary>
/// Worked examples that others published, to the cent. E01, E02: tests of a third-party payroll program; E07, E08: tests
/// of a third-party payroll program (Odoo); E12, E13, E16 to E18: a third-party program for the self-employed, whose rates
/// are the employers' rates, at a base of exactly the minimum wage; E27: pwc.lu, social parameters of April 2022.
/// </summary>
public class WorkedExamplesTests
{
    public static TheoryData<string, decimal, Branch, decimal> FullMonths => new()
    {
        { "E01", 4250m, Branch.HealthCare, 119.00m },
        { "E01", 4250m, Branch.CashBenefits, 10.63m },
        { "E01", 4250m, Branch.Pension, 340.00m },
        { "E01", 4250m, Branch.Dependency, 50.50m },
        { "E07", 3000m, Branch.HealthCare, 84.00m },
        { "E07", 3000m, Branch.CashBenefits, 7.50m },
        { "E07", 3000m, Branch.Pension, 240.00m },
        { "E07", 3000m, Branch.Dependency, 33.00m },
        { "E08", 3500m, Branch.HealthCare, 98.00m },
        { "E08", 3500m, Branch.CashBenefits, 8.75m },
        { "E08", 3500m, Branch.Pension, 280.00m },
        { "E08", 3500m, Branch.Dependency, 40.00m },
    };

    /// <summary>
    /// E02: 4250 base, vehicle allowance 300 and 70 % supplement 171.97 in cash, vehicle 500 in kind, overtime 245.66, and
    /// its surcharge of 98.27, which is in no base and so not declared.
    /// </summary>
    public static TheoryData<Branch, decimal> AllKindsOfPay => new()
    {
        { Branch.HealthCare, 153.09m },
        { Branch.CashBenefits, 11.80m },
        { Branch.Pension, 417.76m },
        { Branch.Dependency, 67.55m },
    };

    public static TheoryData<string, Branch, int, decimal, decimal> EmployerRates => new()
    {
        { "E12", Branch.Mutuality, 1, 1.00m, 6.37m },
        { "E13", Branch.Mutuality, 2, 1.00m, 26.33m },
        { "E16", Branch.Accident, 1, 0.85m, 15.31m },
        { "E17", Branch.Accident, 1, 1.00m, 18.01m },
        { "E18", Branch.Accident, 1, 1.10m, 19.82m },
    };

    [Theory]
    [MemberData(nameof(FullMonths))]
    public void Compute_FullMonthOfJanuary2024_InsuredShareAsPublished(string example, decimal gross, Branch branch, decimal expected)
    {
        var wage = new Wage("2024-01") { Base = gross };

        Assert.Equal((example, expected), (example, wage.Of(branch).Insured.ToEuros()));
    }

    [Theory]
    [MemberData(nameof(AllKindsOfPay))]
    public void Compute_AllKindsOfPayE02_InsuredShareAsPublished(Branch branch, decimal expected) =>
        Assert.Equal(expected, E02().Of(branch).Insured.ToEuros());

    [Fact]
    public void Compute_AllBranchesE01_InsuredTotalAsPublished() => Assert.Equal(520.13m, InsuredTotal(new Wage("2024-01")));

    [Fact]
    public void Compute_AllBranchesE02_InsuredTotalAsPublished() => Assert.Equal(650.20m, InsuredTotal(E02()));

    [Theory]
    [MemberData(nameof(EmployerRates))]
    public void Compute_MinimumWageOfJune2026_EmployerShareAsPublished(string example, Branch branch, int mutualityClass, decimal factor, decimal expected)
    {
        var wage = new Wage("2026-06") { Base = 2771.33m, MutualityClass = mutualityClass, AccidentFactor = factor };

        Assert.Equal((example, expected), (example, wage.Of(branch).Employer.ToEuros()));
    }

    /// <summary>E27: three months at 11284.77 and nine at 11566.88, each rounded first (unrounded: 137956.28).</summary>
    [Fact]
    public void Sum_Year2022E27_AnnualMaximumAsPublished() =>
        Assert.Equal(137956.23m, YearlyCeiling.Sum(Law.Library, new YearMonth(2022, 1), new YearMonth(2022, 12)).ToEuros());

    private static Wage E02() => new("2024-01") { Supplements = 471.97m, Benefits = 500m, Overtime = 245.66m };

    private static decimal InsuredTotal(Wage wage)
    {
        ContributionLines lines = wage.Compute();
        return Branches.All.Sum(branch => lines[branch].Insured.ToEuros());
    }
}
