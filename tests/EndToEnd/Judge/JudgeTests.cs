using BS2000Bridge.EndToEnd.Tests.Programs;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Reconciliation.Causes;
using BS2000Bridge.Reconciliation.Judging;
using BS2000Bridge.Reconciliation.Reporting;

namespace BS2000Bridge.EndToEnd.Tests.Judge;

/// <summary>
/// The judge is judged: the COBOL batch has habits, the runner must name them, for every line that they change and for no
/// other. What is true is read from the outputs of the batch itself (<see cref="JudgeTruth"/>).
/// </summary>
public sealed class JudgeTests(JudgeMonth month) : IClassFixture<JudgeMonth>
{
    private const Hypothesis Demo = Hypothesis.RoundingTotalThenSplit | Hypothesis.AbatementNotProrated | Hypothesis.MinimumNotGraded;
    private const Hypothesis AllNine = (Hypothesis)((1 << 9) - 1);

    private static readonly Hypothesis[] Habits = [.. HypothesisCatalog.All.Select(one => one.Hypothesis)];

    public static TheoryData<string> Singles => [.. Habits.Select(JudgeTruth.Name)];

    public static TheoryData<string> Pairs =>
        [.. Habits.SelectMany((one, i) => Habits.Skip(i + 1).Select(other => JudgeTruth.Name(one | other)))];

    [CobcFact]
    public void Judge_NoHabit_FindsEveryLineEqualAndEveryRecordAccountedFor()
    {
        CotisDataset lawful = month.Batch(Hypothesis.None);

        (RunReport report, Dictionary<string, string> rows) = month.Judge(Hypothesis.None);

        Assert.InRange(month.Declarations, 18_000, 22_000);
        Assert.Equal(Verdict.Equal, report.Verdict);
        Assert.Empty(report.GateReasons);
        Assert.Empty(report.Causes);
        Assert.Empty(rows);
        Assert.Empty(report.Notices);
        Assert.All(new[] { report.Accounts.Legacy, report.Accounts.Modern }, side =>
        {
            Assert.Equal(lawful.Records, side.Read.Records);
            Assert.Equal(lawful.Records, side[Outcome.Equal].Records);
        });
        Assert.Equal(report.Accounts.Legacy.Read, report.Accounts.Modern.Read);
        Assert.Equal(0, report.QuarantineCount);
        Assert.Equal(month.Declarations, report.Inputs.Single(input => input.Dataset.EndsWith("DECSAL", StringComparison.Ordinal)).Used);
        Assert.All(report.Inputs, input => Assert.Equal((input.Read, 0L), (input.Used + input.Unused, input.Quarantined)));
    }

    [CobcTheory]
    [MemberData(nameof(Singles))]
    public void Judge_OneHabit_IsNamedForEveryLineThatItChangesAndNoOther(string habit)
    {
        Hypothesis set = Parse(habit);
        CotisDataset judged = month.Batch(set);

        Dictionary<string, string> named = RequireTruth(set, judged, [(set, judged)]);

        Assert.Equal([habit], named.Values.Distinct(StringComparer.Ordinal));
    }

    /// <summary>
    /// In some month a pair may yield byte by byte what one of the two yields alone, and would then rightly be named as that
    /// one. The witnesses of this month leave no such pair: were there one, the first assertion would show it.
    /// </summary>
    [CobcTheory]
    [MemberData(nameof(Pairs))]
    public void Judge_TwoHabits_AreNamedForEveryLineThatTheyChangeAndNoOther(string pair)
    {
        Hypothesis set = Parse(pair);
        CotisDataset judged = month.Batch(set);
        List<(Hypothesis Set, CotisDataset Output)> parts = [.. HypothesisCatalog.Members(set).Select(one => (one.Hypothesis, month.Batch(one.Hypothesis))), (set, judged)];

        Assert.DoesNotContain(parts, part => part.Set != set && part.Output.SameAs(judged));
        Dictionary<string, string> named = RequireTruth(set, judged, parts);

        Assert.Equal(set, MembersOf(named.Values));
    }

    [CobcTheory]
    [InlineData(Demo)]
    [InlineData(AllNine)]
    public void Judge_ManyHabits_NamesThoseWithoutWhichTheFiguresWouldBeOthers(Hypothesis set)
    {
        CotisDataset judged = month.Batch(set);
        Hypothesis needed = Habits
            .Where(one => set.Includes(one) && !month.Batch(set & ~one).SameAs(judged))
            .Aggregate(Hypothesis.None, (all, one) => all | one);

        (RunReport report, Dictionary<string, string> rows) = month.Judge(set);

        Assert.Equal(set, needed);
        Assert.Equal(needed, MembersOf(rows.Values));
        Assert.Equal(LinesChanged(judged), rows.Keys.Order(StringComparer.Ordinal));
        RequireExplained(report, rows.Count);
    }

    private Dictionary<string, string> RequireTruth(Hypothesis set, CotisDataset judged, IReadOnlyList<(Hypothesis Set, CotisDataset Output)> parts)
    {
        Dictionary<string, string> truth = JudgeTruth.CausesByLine(month.Batch(Hypothesis.None), judged, parts);

        (RunReport report, Dictionary<string, string> rows) = month.Judge(set);

        Assert.NotEmpty(truth);
        Assert.Equal(Sorted(truth), Sorted(rows));
        Assert.Equal(
            truth.Values.CountBy(cause => cause, StringComparer.Ordinal).Select(one => (one.Key, (long)one.Value)).Order(),
            report.Causes.Select(cause => (cause.Key.Cause, cause.Records)).Order());
        RequireExplained(report, truth.Count);
        return rows;
    }

    private static void RequireExplained(RunReport report, int different)
    {
        Assert.Equal(Verdict.Different, report.Verdict);
        Assert.All(report.Causes, cause => Assert.Equal((CauseStatus.Explained, ""), (cause.Key.Status, cause.Key.Scope)));
        Assert.All(new[] { report.Accounts.Legacy, report.Accounts.Modern }, side =>
        {
            Assert.Equal(different, side[Outcome.Different].Records);
            Assert.Equal(side.Read.Records - different, side[Outcome.Equal].Records);
        });
    }

    private IEnumerable<string> LinesChanged(CotisDataset judged)
    {
        CotisDataset lawful = month.Batch(Hypothesis.None);
        return Enumerable.Range(0, judged.Records)
            .Where(record => !judged.SameAs(lawful, record, record + 1))
            .Select(record => $"{judged.Declaration(record)},{judged.Branch(record)}")
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Sorted(Dictionary<string, string> causesByLine) =>
        causesByLine.Select(line => $"{line.Key}: {line.Value}").Order(StringComparer.Ordinal);

    private static Hypothesis MembersOf(IEnumerable<string> causes) =>
        causes.Distinct(StringComparer.Ordinal).Select(Parse).Aggregate(Hypothesis.None, (all, one) => all | one);

    private static Hypothesis Parse(string names) => names.Split('+').Aggregate(
        Hypothesis.None, (all, name) => all | (HypothesisCatalog.TryParse(name, out Hypothesis one) ? one : throw new ArgumentException($"There is no habit {name}.", nameof(names))));
}
