using BS2000Bridge.Legislation;
using BS2000Bridge.Reconciliation.Causes;
using BS2000Bridge.Reconciliation.Tests.Made;
using BS2000Bridge.Values;
using BS2000Bridge.Values.Records;

namespace BS2000Bridge.Reconciliation.Tests;

/// <summary>Explaining by reproduction over the whole run: which habits are named, for which lines, and what does not mislead.</summary>
public sealed class ExplainingTests
{
    private const int Declarations = 900;

    public static TheoryData<string> Habits => [.. VariationCatalog.All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Habits))]
    public void Execute_OneHabit_IsTheOneCauseOfEveryLineThatItChanges(string habit)
    {
        MadeMonth month = MadeMonth.Random(seed: 11, Declarations).LegacyHas(Parse(habit));

        MadeRun run = MadeRun.Of(month);

        Assert.Equal([$"{habit} explained"], run.Causes);
        Assert.Equal((LinesChanged(month), CentsMoved(month)), (run.Cause(habit).Records, run.Cause(habit).AmountCents));
        Assert.InRange(run.Cause(habit).Records, 1, int.MaxValue);
    }

    [Theory]
    [InlineData(Variation.RoundingTotalThenSplit | Variation.RoundingTruncate)]
    [InlineData(Variation.MinimumNotGraded | Variation.Minimum160Hours)]
    [InlineData(Variation.IndexMonthLate | Variation.DerivedFromRoundedMinimum)]
    [InlineData(Variation.CeilingMonthly | Variation.AbatementNotProrated | Variation.MutualityLastYear)]
    [InlineData(Variation.MinimumNotGraded | Variation.Minimum160Hours | Variation.RoundingTruncate)]
    public void Execute_SeveralHabits_NamesAllOfThemAndNoOther(Variation habits)
    {
        MadeMonth month = MadeMonth.Random(seed: 12, Declarations).LegacyHas(habits);

        MadeRun run = MadeRun.Of(month);

        Assert.Equal([CauseKey.Name(habits)], run.Report.Explanation.RunSets);
        Assert.All(run.Report.Causes, cause => Assert.Equal(CauseStatus.Explained, cause.Key.Status));
        Assert.Equal(habits, run.Report.Causes.Aggregate(Variation.None, (all, cause) => all | cause.Key.Members));
        Assert.Equal(LinesChanged(month), run.Report.Causes.Sum(cause => cause.Records));
    }

    /// <summary>Part-timers below the minimum, each changed by every habit: no smaller set reproduces a single one of them.</summary>
    [Theory]
    [InlineData(Variation.AbatementNotProrated | Variation.RoundingTruncate)]
    [InlineData(Variation.AbatementNotProrated | Variation.Minimum160Hours | Variation.RoundingTruncate)]
    public void Execute_SeveralHabitsThatOnlyTogetherGiveAnything_AreFound(Variation habits)
    {
        var month = new MadeMonth(MadeMonth.Plain(400).All.Where(one => one.Key.Insured % 2 == 0).Select(one => MadeCases.PartTime(one.Case, hours: 100, euros: 1_000))
            .Select(one => new MadeDeclaration(one))
            .Where(one => VariationCatalog.Members(habits).All(member => !Law.Lines(one.Case, habits & ~member.Variation).SameAs(Law.Lines(one.Case, habits)))));
        month.LegacyHas(habits);

        MadeRun run = MadeRun.Of(month);

        Assert.InRange(month.Count, 1, 400);
        Assert.Equal([$"{CauseKey.Name(habits)} explained"], run.Causes);
    }

    [Fact]
    public void Execute_SeveralHabits_GivesEachDeclarationOnlyThoseThatChangeItsFigures()
    {
        const Variation Both = Variation.MinimumNotGraded | Variation.AbatementNotProrated;
        MadeMonth month = MadeMonth.Random(seed: 13, Declarations).LegacyHas(Both);

        MadeRun run = MadeRun.Of(month);

        Assert.Equal(
            ["abatement.not-prorated explained", "abatement.not-prorated+minimum.not-graded explained", "minimum.not-graded explained"], run.Causes);
        Assert.All(month.All, one => Assert.Equal(NeededOf(one, Both), CauseOf(run, one)));
    }

    [Fact]
    public void Execute_TwoHabitsOfWhichEachAloneMakesTheFigure_NamesBoth()
    {
        const Variation Both = Variation.CeilingMonthly | Variation.IndexMonthLate;
        var either = new MadeDeclaration(MadeCases.Undecided(serial: 3));
        var month = new MadeMonth([.. MadeMonth.Random(seed: 14, Declarations).All, either]);
        month.LegacyHas(Both);

        MadeRun run = MadeRun.Of(month);

        Assert.True(Law.Lines(either.Case, Variation.CeilingMonthly).SameAs(Law.Lines(either.Case, Variation.IndexMonthLate)));
        Assert.Equal("ceiling.monthly+index.month-late", CauseOf(run, either));
    }

    [Fact]
    public void Execute_NothingSeparatesTwoHabits_ShowsBothAsAlternatives()
    {
        MadeMonth month = new MadeMonth(Enumerable.Range(0, 6).Select(serial => new MadeDeclaration(MadeCases.Undecided(serial)))).LegacyHas(Variation.CeilingMonthly);

        MadeRun run = MadeRun.Of(month);

        Assert.Equal(["ceiling.monthly|index.month-late ambiguous"], run.Causes);
        Assert.Equal(["index.month-late", "ceiling.monthly"], run.Report.Explanation.RunSets);
        Assert.Equal(LinesChanged(month), Assert.Single(run.Report.Causes).Records);
    }

    [Fact]
    public void Execute_OneDeclarationSeparatesTheTwo_NamesTheRightOne()
    {
        var month = new MadeMonth([.. Enumerable.Range(0, 6).Select(serial => new MadeDeclaration(MadeCases.Undecided(serial))), .. MadeMonth.Random(seed: 15, 300).All]);

        Assert.Equal(["ceiling.monthly explained"], MadeRun.Of(month.LegacyHas(Variation.CeilingMonthly)).Causes);
    }

    [Fact]
    public void Execute_HabitThatChangesNothingInTheMonth_IsSetAsideAndListed()
    {
        MadeMonth month = MadeMonth.Plain(50).LegacyHas(Variation.RoundingTotalThenSplit | Variation.MinimumNotGraded);

        MadeRun run = MadeRun.Of(month);

        Assert.Equal(["rounding.total-then-split explained"], run.Causes);
        Assert.Equal(["rounding.total-then-split"], run.Report.Explanation.RunSets);
        Assert.Contains("minimum.not-graded+rounding.total-then-split", run.Report.Explanation.LargerSets);
    }

    [Fact]
    public void Execute_TamperedRecords_StayUnexplainedAndSpoilNothing()
    {
        MadeMonth month = MadeMonth.Random(seed: 16, Declarations).LegacyHas(Variation.AbatementNotProrated);
        long changed = LinesChanged(month);
        MadeDeclaration[] tampered = [.. month.All.Where(one => NeededOf(one, Variation.AbatementNotProrated) is null).Take(5)];
        Array.ForEach(tampered, one => one.Tamper());

        MadeRun run = MadeRun.Of(month);

        Assert.Equal(["abatement.not-prorated explained", "unexplained unexplained"], run.Causes);
        Assert.Equal((changed, 5L, 5 * 77L), (run.Cause("abatement.not-prorated").Records, run.Cause("unexplained").Records, run.Cause("unexplained").AmountCents));
        Assert.All(tampered, one => Assert.Equal("unexplained", CauseOf(run, one)));
    }

    [Fact]
    public void Execute_OnlyTamperedRecords_NamesNoSetAtAll()
    {
        MadeMonth month = MadeMonth.Plain(50);
        month[7].Tamper();

        MadeRun run = MadeRun.Of(month);

        Assert.Equal(["unexplained unexplained"], run.Causes);
        Assert.Empty(run.Report.Explanation.RunSets);
        Assert.Empty(run.Report.Explanation.LargerSets);
    }

    [Fact]
    public void Execute_HabitInHalfOfTheDeclarations_IsRefutedByTheEqualOnes()
    {
        var random = new Random(17);
        MadeMonth month = MadeMonth.Random(seed: 17, Declarations).LegacyHas(Variation.RoundingTruncate, _ => random.Next(2) == 0);

        MadeRun run = MadeRun.Of(month);

        Assert.Equal(["unexplained unexplained"], run.Causes);
        Assert.Empty(run.Report.Explanation.RunSets);
        Assert.Empty(run.Report.Explanation.ScopedSets);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Execute_LineThatTheHabitWouldChangeIsInQuarantine_RefutesNothing(bool keyReadable)
    {
        MadeMonth month = MadeMonth.Random(seed: 18, 300).LegacyHas(Variation.AbatementNotProrated);
        MadeDeclaration spoiled = month.All.First(one => NeededOf(one, Variation.AbatementNotProrated) is not null);
        spoiled.SpoilLine(spoiled.Legacy.FindIndex(line => line.Branch == Branch.Dependency), keyReadable);

        MadeRun run = MadeRun.Of(month);

        Assert.Equal(["abatement.not-prorated explained"], run.Causes);
    }

    [Fact]
    public void Execute_WholeDeclarationInQuarantineOrDuplicate_RefutesNothing()
    {
        MadeMonth month = MadeMonth.Random(seed: 19, 300).LegacyHas(Variation.AbatementNotProrated);
        MadeDeclaration[] changed = [.. month.All.Where(one => NeededOf(one, Variation.AbatementNotProrated) is not null)];
        changed[0].WithoutKeyBehind = changed[0].Legacy.Count;
        changed[0].Legacy.Clear();
        changed[1].Inputs = [ReadStatus.Quarantined, ReadStatus.Read];
        changed[2].Inputs = [ReadStatus.Read, ReadStatus.Read];
        changed[3].Inputs = [ReadStatus.Quarantined];

        Assert.Equal(["abatement.not-prorated explained"], MadeRun.Of(month).Causes);
    }

    [Fact]
    public void Execute_HabitWithoutParametersInTheMonth_IsLeftOut()
    {
        var january = new YearMonth(2017, 1);
        MadeMonth month = MadeMonth.Plain(60, january).LegacyHas(Variation.RoundingTruncate);

        MadeRun run = MadeRun.Of(month, month: january);

        Assert.False(Law.Of(january).IsAvailable(Variation.IndexMonthLate));
        Assert.Equal(["rounding.truncate explained"], run.Causes);
    }

    [Fact]
    public void Execute_Explained_HoldsTheSetsAgainstEveryDeclaration()
    {
        MadeMonth month = MadeMonth.Random(seed: 20, Declarations).LegacyHas(Variation.AbatementNotProrated);
        long different = month.All.LongCount(one => NeededOf(one, Variation.AbatementNotProrated) is not null);

        MadeRun run = MadeRun.Of(month);

        Assert.Equal((different, month.Count - different), (run.Report.Explanation.DifferentChecked, run.Report.Explanation.EqualChecked));
    }

    /// <summary>The smallest part of a set that makes the legacy's lines of a declaration; null when they are lawful.</summary>
    private static string? NeededOf(MadeDeclaration one, Variation habits)
    {
        ContributionLines legacy = Law.Lines(one.Case, habits);
        Variation[] members = [.. VariationCatalog.Members(habits).Select(member => member.Variation)];
        Variation[] alone = [.. members.Where(member => Law.Lines(one.Case, member).SameAs(in legacy))];
        return one.Lawful.SameAs(in legacy) ? null
            : CauseKey.Name(alone.Length > 0 ? alone.Aggregate((all, member) => all | member) : habits);
    }

    private static string? CauseOf(MadeRun run, MadeDeclaration one) => run.Rows
        .Where(row => row.GetProperty("employer").GetString() == $"{one.Key.Employer:0000000000000}" && row.GetProperty("insured").GetString() == $"{one.Key.Insured:0000000000000}")
        .Select(row => row.GetProperty("cause").GetString())
        .Distinct()
        .SingleOrDefault();

    private static long LinesChanged(MadeMonth month) => month.All.Sum(one => one.Legacy.LongCount(line => line != one.Lawful[line.Branch]));

    private static long CentsMoved(MadeMonth month) => month.All.Sum(one => one.Legacy.Sum(
        line => (line.Insured + line.Employer - one.Lawful[line.Branch].Insured - one.Lawful[line.Branch].Employer).Cents));

    private static Variation Parse(string name) => VariationCatalog.TryParse(name, out Variation habit) ? habit : throw new ArgumentException($"There is no habit {name}.", nameof(name));
}
