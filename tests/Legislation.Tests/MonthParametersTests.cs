using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Figures;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Legislation.Steps;
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

    /// <summary>A full month, 150 hours, an 18th birthday: where nothing is reduced the account says so by leaving the fraction out.</summary>
    [Theory]
    [InlineData(173, "2007-05-01", "Minimum cotisable / minimum base: 2703.74 at age 18", "Abattement / abatement: 675.93")]
    [InlineData(200, "1990-06-15", "Minimum cotisable / minimum base: 2703.74 at age 34", "Abattement / abatement: 675.93")]
    [InlineData(150, "1990-06-15", "Minimum cotisable / minimum base: 2703.74 at age 34 x 150/173", "Abattement / abatement: 675.93")]
    [InlineData(149, "2007-05-02", "Minimum cotisable / minimum base: 2162.99 at age 17 x 149/173", "Abattement / abatement: 675.93 x 149/173")]
    public void Steps_Hours_AreNamedWhereTheyReduce(int hours, string born, string minimum, string abatement) =>
        Assert.Superset(new HashSet<string>([minimum, abatement]), new Wage { Hours = hours, Born = born }.Steps().Select(step => step.Text).ToHashSet());

    /// <summary>Exactly 18, exactly 150 hours: the habits about youth and few hours cannot matter any more.</summary>
    [Fact]
    public void Steps_AtTheLimits_NoHabitIsNamed() => Assert.DoesNotContain(
        new Wage { Hours = 173, Born = "2007-05-01" }.Steps(Hypothesis.MinimumNotGraded).Concat(new Wage { Hours = 150 }.Steps(Hypothesis.AbatementNotProrated)),
        step => step.Reference.Contains("habit", StringComparison.Ordinal));

    [Theory]
    [InlineData("yes", "10.00 % of 444.74 less the insured's shares")]
    [InlineData("no", "10.00 % of 444.74")]
    public void Steps_TaxOfAHousehold_SaysOnWhatItIsTaken(string afterContributions, string expected)
    {
        ParameterLibrary changed = ChangedLaw.Of($"private-households.tax-after-contributions = {afterContributions}");
        decimal net = afterContributions == "yes" ? 351.42m : 346.00m; // 444.74 less shares of 54.27, less 10 % of 390.47 or of 444.74
        WageCase wageCase = new Wage { Occupation = Occupation.Household, Hours = 20, Base = net, OccupationalHealth = OccupationalHealthService.None }.ToCase();
        var recorder = new StepList();
        ContributionLines lines = default;

        new ContributionCalculator(changed, May).Compute(in wageCase, Hypothesis.None, ref lines, ref recorder);

        Assert.Contains($"Retenue d'impôt / tax withheld: {expected}", recorder.Steps.Select(step => step.Text));
    }

    [Fact]
    public void Steps_CivilServantsPay_NamesTheSupplementThatNoPensionIsDueOn()
    {
        WageCase servant = new Wage { Occupation = Occupation.CivilServant }.ToCase();
        servant.Affiliation = servant.Affiliation with { Scheme = new Scheme(13) };
        var recorder = new StepList();
        ContributionLines lines = default;

        Law.Of("2025-05").Compute(in servant, Hypothesis.None, ref lines, ref recorder);

        Assert.Contains(recorder.Steps, step => step.Branch == Branch.HealthCare && step.Text.EndsWith(" + supplément non pensionnable", StringComparison.Ordinal));
        Assert.DoesNotContain(recorder.Steps, step => step.Branch == Branch.Pension && step.Text.Contains("non pensionnable", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Occupation.Employee, Branch.Pension, true)]
    [InlineData(Occupation.HolidayStudent, Branch.Accident, true)]
    [InlineData(Occupation.HolidayStudent, Branch.Pension, false)]
    [InlineData(Occupation.Household, Branch.Mutuality, false)]
    [InlineData(Occupation.Household, Branch.HealthCare, true)]
    public void Owes_Population_IsWhetherTheLawLeviesTheBranch(Occupation occupation, Branch branch, bool expected) =>
        Assert.Equal(expected, MonthParameters.Of(Law.Library, May).Owes(new Wage { Occupation = occupation }.ToCase().Affiliation, branch));

    /// <summary>Who belongs to no service of occupational health owes nothing for it, by no article.</summary>
    [Fact]
    public void TariffOf_NoServiceOfOccupationalHealth_IsNothing() => Assert.Equal(
        new BranchTariff(Rate.Zero, Rate.Zero, "", Confidence.High),
        MonthParameters.Of(Law.Library, May).TariffOf(Branch.OccupationalHealth, new EmployerProfile(1, 100, OccupationalHealthService.None)));

    [Fact]
    public void UsedBy_EmployerOfTheStm_NamesNoRateOfOthers()
    {
        string[] used = [.. MonthParameters.Of(Law.Library, May).UsedBy(new Wage { MutualityClass = 2 }.ToCase()).Select(one => one.Parameter.Id)];

        Assert.Contains("occupational-health.stm.employer", used);
        Assert.DoesNotContain("occupational-health.sti.employer", used);
        Assert.Equal(["mutuality.class-2.employer"], used.Where(id => id.StartsWith("mutuality.class-", StringComparison.Ordinal)));
    }

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
