using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Legislation.Populations;
using BS2000Bridge.Legislation.Rules;
using BS2000Bridge.Legislation.Steps;
using BS2000Bridge.Legislation.Tests.Cases;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests.Populations;

/// <summary>Whose rules an affiliation is computed by, what its account says, and for whom a missing figure is an error.</summary>
public class PopulationTests
{
    [Theory]
    [InlineData(Occupation.Employee, 3, "employees")]
    [InlineData(Occupation.Employee, 1, "employees")]
    [InlineData(Occupation.Temporary, 3, "temporary-workers")]
    [InlineData(Occupation.Occasional, 5, "occasional-workers")]
    [InlineData(Occupation.Apprentice, 3, "apprentices")]
    [InlineData(Occupation.HolidayStudent, 3, "holiday-students")]
    [InlineData(Occupation.Household, 3, "private-households")]
    [InlineData(Occupation.CivilServant, 10, "scheme-10")]
    [InlineData(Occupation.CivilServant, 16, "scheme-16")]
    [InlineData(Occupation.Employee, 9, "employees")]
    [InlineData(Occupation.Employee, 10, "scheme-10")]
    [InlineData(Occupation.Employee, 11, "scheme-11")]
    [InlineData(Occupation.Employee, 12, "scheme-12")]
    [InlineData(Occupation.Employee, 13, "scheme-13")]
    [InlineData(Occupation.Employee, 14, "scheme-14")]
    [InlineData(Occupation.Employee, 16, "scheme-16")]
    [InlineData(Occupation.Employee, 17, "employees")]
    [InlineData(Occupation.Temporary, 13, "scheme-13")]
    [InlineData(Occupation.Apprentice, 13, "apprentices")] // apprenticeship, holiday work and households go before the scheme
    [InlineData(Occupation.HolidayStudent, 10, "holiday-students")]
    public void Of_OccupationAndScheme_IsThePopulation(Occupation occupation, int scheme, string expected) =>
        Assert.Equal(expected, ContributionCalculator.PopulationOf(Of(occupation, scheme)).Name);

