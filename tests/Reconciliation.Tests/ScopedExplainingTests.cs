using BS2000Bridge.Legislation;
using BS2000Bridge.Reconciliation.Tests.Made;

namespace BS2000Bridge.Reconciliation.Tests;

/// <summary>Habits in a part of the run only: the equal records of the rest refute them for the whole.</summary>
public sealed class ScopedExplainingTests
{
    [Fact]
    public void Execute_HabitOfOneRegime_IsExplainedForThatRegime()
    {
        MadeMonth month = MadeMonth.Random(seed: 31, 900).LegacyHas(Variation.RoundingTruncate, one => one.Case.Affiliation.Regime.Code == 3);

        MadeRun run = MadeRun.Of(month);

        Assert.Equal(["rounding.truncate explained regime 03"], run.Causes);
        Assert.Empty(run.Report.Explanation.RunSets);
        Assert.Equal(new KeyValuePair<string, string>("regime 03", "rounding.truncate"), Assert.Single(run.Report.Explanation.ScopedSets));
    }

    [Fact]
    public void Execute_HabitOfOneEmployer_IsExplainedForThatEmployer()
    {
        long employer = MadeCases.Employer(0).Value;
        MadeMonth month = MadeMonth.Random(seed: 32, 900).LegacyHas(Variation.RoundingTotalThenSplit, one => one.Key.Employer == employer);

        Assert.Equal([$"rounding.total-then-split explained employer {employer:0000000000000}"], MadeRun.Of(month).Causes);
    }

    [Fact]
    public void Execute_HabitsOfTwoEmployers_AreExplainedEachForItself()
    {
        long first = MadeCases.Employer(0).Value, second = MadeCases.Employer(1).Value;
        MadeMonth month = MadeMonth.Random(seed: 33, 900)
            .LegacyHas(Variation.RoundingTotalThenSplit, one => one.Key.Employer == first)
            .LegacyHas(Variation.RoundingTruncate | Variation.RoundingTotalThenSplit, one => one.Key.Employer == second);

        MadeRun run = MadeRun.Of(month);

        Assert.DoesNotContain(run.Causes, cause => cause.StartsWith("unexplained", StringComparison.Ordinal));
        Assert.All(run.Causes, cause => Assert.Matches($" explained employer ({first:0000000000000}|{second:0000000000000})$", cause));
        Assert.Contains($"rounding.total-then-split explained employer {first:0000000000000}", run.Causes);
        Assert.Contains(run.Causes, cause => cause.Contains("truncate", StringComparison.Ordinal) && cause.EndsWith($"{second:0000000000000}", StringComparison.Ordinal));
    }

    [Fact]
    public void Execute_HabitOfTheRunAndAnotherOfOneRegime_ExplainsBoth()
    {
        MadeMonth month = MadeMonth.Random(seed: 34, 900)
            .LegacyHas(Variation.AbatementNotProrated)
            .LegacyHas(Variation.AbatementNotProrated | Variation.RoundingTruncate, one => one.Case.Affiliation.Regime.Code == 5);

        MadeRun run = MadeRun.Of(month);

        Assert.DoesNotContain(run.Causes, cause => cause.StartsWith("unexplained", StringComparison.Ordinal));
        Assert.Contains("abatement.not-prorated explained", run.Causes);
        Assert.Contains("rounding.truncate explained regime 05", run.Causes);
    }

    [Fact]
    public void Execute_TwoOddDeclarationsOfAnEmployer_AreNoHabit()
    {
        MadeMonth month = MadeMonth.Plain(60);
        foreach (MadeDeclaration one in month.All.Where(one => !Law.Lines(one.Case, Variation.RoundingTruncate).SameAs(one.Lawful)).Take(2))
        {
            one.LegacyHas(Variation.RoundingTruncate);
        }

        Assert.Equal(["unexplained unexplained"], MadeRun.Of(month).Causes);
    }
}
