namespace BS2000Bridge.Salary.Tests;

/// <summary>
/// Worked examples that others published, to the cent, through the wire. E01, E02: tests of a third-party payroll program;
/// E07, E08: tests of a third-party payroll program (Odoo); E12, E13, E16 to E18: a third-party program for the
/// self-employed, whose rates are the employers' rates, at a base of exactly the minimum wage.
/// </summary>
public sealed class WorkedExamplesTests(SalaryServer server) : IClassFixture<SalaryServer>
{
    [Theory]
    [InlineData("E01", 4250_00, Branch.HealthCare, 119_00)]
    [InlineData("E01", 4250_00, Branch.CashBenefits, 10_63)]
    [InlineData("E01", 4250_00, Branch.Pension, 340_00)]
    [InlineData("E01", 4250_00, Branch.Dependency, 50_50)]
    [InlineData("E07", 3000_00, Branch.HealthCare, 84_00)]
    [InlineData("E07", 3000_00, Branch.CashBenefits, 7_50)]
    [InlineData("E07", 3000_00, Branch.Pension, 240_00)]
    [InlineData("E07", 3000_00, Branch.Dependency, 33_00)]
    [InlineData("E08", 3500_00, Branch.HealthCare, 98_00)]
    [InlineData("E08", 3500_00, Branch.CashBenefits, 8_75)]
    [InlineData("E08", 3500_00, Branch.Pension, 280_00)]
    [InlineData("E08", 3500_00, Branch.Dependency, 40_00)]
    public async Task ComputeContributions_FullMonthOfJanuary2024_InsuredShareAsPublished(string example, int gross, Branch branch, long expected)
    {
        ComputeContributionsResponse found = await ComputeAsync(CaseMessage.Of(2024, 1, gross / 100m));

        Assert.Equal((example, expected), (example, Line(found, branch).InsuredShare.Cents));
    }

    [Theory]
    [InlineData(Branch.HealthCare, 153_09)]
    [InlineData(Branch.CashBenefits, 11_80)]
    [InlineData(Branch.Pension, 417_76)]
    [InlineData(Branch.Dependency, 67_55)]
    public async Task ComputeContributions_AllKindsOfPayE02_InsuredShareAsPublished(Branch branch, long expected) =>
        Assert.Equal(expected, Line(await ComputeAsync(E02()), branch).InsuredShare.Cents);

    [Fact]
    public async Task ComputeContributions_AllBranchesE01_InsuredTotalAsPublished() =>
        Assert.Equal(520_13, (await ComputeAsync(CaseMessage.Of(2024, 1, 4250m))).InsuredTotal.Cents);

    [Fact]
    public async Task ComputeContributions_AllBranchesE02_InsuredTotalAsPublished() =>
        Assert.Equal(650_20, (await ComputeAsync(E02())).InsuredTotal.Cents);

    [Theory]
    [InlineData("E12", Branch.Mutuality, 1, 100, 6_37)]
    [InlineData("E13", Branch.Mutuality, 2, 100, 26_33)]
    [InlineData("E16", Branch.Accident, 1, 85, 15_31)]
    [InlineData("E17", Branch.Accident, 1, 100, 18_01)]
    [InlineData("E18", Branch.Accident, 1, 110, 19_82)]
    public async Task ComputeContributions_MinimumWageOfJune2026_EmployerShareAsPublished(string example, Branch branch, int mutualityClass, int factorHundredths, long expected)
    {
        WageCase wageCase = CaseMessage.Of(2026, 6, 2771.33m);
        wageCase.MutualityClass = mutualityClass;
        wageCase.AccidentFactorHundredths = factorHundredths;

        Assert.Equal((example, expected), (example, Line(await ComputeAsync(wageCase), branch).EmployerShare.Cents));
    }

    [Fact]
    public async Task ComputeContributions_NoOccupationalHealth_HasNoLineOfIt() =>
        Assert.DoesNotContain((await ComputeAsync(CaseMessage.Of(2024, 1, 4250m))).Lines, line => line.Branch == Branch.OccupationalHealth);

    /// <summary>A pupil or student in the holidays owes accident insurance only.</summary>
    [Fact]
    public async Task ComputeContributions_HolidayStudent_AccidentAlone()
    {
        WageCase wageCase = CaseMessage.Of(2024, 1, 1000m);
        wageCase.Occupation = Contracts.Affiliation.V1.Occupation.HolidayStudent;

        Assert.Equal([Branch.Accident], (await ComputeAsync(wageCase)).Lines.Select(line => line.Branch));
    }

    /// <summary>4250 base, vehicle allowance 300 and 70 % supplement 171.97 in cash, vehicle 500 in kind, overtime 245.66.</summary>
    private static WageCase E02()
    {
        WageCase wageCase = CaseMessage.Of(2024, 1, 4250m);
        wageCase.Declaration.Pay.Supplements = CaseMessage.Euros(471.97m);
        wageCase.Declaration.Pay.Benefits = CaseMessage.Euros(500m);
        wageCase.Declaration.Pay.Overtime = CaseMessage.Euros(245.66m);
        return wageCase;
    }

    private async Task<ComputeContributionsResponse> ComputeAsync(WageCase wageCase) =>
        await server.Computation.ComputeContributionsAsync(CaseMessage.Compute(wageCase));

    private static ContributionLine Line(ComputeContributionsResponse response, Branch branch) =>
        Assert.Single(response.Lines, line => line.Branch == branch);
}
