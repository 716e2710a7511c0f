using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Reconciliation.Causes;
using BS2000Bridge.Reconciliation.Tests.Samples;

namespace BS2000Bridge.Reconciliation.Tests.Explaining;

/// <summary>Explaining by reproduction over the whole run: which habits are named, for which lines, and what does not mislead.</summary>
public sealed class ExplainingTests
{
    private const int Declarations = 900;

    public static TheoryData<string> Habits => [.. HypothesisCatalog.All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Habits))]
    public void Execute_OneHabit_IsTheOneCauseOfEveryLineThatItChanges(string habit)
    {
        SampleMonth month = SampleMonth.Random(seed: 11, Declarations).LegacyHas(Parse(habit));

        SampleRun run = SampleRun.Of(month);

        Assert.Equal([$"{habit} explained"], run.Causes);
        Assert.Equal((month.LinesChanged(), CentsMoved(month)), (run.Cause(habit).Records, run.Cause(habit).AmountCents));
        Assert.InRange(run.Cause(habit).Records, 1, int.MaxValue);
    }

    [Theory]
    [InlineData(Hypothesis.RoundingTotalThenSplit | Hypothesis.RoundingTruncate)]
    [InlineData(Hypothesis.MinimumNotGraded | Hypothesis.Minimum160Hours)]
    [InlineData(Hypothesis.IndexMonthLate | Hypothesis.DerivedFromRoundedMinimum)]
    [InlineData(Hypothesis.CeilingMonthly | Hypothesis.AbatementNotProrated | Hypothesis.MutualityLastYear)]
    [InlineData(Hypothesis.MinimumNotGraded | Hypothesis.Minimum160Hours | Hypothesis.RoundingTruncate)]
    public void Execute_SeveralHabits_NamesAllOfThemAndNoOther(Hypothesis habits)
    {
        SampleMonth month = SampleMonth.Random(seed: 12, Declarations).LegacyHas(habits);

        SampleRun run = SampleRun.Of(month);

        Assert.Equal([CauseKey.Name(habits)], run.Report.Explanation.RunSets);
        Assert.All(run.Report.Causes, cause => Assert.Equal(CauseStatus.Explained, cause.Key.Status));
        Assert.Equal(habits, run.Report.Causes.Aggregate(Hypothesis.None, (all, cause) => all | cause.Key.Members));
        Assert.Equal(month.LinesChanged(), run.Report.Causes.Sum(cause => cause.Records));
    }

    /// <summary>Part-timers below the minimum, each changed by every habit: no smaller set reproduces a single one of them.</summary>
    [Theory]
    [InlineData(Hypothesis.AbatementNotProrated | Hypothesis.RoundingTruncate)]
    [InlineData(Hypothesis.AbatementNotProrated | Hypothesis.Minimum160Hours | Hypothesis.RoundingTruncate)]
    public void Execute_SeveralHabitsThatOnlyTogetherGiveAnything_AreFound(Hypothesis habits)
    {
        var month = new SampleMonth(SampleMonth.Plain(400).All.Where(one => one.Key.Insured % 2 == 0).Select(one => SampleCases.PartTime(one.Case, hours: 100, euros: 1_000))
            .Select(one => new DeclarationBuilder(one))
            .Where(one => HypothesisCatalog.Members(habits).All(member => !Law.Lines(one.Case, habits & ~member.Hypothesis).SameAs(Law.Lines(one.Case, habits)))));
        month.LegacyHas(habits);

        SampleRun run = SampleRun.Of(month);

        Assert.InRange(month.Count, 1, 400);
        Assert.Equal([$"{CauseKey.Name(habits)} explained"], run.Causes);
    }

    [Fact]
    public void Execute_SeveralHabits_GivesEachDeclarationOnlyThoseThatChangeItsFigures()
    {
        const Hypothesis Both = Hypothesis.MinimumNotGraded | Hypothesis.AbatementNotProrated;
        SampleMonth month = SampleMonth.Random(seed: 13, Declarations).LegacyHas(Both);

        SampleRun run = SampleRun.Of(month);

        Assert.Equal(
            ["abatement.not-prorated explained", "abatement.not-prorated+minimum.not-graded explained", "minimum.not-graded explained"], run.Causes);
        Assert.All(month.All, one => Assert.Equal(one.Needs(Both), run.CauseOf(one)));
    }

    [Fact]
    public void Execute_TwoHabitsOfWhichEachAloneMakesTheFigure_NamesBoth()
    {
        const Hypothesis Both = Hypothesis.CeilingMonthly | Hypothesis.IndexMonthLate;
        var either = new DeclarationBuilder(SampleCases.Undecided(serial: 3));
        var month = new SampleMonth([.. SampleMonth.Random(seed: 14, Declarations).All, either]);
        month.LegacyHas(Both);

        SampleRun run = SampleRun.Of(month);

        Assert.True(Law.Lines(either.Case, Hypothesis.CeilingMonthly).SameAs(Law.Lines(either.Case, Hypothesis.IndexMonthLate)));
        Assert.Equal("ceiling.monthly+index.month-late", run.CauseOf(either));
    }

    [Fact]
    public void Execute_NothingSeparatesTwoHabits_ShowsBothAsAlternatives()
    {
        SampleMonth month = new SampleMonth(Enumerable.Range(0, 6).Select(serial => new DeclarationBuilder(SampleCases.Undecided(serial)))).LegacyHas(Hypothesis.CeilingMonthly);

        SampleRun run = SampleRun.Of(month);

        Assert.Equal(["ceiling.monthly|index.month-late ambiguous"], run.Causes);
        Assert.Equal(["index.month-late", "ceiling.monthly"], run.Report.Explanation.RunSets);
        Assert.Equal(month.LinesChanged(), Assert.Single(run.Report.Causes).Records);
    }

    [Fact]
    public void Execute_OneDeclarationSeparatesTheTwo_NamesTheRightOne()
    {
        var month = new SampleMonth([.. Enumerable.Range(0, 6).Select(serial => new DeclarationBuilder(SampleCases.Undecided(serial))), .. SampleMonth.Random(seed: 15, 300).All]);

        Assert.Equal(["ceiling.monthly explained"], SampleRun.Of(month.LegacyHas(Hypothesis.CeilingMonthly)).Causes);
    }

    [Fact]
    public void Execute_HabitThatChangesNothingInTheMonth_IsSetAsideAndListed()
    {
        SampleMonth month = SampleMonth.Plain(50).LegacyHas(Hypothesis.RoundingTotalThenSplit | Hypothesis.MinimumNotGraded);

        SampleRun run = SampleRun.Of(month);

        Assert.Equal(["rounding.total-then-split explained"], run.Causes);
        Assert.Equal(["rounding.total-then-split"], run.Report.Explanation.RunSets);
        Assert.Contains("minimum.not-graded+rounding.total-then-split", run.Report.Explanation.LargerSets);
    }

    [Fact]
    public void Execute_HabitWithoutParametersInTheMonth_IsLeftOut()
    {
        var january = new YearMonth(2017, 1);
        SampleMonth month = SampleMonth.Plain(60, january).LegacyHas(Hypothesis.RoundingTruncate);

        SampleRun run = SampleRun.Of(month, month: january);

        Assert.False(Law.Of(january).IsAvailable(Hypothesis.IndexMonthLate));
        Assert.Equal(["rounding.truncate explained"], run.Causes);
    }

    private static long CentsMoved(SampleMonth month) => month.All.Sum(one => one.Legacy.Sum(
        line => (line.Insured + line.Employer - one.Lawful[line.Branch].Insured - one.Lawful[line.Branch].Employer).Cents));

    private static Hypothesis Parse(string name) => HypothesisCatalog.TryParse(name, out Hypothesis habit) ? habit : throw new ArgumentException($"There is no habit {name}.", nameof(name));
}
