using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Figures;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Parameters;
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
    [InlineData("2027-01", "accident.employees.employer")]
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
}
