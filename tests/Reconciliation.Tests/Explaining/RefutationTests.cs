using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Reconciliation.Tests.Made;
using BS2000Bridge.Reconciliation.Tests.Samples;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Tests.Explaining;

/// <summary>What speaks against a hypothesis, and what must not: tampered records, quarantine, duplicates.</summary>
public sealed class RefutationTests
{
    private const int Declarations = 900;

    [Fact]
    public void Execute_TamperedRecords_StayUnexplainedAndSpoilNothing()
    {
        SampleMonth month = SampleMonth.Random(seed: 16, Declarations).LegacyHas(Hypothesis.AbatementNotProrated);
        long changed = month.LinesChanged();
        DeclarationBuilder[] tampered = [.. month.All.Where(one => one.Needs(Hypothesis.AbatementNotProrated) is null).Take(5)];
        Array.ForEach(tampered, one => one.Tamper());

        SampleRun run = SampleRun.Of(month);

        Assert.Equal(["abatement.not-prorated explained", "unexplained unexplained"], run.Causes);
        Assert.Equal((changed, 5L, 5 * 77L), (run.Cause("abatement.not-prorated").Records, run.Cause("unexplained").Records, run.Cause("unexplained").AmountCents));
        Assert.All(tampered, one => Assert.Equal("unexplained", run.CauseOf(one)));
    }

    [Fact]
    public void Execute_OnlyTamperedRecords_NamesNoSetAtAll()
    {
        SampleMonth month = SampleMonth.Plain(50);
        month[7].Tamper();

        SampleRun run = SampleRun.Of(month);

        Assert.Equal(["unexplained unexplained"], run.Causes);
        Assert.Empty(run.Report.Explanation.RunSets);
        Assert.Empty(run.Report.Explanation.LargerSets);
    }

    [Fact]
    public void Execute_HabitInHalfOfTheDeclarations_IsRefutedByTheEqualOnes()
    {
        var random = new Random(17);
        SampleMonth month = SampleMonth.Random(seed: 17, Declarations).LegacyHas(Hypothesis.RoundingTruncate, _ => random.Next(2) == 0);

        SampleRun run = SampleRun.Of(month);

        Assert.Equal(["unexplained unexplained"], run.Causes);
        Assert.Empty(run.Report.Explanation.RunSets);
        Assert.Empty(run.Report.Explanation.ScopedSets);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Execute_LineThatTheHabitWouldChangeIsInQuarantine_RefutesNothing(bool keyReadable)
    {
        SampleMonth month = SampleMonth.Random(seed: 18, 300).LegacyHas(Hypothesis.AbatementNotProrated);
        DeclarationBuilder spoiled = month.All.First(one => one.Needs(Hypothesis.AbatementNotProrated) is not null);
        spoiled.SpoilLine(spoiled.Legacy.FindIndex(line => line.Branch == Branch.Dependency), keyReadable);

        SampleRun run = SampleRun.Of(month);

        Assert.Equal(["abatement.not-prorated explained"], run.Causes);
    }

    [Fact]
    public void Execute_WholeDeclarationInQuarantineOrDuplicate_RefutesNothing()
    {
        SampleMonth month = SampleMonth.Random(seed: 19, 300).LegacyHas(Hypothesis.AbatementNotProrated);
        DeclarationBuilder[] changed = [.. month.All.Where(one => one.Needs(Hypothesis.AbatementNotProrated) is not null)];
        changed[0].WithoutKeyBehind = changed[0].Legacy.Count;
        changed[0].Legacy.Clear();
        changed[1].Inputs = [ReadStatus.Quarantined, ReadStatus.Read];
        changed[2].Inputs = [ReadStatus.Read, ReadStatus.Read];
        changed[3].Inputs = [ReadStatus.Quarantined];

        Assert.Equal(["abatement.not-prorated explained"], SampleRun.Of(month).Causes);
    }

    [Fact]
    public void Execute_Explained_HoldsTheSetsAgainstEveryDeclaration()
    {
        SampleMonth month = SampleMonth.Random(seed: 20, Declarations).LegacyHas(Hypothesis.AbatementNotProrated);
        long different = month.All.LongCount(one => one.Needs(Hypothesis.AbatementNotProrated) is not null);

        SampleRun run = SampleRun.Of(month);

        Assert.Equal((different, month.Count - different), (run.Report.Explanation.DifferentChecked, run.Report.Explanation.EqualChecked));
    }
}
