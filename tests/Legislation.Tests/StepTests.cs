using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Steps;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests;

/// <summary>The account of a computation.</summary>
public class StepTests
{
    [Fact]
    public void Steps_PensionOfMay2025_TellEachStepWithItsArticle()
    {
        IEnumerable<(string, string, string)> steps = new Wage { Base = 1000m, Hours = 120, Born = "2008-03-03" }.Steps()
            .Where(step => step.Branch is null or Branch.Pension)
            .Select(step => (step.Text, step.Reference, step.Amount.ToString()));

        Assert.Equal(
            [
                ("Salaire social minimum / minimum wage, 2025-05: 2703.73572 unrounded", "Code du travail art. L.222-9; Code du travail art. L.222-3, L.223-1", "2703.74"),
                ("Minimum cotisable / minimum base: 2162.99 at age 17 x 120/173", "CSS art. 39 al. 1, 156 al. 1, 241 al. 2; Code du travail art. L.222-5; CSS art. 39 al. 3, 156 al. 3, 241 al. 4", "1500.34"),
                ("Rémunération / pay: salaire de base + compléments + gratifications et avantages + chômage partiel", "CSS art. 33 to 37, 241", "1000.00"),
                ("Minimum cotisable / minimum base: max(1000.00, 1500.34)", "CSS art. 39 al. 1, 156 al. 1, 241 al. 2; Code du travail art. L.222-5", "1500.34"),
                ("Maximum cotisable / maximum base: min(0.00 + 1500.34, 0.00 + 13518.68) - 0.00 charged", "CSS art. 39 al. 5, 241 al. 3", "1500.34"),
                ("Part assuré / insured's share: 1500.34 x 8.00 %", "CSS art. 238; CSS art. 428 al. 3", "120.03"),
                ("Part patronale / employer's share: 1500.34 x 8.00 %", "CSS art. 238; CSS art. 428 al. 3", "120.03"),
            ],
            steps);
    }

    [Fact]
    public void Steps_Dependency_TellTheAbatement()
    {
        IEnumerable<(string, string)> steps = new Wage { Base = 2000m, Hours = 100 }.Steps()
            .Where(step => step.Branch == Branch.Dependency)
            .Select(step => (step.Text, step.Amount.ToString()));

        Assert.Equal(
            [
                ("Rémunération / pay: salaire de base + compléments + heures supplémentaires + gratifications et avantages + chômage partiel", "2000.00"),
                ("Abattement / abatement: 675.93 x 100/173", "390.71"),
                ("Assiette / base: 2000.00 - 390.71, not below zero", "1609.29"),
                ("Part assuré / insured's share: 1609.29 x 1.40 %", "22.53"),
            ],
            steps);
    }

    [Fact]
    public void Steps_Apprentice_SayThatThereIsNoMinimum()
    {
        IReadOnlyList<ComputationStep> steps = new Wage { Base = 800m, Occupation = Occupation.Apprentice }.Steps();

        Assert.Contains(steps, step => step.Text.StartsWith("Apprentissage / apprenticeship", StringComparison.Ordinal));
        Assert.DoesNotContain(steps, step => step.Text.StartsWith("Minimum cotisable", StringComparison.Ordinal));
    }

    /// <summary>The STM's rate of 2022 is assumed.</summary>
    [Fact]
    public void Steps_RateThatIsNotConfirmed_IsNamed() => Assert.Contains(
        new Wage("2022-06").Steps(),
        step => step.Branch == Branch.OccupationalHealth && step.Text == "Part patronale / employer's share: 4250.00 x 0.14 % (assumed: not confirmed)");

    [Theory]
    [InlineData(Hypothesis.IndexMonthLate, "index.month-late", "minimum wage, 2025-05: 2637.79299")]
    [InlineData(Hypothesis.MutualityLastYear, "mutuality.last-year", "4250.00 x 0.01 %")]
    [InlineData(Hypothesis.DerivedFromRoundedMinimum, "derived.from-rounded-minimum", "abatement: 675.94")]
    [InlineData(Hypothesis.Minimum160Hours, "minimum.160-hours", "2703.74 at age 34 x 120/160")]
    [InlineData(Hypothesis.MinimumNotGraded, "minimum.not-graded", "2703.74 at age 16 x 120/173")]
    [InlineData(Hypothesis.CeilingMonthly, "ceiling.monthly", "min(4250.00, 13518.68) of the month")]
    [InlineData(Hypothesis.AbatementNotProrated, "abatement.not-prorated", "abatement: 675.93")]
    [InlineData(Hypothesis.RoundingTotalThenSplit, "rounding.total-then-split", "4250.00 x 0.25 %")]
    [InlineData(Hypothesis.RoundingTruncate, "rounding.truncate", "4250.00 x 0.25 %")]
    public void Steps_Habit_IsNamedWhereItTookTheLawsPlace(Hypothesis habit, string name, string text)
    {
        var wage = new Wage { Hours = 120, Born = habit == Hypothesis.MinimumNotGraded ? "2009-01-01" : "1990-06-15" };

        Assert.Contains(wage.Steps(habit), step => step.Reference.EndsWith($"(habit: {name})", StringComparison.Ordinal) && step.Text.Contains(text, StringComparison.Ordinal));
        Assert.DoesNotContain(wage.Steps(), step => step.Reference.Contains("habit", StringComparison.Ordinal));
    }

    /// <summary>A full month of an adult: neither age nor hours matter, so no habit about them is named.</summary>
    [Fact]
    public void Steps_HabitThatCannotMatter_IsNotNamed() => Assert.DoesNotContain(
        new Wage().Steps(Hypothesis.MinimumNotGraded | Hypothesis.Minimum160Hours | Hypothesis.AbatementNotProrated),
        step => step.Reference.Contains("habit", StringComparison.Ordinal));

    /// <summary>One code path: the account never changes a figure.</summary>
    [Fact]
    public void Steps_WithAndWithoutThem_TheLinesAreTheSame()
    {
        WageCase wageCase = new Wage { Base = 14000m, Hours = 120 }.ToCase();
        ContributionLines without = default, with = default;
        var recorder = new StepList();

        Law.Of("2025-05").Compute(in wageCase, Hypothesis.None, ref without);
        Law.Of("2025-05").Compute(in wageCase, Hypothesis.None, ref with, ref recorder);

        Assert.True(without.SameAs(in with));
        Assert.NotEmpty(recorder.Steps);
    }
}
