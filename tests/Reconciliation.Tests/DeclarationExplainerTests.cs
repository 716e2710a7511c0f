using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Reconciliation.Causes;
using BS2000Bridge.Reconciliation.Tests.Samples;
using BS2000Bridge.Records;

namespace BS2000Bridge.Reconciliation.Tests;

/// <summary>One declaration by itself, with the sets that a run has established.</summary>
public sealed class DeclarationExplainerTests
{
    private const Hypothesis Habits = Hypothesis.RoundingTotalThenSplit | Hypothesis.MinimumNotGraded;

    [Fact]
    public void Explain_EqualDeclaration_HasNoCause()
    {
        ExplainedDeclaration explained = Explain(SampleMonth.Plain(9), 4)!;

        Assert.Null(explained.Cause);
        Assert.Equal((7, 7), (explained.Declaration.Lines.Count, explained.Declaration.Lines.Count(pair => pair.Legacy == pair.Modern)));
        Assert.NotEmpty(explained.Declaration.ModernSteps);
    }

    [Fact]
    public void Explain_DifferentDeclaration_NamesThoseOfTheSetThatChangeIt()
    {
        SampleMonth month = SampleMonth.Plain(9).LegacyHas(Habits);
        int changed = Enumerable.Range(0, month.Count).First(i => !month[i].Lawful.SameAs(Law.Lines(month[i].Case, Habits)));

        Assert.Equal(CauseKey.Explained(Hypothesis.RoundingTotalThenSplit, ""), Explain(month, changed)!.Cause);
    }

    [Fact]
    public void Explain_TamperedDeclaration_IsUnexplained()
    {
        SampleMonth month = SampleMonth.Plain(9);
        month[8].Tamper();

        Assert.Equal(CauseKey.Unexplained, Explain(month, 8)!.Cause);
    }

    [Fact]
    public void Explain_UndecodableInput_ShowsTheQuarantineAndTheLegacysLines()
    {
        SampleMonth month = SampleMonth.Plain(9);
        month[2].Inputs = [ReadStatus.Quarantined];

        ExplainedDeclaration explained = Explain(month, 2)!;

        Assert.Equal(month[2].Key, Assert.Single(explained.Quarantined).Key);
        Assert.All(explained.Declaration.Lines, pair => Assert.Null(pair.Modern));
        Assert.Equal(7, explained.Declaration.Lines.Count);
        Assert.Empty(explained.Declaration.ModernSteps);
    }

    /// <summary>The sets of a run come the widest first, and the first that gives the declaration's figures explains it.</summary>
    [Theory]
    [InlineData(Hypothesis.CeilingMonthly, Hypothesis.RoundingTotalThenSplit, "rounding.total-then-split")]
    [InlineData(Hypothesis.RoundingTotalThenSplit, Hypothesis.CeilingMonthly, "rounding.total-then-split")]
    [InlineData(Hypothesis.CeilingMonthly, Hypothesis.MinimumNotGraded, "unexplained")]
    public void Explain_WithSeveralSets_NamesTheFirstThatHolds(Hypothesis one, Hypothesis other, string cause)
    {
        SampleMonth month = SampleMonth.Plain(1).LegacyHas(Hypothesis.RoundingTotalThenSplit);

        ExplainedDeclaration explained = new DeclarationExplainer(month, Law.Of(Law.May2025)).Explain(month[0].Key, [one, other], CancellationToken.None)!;

        Assert.Equal(cause, explained.Cause!.Cause);
        Assert.Equal(cause == "unexplained", explained.Declaration.LegacySteps.Count == 0);
        Assert.Equal(1, explained.Declaration.InputRecord);
        Assert.Equal("DECSAL", Assert.Single(explained.Declaration.Records).Dataset);
    }

    [Fact]
    public void Explain_DeclarationOfTheLegacyAlone_ShowsItsLines()
    {
        SampleMonth month = SampleMonth.Plain(3);
        month[1].Inputs.Clear();

        ExplainedDeclaration explained = Explain(month, 1)!;

        Assert.Null(explained.Cause);
        Assert.Equal((7, 0), (explained.Declaration.Lines.Count(pair => pair.Legacy is not null), explained.Declaration.Lines.Count(pair => pair.Modern is not null)));
    }

    [Fact]
    public void Explain_DeclarationOfTheModernSideAlone_ShowsItsLines()
    {
        SampleMonth month = SampleMonth.Plain(3);
        month[1].Legacy.Clear();

        ExplainedDeclaration explained = Explain(month, 1)!;

        Assert.Null(explained.Cause);
        Assert.Equal((0, 7), (explained.Declaration.Lines.Count(pair => pair.Legacy is not null), explained.Declaration.Lines.Count(pair => pair.Modern is not null)));
    }

    [Fact]
    public void Explain_KeyOfNobody_IsNull()
    {
        SampleMonth month = SampleMonth.Plain(9);

        Assert.Null(new DeclarationExplainer(month, Law.Of(Law.May2025)).Explain(month[0].Key with { Insured = 1 }, [Habits], CancellationToken.None));
    }

    private static ExplainedDeclaration? Explain(SampleMonth month, int place) =>
        new DeclarationExplainer(month, Law.Of(Law.May2025)).Explain(month[place].Key, [Habits], CancellationToken.None);
}
