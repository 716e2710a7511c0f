using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Reconciliation.Tests.Made;
using BS2000Bridge.Reconciliation.Tests.Samples;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Tests.Explaining;

/// <summary>Habits in a part of the run only: the equal records of the rest refute them for the whole.</summary>
public sealed class ScopedExplainingTests
{
    [Fact]
    public void Execute_HabitOfOneRegime_IsExplainedForThatRegime()
    {
        SampleMonth month = SampleMonth.Random(seed: 31, 900).LegacyHas(Hypothesis.RoundingTruncate, one => one.Case.Affiliation.Scheme.Code == 3);

        SampleRun run = SampleRun.Of(month);

        Assert.Equal(["rounding.truncate explained regime 03"], run.Causes);
        Assert.Empty(run.Report.Explanation.RunSets);
        Assert.Equal(new KeyValuePair<string, string>("regime 03", "rounding.truncate"), Assert.Single(run.Report.Explanation.ScopedSets));
    }

    [Fact]
    public void Execute_HabitOfOneEmployer_IsExplainedForThatEmployer()
    {
        long employer = SampleCases.Employer(0).Value;
        SampleMonth month = SampleMonth.Random(seed: 32, 900).LegacyHas(Hypothesis.RoundingTotalThenSplit, one => one.Key.Employer == employer);

        Assert.Equal([$"rounding.total-then-split explained employer {employer:0000000000000}"], SampleRun.Of(month).Causes);
    }

    [Fact]
    public void Execute_HabitsOfTwoEmployers_AreExplainedEachForItself()
    {
        long first = SampleCases.Employer(0).Value, second = SampleCases.Employer(1).Value;
        SampleMonth month = SampleMonth.Random(seed: 33, 900)
            .LegacyHas(Hypothesis.RoundingTotalThenSplit, one => one.Key.Employer == first)
            .LegacyHas(Hypothesis.RoundingTruncate | Hypothesis.RoundingTotalThenSplit, one => one.Key.Employer == second);

        SampleRun run = SampleRun.Of(month);

        Assert.DoesNotContain(run.Causes, cause => cause.StartsWith("unexplained", StringComparison.Ordinal));
        Assert.All(run.Causes, cause => Assert.Matches($" explained employer ({first:0000000000000}|{second:0000000000000})$", cause));
        Assert.Contains($"rounding.total-then-split explained employer {first:0000000000000}", run.Causes);
        Assert.Contains(run.Causes, cause => cause.Contains("truncate", StringComparison.Ordinal) && cause.EndsWith($"{second:0000000000000}", StringComparison.Ordinal));
    }

    [Fact]
    public void Execute_HabitOfTheRunAndAnotherOfOneRegime_ExplainsBoth()
    {
        SampleMonth month = SampleMonth.Random(seed: 34, 900)
            .LegacyHas(Hypothesis.AbatementNotProrated)
            .LegacyHas(Hypothesis.AbatementNotProrated | Hypothesis.RoundingTruncate, one => one.Case.Affiliation.Scheme.Code == 5);

        SampleRun run = SampleRun.Of(month);

        Assert.DoesNotContain(run.Causes, cause => cause.StartsWith("unexplained", StringComparison.Ordinal));
        Assert.Contains("abatement.not-prorated explained", run.Causes);
        Assert.Contains("rounding.truncate explained regime 05", run.Causes);
    }

    [Theory]
    [InlineData(2, "unexplained unexplained")]
    [InlineData(3, "abatement.not-prorated explained employer 2005220001700")]
    public void Execute_OddDeclarationsOfAnEmployer_AreAHabitFromThreeOn(int odd, string cause)
    {
        Assert.True(EmployerNumber.TryParse("2005220001700", out EmployerNumber employer));
        DeclarationBuilder[] theirs = [.. Enumerable.Range(0, odd).Select(serial => new DeclarationBuilder(SampleCases.PartTime(SampleCases.Plain(Law.May2025, serial), hours: 100, euros: 3_000, employer)))];
        IEnumerable<DeclarationBuilder> others = Enumerable.Range(0, 20).Select(serial => new DeclarationBuilder(SampleCases.PartTime(SampleCases.Plain(Law.May2025, serial), hours: 100, euros: 3_000)));

        SampleMonth month = new SampleMonth([.. theirs, .. others]).LegacyHas(Hypothesis.AbatementNotProrated, one => one.Key.Employer == employer.Value);

        Assert.Equal([cause], SampleRun.Of(month).Causes);
    }

    /// <summary>More equal declarations than are kept as examples, and the very last of them speaks against the habit.</summary>
    [Theory]
    [InlineData(false, "abatement.not-prorated explained")]
    [InlineData(true, "unexplained unexplained")]
    public void Execute_OneEqualDeclarationAmongMany_RefutesTheHabitForItsPartToo(bool lastIsLawful, string cause)
    {
        IEnumerable<DeclarationBuilder> all = Enumerable.Range(0, 900).Select(serial =>
        {
            WageCase made = SampleCases.PartTime(SampleCases.Plain(Law.May2025, serial), hours: serial % 50 == 0 ? 100 : 173, euros: 3_000, SampleCases.Employer(0));
            made.Affiliation = made.Affiliation with { Scheme = new Scheme(1) };
            return new DeclarationBuilder(made);
        });
        SampleMonth month = new SampleMonth(all).LegacyHas(Hypothesis.AbatementNotProrated);
        DeclarationBuilder last = month[month.Count - 1];
        last.Case = SampleCases.PartTime(last.Case, hours: 100, euros: 3_000);
        last.LegacyHas(lastIsLawful ? Hypothesis.None : Hypothesis.AbatementNotProrated);

        Assert.Equal([cause], SampleRun.Of(month).Causes);
    }
}
