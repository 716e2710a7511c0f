using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests;

/// <summary>What depends on the kind of occupation and on the employer.</summary>
public class OccupationTests
{
    [Theory]
    [InlineData(Occupation.Employee)]
    [InlineData(Occupation.Temporary)]
    [InlineData(Occupation.Occasional)]
    [InlineData(Occupation.Apprentice)]
    public void Compute_WageEarner_HasALineOfEveryBranch(Occupation occupation) =>
        Assert.Equal(Branches.Count, new Wage { Occupation = occupation }.Compute().Count);

    [Fact]
    public void Compute_HolidayStudent_HasALineOfAccidentOnly()
    {
        ContributionLines lines = new Wage { Occupation = Occupation.HolidayStudent }.Compute();

        Assert.Equal(1, lines.Count);
        Assert.Equal(29.75m, lines[Branch.Accident].Employer.ToEuros()); // 4250.00 x 0.70 %
    }

    /// <summary>Minimum and ceiling hold for students as for others: 75 % at 16; five times.</summary>
    [Theory]
    [InlineData("0", "2027.80")]
    [InlineData("20000", "13518.68")]
    public void Compute_HolidayStudent_HasMinimumAndCeiling(string pay, string expected) =>
        Assert.Equal(Law.Number(expected), new Wage { Base = Law.Number(pay), Born = "2009-01-01", Occupation = Occupation.HolidayStudent }.BaseOf(Branch.Accident));

    [Theory]
    [InlineData("812.34", "812.34")] // the allowance is the base, without a minimum
    [InlineData("0", "0")]
    [InlineData("20000", "13518.68")] // the ceiling holds
    public void Compute_Apprentice_BaseIsTheAllowanceUpToTheCeiling(string allowance, string expected)
    {
        var wage = new Wage { Base = Law.Number(allowance), Occupation = Occupation.Apprentice };

        Assert.All([Branch.Accident, Branch.CashBenefits, Branch.Mutuality, Branch.Pension, Branch.HealthCare, Branch.OccupationalHealth],
            branch => Assert.Equal(Law.Number(expected), wage.BaseOf(branch)));
    }

    [Fact]
    public void Compute_NoOccupationalHealthService_HasNoLineOfIt()
    {
        ContributionLines lines = new Wage { OccupationalHealth = OccupationalHealthService.None }.Compute();

        Assert.Equal((6, false), (lines.Count, lines.Has(Branch.OccupationalHealth)));
    }

    [Fact]
    public void Compute_LinesOfAnEarlierDeclaration_AreGone()
    {
        ContributionLines lines = new Wage().Compute();
        WageCase student = new Wage { Occupation = Occupation.HolidayStudent }.ToCase();

        Law.Of("2025-05").Compute(in student, Hypothesis.None, ref lines);

        Assert.Equal(1, lines.Count);
    }

    [Fact]
    public void Compute_DeclarationOfAnotherMonth_IsRefused()
    {
        WageCase april = new Wage("2025-04").ToCase();
        ContributionLines lines = default;

        var refused = Assert.Throws<ArgumentException>(() => Law.Of("2025-05").Compute(in april, Hypothesis.None, ref lines));

        Assert.Contains("2025-04", refused.Message, StringComparison.Ordinal);
    }
}
