using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Figures;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Legislation.Tests.Cases;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests;

/// <summary>The figures of a month, read anew for each test.</summary>
public class MonthParametersTests
{
    private static readonly YearMonth May = new(2025, 5);
    private static readonly EmployerProfile Employer = new(1, 100, OccupationalHealthService.Stm);

    /// <summary>Of 2703.73572 unrounded, and of 2703.74: five times, a quarter, 80 % and 75 %.</summary>
    [Theory]
    [InlineData(Hypothesis.None, "13518.68", "675.93", "2162.99", "2027.80")]
    [InlineData(Hypothesis.DerivedFromRoundedMinimum, "13518.70", "675.94", "2162.99", "2027.81")] // 2027.805
    public void Of_MayOf2025_DerivesFromTheUnroundedMinimumWage(Hypothesis hypotheses, string ceiling, string abatement, string age17, string under17)
    {
        MinimumWage wage = MonthParameters.Of(Law.Library, May, hypotheses).MinimumWage;

        Assert.Equal((ceiling, abatement, age17, under17), ($"{wage.MonthlyCeiling}", $"{wage.Abatement}", $"{wage.Age17}", $"{wage.Under17}"));
    }

    [Fact]
    public void InForce_OfAMonth_NamesEachParameterWithTheValueOfThatMonth()
    {
        IReadOnlyList<ParameterInForce> read = MonthParameters.Of(Law.Library, May).InForce;

        Assert.Superset(
            new HashSet<string>(["minimum-wage.index-100", "minimum-wage.index", "ceiling.factor", "pension.employees.insured", "mutuality.class-1.employer", "base-matrix.overtime", "accident.factors"]),
            read.Select(one => one.Parameter.Id).ToHashSet());
        Assert.All(read, one => Assert.Same(one.Parameter.Find(May.FirstDay), one.Value));
    }

    [Theory]
    [InlineData("pension.employees.insured", "low", Confidence.Low)]
    [InlineData("pension.employees.employer", "low", Confidence.Low)]
    [InlineData("pension.employees.employer", "conflict", Confidence.Conflict)]
    [InlineData("pension.employees.employer", "high", Confidence.High)]
    public void TariffOf_OneDoubtfulRate_TheBranchIsAsDoubtful(string id, string confidence, Confidence expected) =>
        Assert.Equal(expected, MonthParameters.Of(ChangedLaw.Of($"{id} = 8.00", confidence), May).TariffOf(Branch.Pension, in Employer).Confidence);

    [Theory]
    [InlineData("minimum-wage.index-100")]
    [InlineData("minimum-wage.index")]
    public void Of_DoubtfulAmountOrIndex_TheMinimumWageIsAsDoubtful(string id)
    {
        string value = Law.Library.ValueAt(id, May).Text;

        Assert.Equal(Confidence.Assumed, MonthParameters.Of(ChangedLaw.Of($"{id} = {value}", "assumed"), May).MinimumWage.Confidence);
        Assert.Equal(Confidence.High, MonthParameters.Of(Law.Library, May).MinimumWage.Confidence);
    }

    /// <summary>A habit is named where it can have changed the figure, and nowhere else.</summary>
    [Theory]
    [InlineData(Hypothesis.RoundingTotalThenSplit, "rounding.total-then-split", "CashBenefits HealthCare Pension")]
    [InlineData(Hypothesis.MutualityLastYear, "mutuality.last-year", "Mutuality")]
    [InlineData(Hypothesis.RoundingTruncate, "rounding.truncate", "Accident CashBenefits Dependency HealthCare Mutuality OccupationalHealth Pension")]
    public void Steps_HabitOfAShare_IsNamedInItsBranchesAlone(Hypothesis habit, string name, string branches) => Assert.Equal(
        branches,
        string.Join(' ', new Wage().Steps(habit).Where(step => step.Reference.Contains(name, StringComparison.Ordinal)).Select(step => step.Branch!.Value.ToString()).Distinct().Order(StringComparer.Ordinal)));

    /// <summary>Temporary and occasional workers are computed as employees; the account says by which article they are insured.</summary>
    [Theory]
    [InlineData(Occupation.Temporary, "CSS art. 1 al. 1 no 1")]
    [InlineData(Occupation.Occasional, "CSS art. 4 al. 1, 179 al. 1")]
    [InlineData(Occupation.HolidayStudent, "CSS art. 4 al. 3, 91, 179 al. 3")]
    public void Steps_OtherPopulation_NamesItsArticle(Occupation occupation, string article) => Assert.Contains(
        new Wage { Occupation = occupation }.Steps(),
        step => step.Text.StartsWith("Population / population", StringComparison.Ordinal) && step.Reference == article);

    [Fact]
    public void Compute_WhatCannotBeComputed_SaysWhyAndWhatToDo()
    {
        Assert.Contains("IncomeCalculator", Refusal(() => new Wage { Occupation = Occupation.Farmer }.Compute()), StringComparison.Ordinal);
        Assert.Contains("10 to 14 and 16", Refusal(() => ContributionCalculator.PopulationOf(new Affiliation(new Scheme(15), Occupation.CivilServant, May.FirstDay, null, May.FirstDay))), StringComparison.Ordinal);
        Assert.Contains("must be positive and times 0.70 %", Refusal(() => new Wage { AccidentFactor = 0m }.Compute()), StringComparison.Ordinal);
        Assert.Contains("one habit at a time", Refusal(() => HypothesisCatalog.Describe(Hypothesis.None)), StringComparison.Ordinal);
    }

    private static string Refusal(Action refused) => Assert.Throws<ArgumentOutOfRangeException>(refused).Message;
}
