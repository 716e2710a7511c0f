using BS2000Bridge.Legislation.Incomes;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests.Incomes;

/// <summary>The table of the populations without wages.</summary>
public class IncomeRulesTests
{
    [Fact]
    public void All_OccupationsWithoutAWage_EachHasARow() => Assert.Equal(
        Enum.GetValues<Occupation>().Where(occupation => occupation > Occupation.CivilServant),
        IncomeRules.All.Select(rule => rule.Occupation).Distinct().Order());

    [Fact]
    public void All_ChoicesOfInsurance_EachHasARow() => Assert.Equal(
        Enum.GetValues<VoluntaryInsurance>().Where(choice => choice != VoluntaryInsurance.None),
        IncomeRules.All.Where(rule => rule.Occupation == Occupation.Voluntary).Select(rule => rule.Voluntary));

    /// <summary>Who is insured for what (art. 1, 2, 85, 171, 377 CSS).</summary>
    [Theory]
    [InlineData(Occupation.SelfEmployed, VoluntaryInsurance.None, "Accident, Dependency, CashBenefits, Mutuality, Pension, HealthCare")]
    [InlineData(Occupation.AssistingSpouse, VoluntaryInsurance.None, "Accident, Dependency, CashBenefits, Mutuality, Pension, HealthCare")]
    [InlineData(Occupation.Farmer, VoluntaryInsurance.None, "Accident, Dependency, CashBenefits, Mutuality, Pension, HealthCare")]
    [InlineData(Occupation.Pensioner, VoluntaryInsurance.None, "Dependency, HealthCare")]
    [InlineData(Occupation.Student, VoluntaryInsurance.None, "HealthCare")]
    [InlineData(Occupation.Voluntary, VoluntaryInsurance.Health, "HealthCare")]
    [InlineData(Occupation.Voluntary, VoluntaryInsurance.PensionContinued, "Pension")]
    [InlineData(Occupation.Voluntary, VoluntaryInsurance.PensionOptional, "Pension")]
    [InlineData(Occupation.Revis, VoluntaryInsurance.None, "Dependency, HealthCare")]
    public void Compute_Population_OwesItsBranches(Occupation occupation, VoluntaryInsurance voluntary, string branches)
    {
        bool works = occupation <= Occupation.Farmer;
        ContributionLines lines = (Income.Of(occupation, "2026-06", 3000m) with
        {
            Voluntary = voluntary,
            MutualityClass = works ? 1 : 0,
            AccidentFactor = works ? 1m : 0m,
        }).Compute();

        Assert.Equal(branches, string.Join(", ", Branches.All.Where(branch => lines.Has(branch))));
    }

    /// <summary>What the account of a computation says that it rests on: of the branches and classes that apply, and no others.</summary>
    [Theory]
    [InlineData(0, 0, false, false)]
    [InlineData(2, 0, true, false)]
    [InlineData(2, 1, true, true)]
    public void InForce_SelfEmployed_ListsWhatApplies(int mutualityClass, double factor, bool mutuality, bool accident)
    {
        IncomeCase income = new Income { MutualityClass = mutualityClass, AccidentFactor = (decimal)factor }.ToCase();

        string[] used = [.. IncomeLaw.Of("2026-06").InForce(in income).Select(one => one.Parameter.Id)];

        Assert.Contains("minimum-wage.index-100", used);
        Assert.Contains("dependency.self-employed.abatement", used);
        Assert.Equal((mutuality, accident), (used.Contains("mutuality.class-2.employer"), used.Contains("accident.employees.employer")));
        Assert.DoesNotContain("mutuality.class-1.employer", used);
        Assert.DoesNotContain("assisting-spouse.maximum.factor", used);
        Assert.Equal(used.Distinct(StringComparer.Ordinal), used);
    }
}