    [Theory]
    [InlineData(Occupation.CivilServant, 3)]
    [InlineData(Occupation.CivilServant, 15)]
    [InlineData(Occupation.Employee, 15)]
    [InlineData(Occupation.SelfEmployed, 3)]
    [InlineData(Occupation.Revis, 3)]
    public void Of_NoWageOrNoSuchScheme_IsRefused(Occupation occupation, int scheme) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ContributionCalculator.PopulationOf(Of(occupation, scheme)));

    /// <summary>A rule is found by its place, and says by which article its population is insured or paid.</summary>
    [Fact]
    public void All_Rules_StandAtTheirPlaceWithAnArticle() => Assert.All(PopulationRules.All.Index(), one =>
    {
        Assert.Equal(one.Index, one.Item.Index);
        Assert.StartsWith("CSS art. ", one.Item.Reference, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData(Occupation.HolidayStudent, "Population / population: élèves et étudiants en vacances / holiday students: Accident")]
    [InlineData(Occupation.Household, "Population / population: salariés des ménages privés / employees of private households: Accident, Dépendance, Prestations en espèces, Pension, Soins de santé")]
    public void Steps_PopulationOfItsOwn_IsNamedWithItsBranchesFirst(Occupation occupation, string expected)
    {
        ComputationStep first = new Wage { Occupation = occupation }.Steps()[0];

        Assert.Equal(expected, first.Text);
        Assert.StartsWith("CSS art.", first.Reference, StringComparison.Ordinal);
    }

    /// <summary>Gross 437.86 for 346.00 net, 20 hours in May 2025: see the tables.</summary>
    [Fact]
    public void Steps_PrivateHousehold_TellGrossAndTax()
    {
        IReadOnlyList<ComputationStep> steps = new Wage { Occupation = Occupation.Household, Base = 346m, Hours = 20 }.Steps();

        Assert.Contains(steps, step => step.Text == "Salaire brut / gross wage: the least that leaves 346.00 net" && step.Amount == new Money(437_86));
        Assert.Contains(steps, step => step.Text == "Retenue d'impôt / tax withheld: 10.00 % of 437.86 less the insured's shares" && step.Amount == new Money(38_44));
        Assert.Contains(steps, step => step.Branch == Branch.HealthCare && step.Text == "Part assuré / insured's share: 437.86 x 2.80 %");
    }

    [Theory]
    [InlineData("no", "CSS art. 39 al. 1, 156 al. 1, 241 al. 2; Code du travail art. L.222-5; CSS art. 39 al. 3, 156 al. 3, 241 al. 4")]
    [InlineData("yes", "CSS art. 39 al. 1, 156 al. 1, 241 al. 2; Code du travail art. L.222-5; CSS art. 39 al. 3, 156 al. 3, 241 al. 4; bill 7751, art. 1 no 12, art. 2 no 13, art. 3 no 11")]
    public void Steps_LeastBase_NamesTheTextInForce(string inForce, string expected)
    {
        var calculator = new ContributionCalculator(ChangedLaw.Of($"bill-7751.in-force = {inForce}"), new YearMonth(2026, 2));
        WageCase wageCase = new Wage("2026-02").ToCase();
        ContributionLines lines = default;
        var steps = new StepList();

        calculator.Compute(in wageCase, Hypothesis.None, ref lines, ref steps);

        Assert.Equal(expected, steps.Steps.Single(step => step.Text.StartsWith("Minimum cotisable / minimum base: 2703.74", StringComparison.Ordinal)).Reference);
    }

    [Fact]
    public void Compute_FigureThatOthersNeed_RefusesThemAloneAndNamesThem()
    {
        var month = new CalculatorsByMonth(ChangedLaw.Of("mutuality.class-1.employer = 0.07 until 2025-04-30")).Of(new YearMonth(2025, 5));
        WageCase employee = new Wage().ToCase(), secondClass = (new Wage() with { MutualityClass = 2 }).ToCase(), student = (new Wage() with { Occupation = Occupation.HolidayStudent }).ToCase();
        ContributionLines lines = default;

        var missing = Assert.Throws<MissingParameterException>(() => month.Compute(in employee, Hypothesis.None, ref lines));
        month.Compute(in secondClass, Hypothesis.None, ref lines);
        month.Compute(in student, Hypothesis.None, ref lines);

        Assert.Equal(("mutuality.class-1.employer", new NodaTime.LocalDate(2025, 5, 1), KnownPopulations.Employees), (missing.ParameterId, missing.Day, missing.Population));
        Assert.Contains("and is needed for salariés / employees; it has values", missing.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Occupation.Employee, 3, new[] { "mutuality.class-2.employer", "occupational-health.stm.employer", "pension.employees.insured", "employees.branches" }, new[] { "private-households.withholding-tax", "base-matrix.non-pensionable", "mutuality.class-1.employer", "scheme-10.branches" })]
    [InlineData(Occupation.Household, 3, new[] { "private-households.withholding-tax", "private-households.branches", "pension.employees.insured" }, new[] { "mutuality.class-2.employer", "occupational-health.stm.employer", "employees.branches" })]
    [InlineData(Occupation.CivilServant, 10, new[] { "base-matrix.non-pensionable", "health-care.employees.insured", "scheme-10.branches", "minimum-wage.index" }, new[] { "pension.employees.insured", "cash-benefits.employees.insured", "mutuality.class-2.employer" })]
    public void UsedBy_Population_AreItsParameters(Occupation occupation, int scheme, string[] used, string[] notUsed)
    {
        WageCase wageCase = (new Wage() with { MutualityClass = 2 }).ToCase();
        wageCase.Affiliation = Of(occupation, scheme);

        string[] found = [.. Law.Of("2025-05").ParametersOf(Hypothesis.None).UsedBy(in wageCase).Select(parameter => parameter.Parameter.Id)];

        Assert.Empty(used.Except(found));
        Assert.Empty(notUsed.Intersect(found));
    }

    private static Affiliation Of(Occupation occupation, int scheme) =>
        new(new Scheme((byte)scheme), occupation, Law.Day("2025-01-01"), Exit: null, Law.Day("1990-06-15"));
}
