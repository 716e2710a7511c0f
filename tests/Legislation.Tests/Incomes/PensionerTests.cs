using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests.Incomes;

/// <summary>
/// Pensioners (art. 32, 39 al. 2, 4 CSS). May 2025: minimum wage 2703.73572, so the least base is 3514.86 (x 1.3), each half of
/// the contribution on it 3514.86 x 2.80 % = 98.41608, and both together 196.84 however small the pension.
/// </summary>
public class PensionerTests
{
    /// <summary>Pension; base; what the pensioner pays (pension x 2.80 %); what the paying body does.</summary>
    [Theory]
    [InlineData(0, 3514.86, 0, 196.84)]
    [InlineData(1000, 3514.86, 28.00, 168.84)]
    [InlineData(2703.74, 3514.86, 75.70, 121.14)] // 75.70472
    [InlineData(3514.85, 3514.86, 98.42, 98.42)] // 98.4158 rounds as 98.41608 does
    [InlineData(3514.86, 3514.86, 98.42, 98.42)]
    [InlineData(3600, 3600, 100.80, 100.80)]
    [InlineData(13518.68, 13518.68, 378.52, 378.52)] // 378.52304
    [InlineData(20000, 13518.68, 378.52, 378.52)]
    public void Compute_Pension_TheBodyBearsTheShortfall(double pension, double expectedBase, double insured, double payer)
    {
        ContributionLine line = Income.Of(Occupation.Pensioner, "2025-05", (decimal)pension).Line(Branch.HealthCare);

        Assert.Equal(
            ((decimal)expectedBase, (decimal)insured, (decimal)payer),
            (line.Base.ToEuros(), line.Insured.ToEuros(), line.Employer.ToEuros()));
        Assert.Equal(5.60m, line.Rate.ToPercent());
    }

    /// <summary>Dependency (art. 376, 377 CSS): no minimum, no maximum, less 675.93.</summary>
    [Theory]
    [InlineData(675.92, 0, 0)]
    [InlineData(675.93, 0, 0)]
    [InlineData(676.93, 1, 0.01)]
    [InlineData(3000, 2324.07, 32.54)] // 32.53698
    [InlineData(20000, 19324.07, 270.54)] // 270.53698
    public void Compute_Pension_DependencyIsOnThePensionLessTheAbatement(double pension, double expectedBase, double insured)
    {
        ContributionLine line = Income.Of(Occupation.Pensioner, "2025-05", (decimal)pension).Line(Branch.Dependency);

        Assert.Equal(((decimal)expectedBase, (decimal)insured, Money.Zero), (line.Base.ToEuros(), line.Insured.ToEuros(), line.Employer));
    }

    [Fact]
    public void Compute_Pension_OwesHealthCareAndDependencyAlone() =>
        Assert.Equal(2, Income.Of(Occupation.Pensioner, "2025-05", 2000m).Compute().Count);

    /// <summary>A second pension month whose base is only what the year leaves: nothing of a shortfall is charged twice.</summary>
    [Fact]
    public void Compute_PensionWhoseYearLeavesLess_ThePensionerNeverPaysMoreThanTheBase()
    {
        var before = new YearToDate { Ceilings = Money.FromEuros(1000m) };
        before.Pay[(int)Branch.HealthCare] = Money.FromEuros(14000m);
        before.Charged[(int)Branch.HealthCare] = Money.FromEuros(12000m);

        // Of 1000.00 + 13518.68 - 12000.00 = 2518.68 the shortfall 3514.86 - 1000.00 = 2514.86 is the body's: 3.82 x 2.80 % = 0.10696;
        // the whole is twice 2518.68 x 2.80 % = 70.52304
        ContributionLine line = (Income.Of(Occupation.Pensioner, "2025-05", 1000m) with { Before = before }).Line(Branch.HealthCare);

        Assert.Equal((2518.68m, 0.11m, 140.93m), (line.Base.ToEuros(), line.Insured.ToEuros(), line.Employer.ToEuros()));
    }
}
