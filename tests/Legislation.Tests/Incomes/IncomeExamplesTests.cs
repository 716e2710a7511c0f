using BS2000Bridge.Legislation.Tests.Cases;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests.Incomes;

/// <summary>
/// Worked examples that others published, to the cent: E12, E13, E16 to E18, E25, a third-party program for the self-employed,
/// June 2026; ccss.lu, the monthly amount of voluntary health insurance.
/// </summary>
public class IncomeExamplesTests
{
    private const decimal MinimumWage = 2771.33m;

    [Theory]
    [InlineData("E12", Branch.Mutuality, 1, 1.00, 6.37)]
    [InlineData("E13", Branch.Mutuality, 2, 1.00, 26.33)]
    [InlineData("E16", Branch.Accident, 2, 0.85, 15.31)]
    [InlineData("E17", Branch.Accident, 2, 1.00, 18.01)]
    [InlineData("E18", Branch.Accident, 2, 1.10, 19.82)]
    public void Compute_SelfEmployedAtTheMinimumWage_AsPublished(string example, Branch branch, int mutualityClass, double factor, double expected)
    {
        var income = new Income { Amount = MinimumWage, MutualityClass = mutualityClass, AccidentFactor = (decimal)factor };

        Assert.Equal((example, (decimal)expected), (example, income.InsuredOf(branch)));
    }

    /// <summary>E13's note: with class 2 and factor 1.00, all branches together; the abatement of dependency insurance is granted.</summary>
    [Fact]
    public void Compute_SelfEmployedOfClass2E13_TotalAsPublished() =>
        Assert.Equal(713.62m, new Income { Amount = MinimumWage, MutualityClass = 2 }.Total());

    [Theory]
    [InlineData(Branch.HealthCare)]
    [InlineData(Branch.CashBenefits)]
    [InlineData(Branch.Pension)]
    [InlineData(Branch.Accident)]
    [InlineData(Branch.Mutuality)]
    public void Compute_SideActivityOf100E25_BaseIsAThirdAsPublished(Branch branch) =>
        Assert.Equal(923.78m, new Income { Amount = 100m, SideActivity = true, MutualityClass = 2 }.BaseOf(branch));

    /// <summary>RGD of 8 December 2011; ccss.lu: 107.58 a month when the minimum wage was 1921.03 (index 775.17, 247.82 at index 100).</summary>
    [Fact]
    public void Compute_VoluntaryHealthInsurance_IsTheRateOfTheMinimumWageAlone()
    {
        Income income = Income.Of(Occupation.Voluntary, "2025-05", 0m) with { Voluntary = VoluntaryInsurance.Health };
        ContributionLines lines = income.Compute(ChangedLaw.Of("minimum-wage.index = 775.17"));

        // 279.30 x 7.7517 = 2165.04981; 2165.05 x 5.60 % = 121.2428
        Assert.Equal((1, 2165.05m, 121.24m), (lines.Count, lines[Branch.HealthCare].Base.ToEuros(), lines[Branch.HealthCare].Insured.ToEuros()));
    }
}
