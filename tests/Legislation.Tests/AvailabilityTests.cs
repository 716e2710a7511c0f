using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Figures;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Legislation.Tests.Cases;
using BS2000Bridge.Values;
using NodaTime;

namespace BS2000Bridge.Legislation.Tests;

/// <summary>What cannot be computed is said, with the parameter and the day; no other year's figure takes its place.</summary>
public class AvailabilityTests
{
    [Theory]
    [InlineData("2017-01", Hypothesis.None, true)]
    [InlineData("2017-01", Hypothesis.IndexMonthLate, false)] // December 2016
    [InlineData("2017-01", Hypothesis.IndexMonthLate | Hypothesis.CeilingMonthly, false)]
    [InlineData("2017-01", Hypothesis.CeilingMonthly, true)]
    [InlineData("2017-02", Hypothesis.IndexMonthLate, true)]
    [InlineData("2017-12", Hypothesis.MutualityLastYear, false)] // 2016
    [InlineData("2018-01", Hypothesis.MutualityLastYear, true)]
    [InlineData("2026-12", Hypothesis.IndexMonthLate | Hypothesis.MutualityLastYear | Hypothesis.DerivedFromRoundedMinimum, true)]
    public void IsAvailable_MonthAndHabits_TellsWhetherTheParametersExist(string month, Hypothesis habits, bool expected) =>
        Assert.Equal(expected, Law.Of(month).IsAvailable(habits));

    [Fact]
    public void Compute_HabitThatNeedsDecember2016_NamesParameterAndDay()
    {
        var missing = Assert.Throws<MissingParameterException>(() => new Wage("2017-01").Compute(Hypothesis.IndexMonthLate));

        Assert.Equal(("minimum-wage.index-100", new LocalDate(2016, 12, 1)), (missing.ParameterId, missing.Day));
    }

    [Fact]
    public void Compute_HabitThatNeeds2016sMutuality_NamesParameterAndDay()
    {
        var missing = Assert.Throws<MissingParameterException>(() => new Wage("2017-06").Compute(Hypothesis.MutualityLastYear));

        Assert.Equal(("mutuality.class-1.employer", new LocalDate(2016, 6, 1)), (missing.ParameterId, missing.Day));
    }

    [Theory]
    [InlineData("2016-12", "minimum-wage.index-100")]
    [InlineData("2027-01", "minimum-wage.index-100")]
    public void Constructor_MonthWithoutParameters_NamesTheFirstThatIsMissing(string month, string id)
    {
        var missing = Assert.Throws<MissingParameterException>(() => new ContributionCalculator(Law.Library, YearMonth.Parse(month)));

        Assert.Equal(id, missing.ParameterId);
        Assert.Contains($"{id} (", missing.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mutuality.class-1.employer")]
    [InlineData("mutuality.class-4.employer")]
    [InlineData("accident.employees.employer")]
    [InlineData("accident.factors")]
    public void ValueAt_YearlyParameterAfterItsLastYear_IsMissing(string id)
    {
        Assert.NotNull(Law.Library.ValueAt(id, new LocalDate(2026, 12, 31)));
        var missing = Assert.Throws<MissingParameterException>(() => Law.Library.ValueAt(id, new LocalDate(2027, 1, 1)));
        Assert.Contains("has no value on 2027-01-01; it has values from 2017-01-01 to 2026-12-31.", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sum_MonthsBeforeTheParameters_NamesParameterAndDay()
    {
        var missing = Assert.Throws<MissingParameterException>(() => YearlyCeiling.Sum(Law.Library, new YearMonth(2016, 12), new YearMonth(2017, 1)));

        Assert.Equal(new LocalDate(2016, 12, 1), missing.Day);
    }

    /// <summary>
    /// Whatever figure of the employees of the private sector ends, the month is refused by the name of that figure: to whoever asks
    /// for all of them at once, and, of what the declaration needs, to whoever computes one.
    /// </summary>
    [Theory]
    [InlineData("minimum-wage.index = 968.04", true)]
    [InlineData("ceiling.factor = 5", true)]
    [InlineData("pension.employees.insured = 8.00", true)]
    [InlineData("mutuality.class-1.employer = 0.72", true)]
    [InlineData("mutuality.class-4.employer = 2.70", false)] // the declaration's employer is of class 1
    [InlineData("occupational-health.stm.employer = 0.14", true)]
    [InlineData("occupational-health.sti.employer = 0.14", false)] // and of the STM
    [InlineData("accident.factors = 1.0", false)]
    [InlineData("base-matrix.overtime = health-care", true)]
    [InlineData("employees.branches = pension", true)]
    public void Of_FigureThatEnded_RefusesTheMonthByItsName(string change, bool computed)
    {
        ParameterLibrary library = ChangedLaw.Of($"{change} until 2024-12-31");
        var may = new YearMonth(2025, 5);
        string id = change.Split(' ')[0];

        Assert.Equal(id, Assert.Throws<MissingParameterException>(() => MonthParameters.Of(library, may)).ParameterId);
        Assert.Equal(id, Assert.Throws<MissingParameterException>(() => new ContributionCalculator(library, may)).ParameterId);
        Assert.Equal(computed ? id : null, Missing(() => Compute(library, may)));
    }

    /// <summary>Of two figures that ended the one is named that a month reads first, so that the same lack always reads the same.</summary>
    [Theory]
    [InlineData("mutuality.class-1.employer = 0.72", "occupational-health.stm.employer = 0.14")]
    [InlineData("occupational-health.stm.employer = 0.14", "accident.factors = 1.0")]
    [InlineData("accident.factors = 1.0", "employees.branches = pension")]
    [InlineData("base-matrix.overtime = health-care", "employees.branches = pension")]
    public void Of_TwoFiguresThatEnded_NamesTheFirst(string first, string second)
    {
        ParameterLibrary library = ChangedLaw.OfAll($"{second} until 2024-12-31", $"{first} until 2024-12-31");

        Assert.Equal(first.Split(' ')[0], Assert.Throws<MissingParameterException>(() => MonthParameters.Of(library, new YearMonth(2025, 5))).ParameterId);
    }

    private static string? Missing(Action compute)
    {
        try
        {
            compute();
            return null;
        }
        catch (MissingParameterException missing)
        {
            return missing.ParameterId;
        }
    }

    private static void Compute(ParameterLibrary library, YearMonth month)
    {
        WageCase wageCase = new Wage(month.ToString()).ToCase();
        ContributionLines lines = default;
        new CalculatorsByMonth(library).Of(month).Compute(in wageCase, Hypothesis.None, ref lines);
    }
}
