using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Reconciliation.Decisions;
using BS2000Bridge.Reconciliation.Judging;
using BS2000Bridge.Reconciliation.Tests.Samples;
using BS2000Bridge.Records;
using NodaTime;

namespace BS2000Bridge.Reconciliation.Tests.Judging;

/// <summary>Decisions, verdict and gate: what makes a difference equivalent, and what never does.</summary>
public sealed class VerdictTests
{
    private static readonly LocalDate First = new(2025, 3, 10);
    private static readonly LocalDate Last = new(2025, 6, 20);

    public static TheoryData<LocalDate, Verdict> Days => new()
    {
        { First.PlusDays(-1), Verdict.Different },
        { First, Verdict.Equivalent },
        { Last, Verdict.Equivalent },
        { Last.PlusDays(1), Verdict.Different },
    };

    [Fact]
    public void Execute_NoDifference_IsEqualAndPasses()
    {
        SampleRun run = SampleRun.Of(SampleMonth.Plain(5));

        Assert.Equal(Verdict.Equal, run.Report.Verdict);
        Assert.Empty(run.Report.GateReasons);
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Execute_DecidedCause_IsEquivalentFromTheFirstToTheLastDay(LocalDate day, Verdict verdict)
    {
        SampleMonth month = SampleMonth.Plain(50).LegacyHas(Hypothesis.RoundingTotalThenSplit);

        SampleRun run = SampleRun.Of(month, decisions: Decided(day, "rounding.total-then-split"));

        bool inForce = verdict == Verdict.Equivalent;
        Assert.Equal(verdict, run.Report.Verdict);
        Assert.Equal(inForce, run.Report.GateReasons.Count == 0);
        Outcome outcome = inForce ? Outcome.Equivalent : Outcome.Different;
        long records = Assert.Single(run.Report.Causes).Records;
        Assert.All(new[] { run.Legacy, run.Modern }, side => Assert.Equal((records, side.Read.Records), (side[outcome].Records, side[outcome].Records + side[Outcome.Equal].Records)));
        Assert.All(run.Rows, row => Assert.Equal(verdict.Name(), row.GetProperty("outcome").GetString()));
    }

    [Fact]
    public void Execute_CombinationOfWhichOneMemberIsDecided_StaysDifferent()
    {
        SampleMonth month = SampleMonth.Random(seed: 41, 900).LegacyHas(Hypothesis.MinimumNotGraded | Hypothesis.AbatementNotProrated);

        SampleRun one = SampleRun.Of(month, decisions: Decided(First, "minimum.not-graded"));
        SampleRun both = SampleRun.Of(month, decisions: Decided(First, "minimum.not-graded", "abatement.not-prorated"));

        Assert.Equal((Verdict.Different, Verdict.Equivalent), (one.Report.Verdict, both.Report.Verdict));
        Assert.Equal(one.Cause("minimum.not-graded").Records, one.Legacy[Outcome.Equivalent].Records);
        Assert.False(one.Cause("abatement.not-prorated+minimum.not-graded").Decided);
        Assert.True(both.Cause("abatement.not-prorated+minimum.not-graded").Decided);
        Assert.Equal(0, both.Legacy[Outcome.Different].Records);
    }

    [Theory]
    [InlineData("only", "records stand on one side only")]
    [InlineData("duplicate", "records have a key that stands more than once")]
    [InlineData("quarantine", "1 records are in quarantine")]
    [InlineData("unexplained", "1 records differ without an explanation")]
    public void Execute_WhatNoDecisionCanCover_IsDifferentAndNamedAtTheGate(string what, string reason)
    {
        SampleMonth month = SampleMonth.Plain(50).LegacyHas(Hypothesis.RoundingTotalThenSplit);
        DeclarationBuilder one = month.All.First(candidate => candidate.Lawful.SameAs(Law.Lines(candidate.Case, Hypothesis.RoundingTotalThenSplit)));
        switch (what)
        {
            case "only":
                one.Legacy.RemoveAt(0);
                break;
            case "duplicate":
                one.Legacy.Add(one.Legacy[0]);
                break;
            case "quarantine":
                one.Inputs = [ReadStatus.Quarantined];
                break;
            default:
                one.Tamper();
                break;
        }

        SampleRun run = SampleRun.Of(month, decisions: Decided(First, "rounding.total-then-split"));

        Assert.Equal(Verdict.Different, run.Report.Verdict);
        Assert.Contains(reason, Assert.Single(run.Report.GateReasons).English, StringComparison.Ordinal);
    }

    [Fact]
    public void Execute_UndecidedAndAmbiguousCauses_AreNamedAtTheGate()
    {
        SampleMonth undecided = SampleMonth.Plain(50).LegacyHas(Hypothesis.RoundingTotalThenSplit);
        SampleMonth ambiguous = new SampleMonth(Enumerable.Range(0, 6).Select(serial => new DeclarationBuilder(SampleCases.Undecided(serial)))).LegacyHas(Hypothesis.CeilingMonthly);

        Assert.EndsWith("records differ by rounding.total-then-split, which is not decided", Assert.Single(SampleRun.Of(undecided).Report.GateReasons).English, StringComparison.Ordinal);
        Assert.EndsWith(
            "records have several explanations: ceiling.monthly|index.month-late",
            Assert.Single(SampleRun.Of(ambiguous, decisions: Decided(First, "ceiling.monthly", "index.month-late")).Report.GateReasons).English,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Execute_ControlTotalsOfTheLegacyDoNotFit_SaysSo()
    {
        SampleMonth fitting = SampleMonth.Plain(5), other = SampleMonth.Plain(5);
        LineTotals read = SampleRun.Of(fitting).Legacy.Read;
        fitting.StatedTotals = read;
        other.StatedTotals = read with { EmployerCents = read.EmployerCents + 1 };

        Assert.Empty(SampleRun.Of(fitting).Report.Notices);
        Assert.Contains("control totals do not fit", Assert.Single(SampleRun.Of(other).Report.Notices).English, StringComparison.Ordinal);
    }

    private static CauseDecisionSet Decided(LocalDate day, params string[] causes) => new(
        [.. causes.Select(cause => new CauseDecision(cause, "modern", "art. 428 CSS", "The law is clear.", "Anna Weber", "Bob Kieffer", First, Last))], day);
}
