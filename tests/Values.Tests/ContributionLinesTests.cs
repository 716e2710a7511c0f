namespace BS2000Bridge.Values.Tests;

public sealed class ContributionLinesTests
{
    private static readonly ContributionLine Pension = new(Branch.Pension, new Money(425_000), new Rate(160_000), new Money(34_000), new Money(34_000));
    private static readonly ContributionLine Accident = new(Branch.Accident, new Money(425_000), new Rate(7_000), Money.Zero, new Money(2_975));

    [Fact]
    public void TryAdd_LinesOfTwoBranches_HoldsBothAndNoOther()
    {
        ContributionLines lines = Of(Pension, Accident);

        Assert.Equal((2, Pension, Accident), (lines.Count, lines[Branch.Pension], lines[Branch.Accident]));
        Assert.Equal([Branch.Accident, Branch.Pension], Branches.All.Where(branch => lines.Has(branch)));
    }

    [Fact]
    public void TryAdd_SecondLineOfABranch_IsRefusedAndTheFirstStays()
    {
        ContributionLines lines = Of(Pension);

        Assert.False(lines.TryAdd(Pension with { Insured = new Money(1) }));
        Assert.Equal((1, Pension), (lines.Count, lines[Branch.Pension]));
    }

    [Fact]
    public void Item_BranchWithoutLine_NamesTheBranch()
    {
        ContributionLines lines = Of(Pension);

        Assert.Contains("health-care", Assert.Throws<InvalidOperationException>(() => lines[Branch.HealthCare]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Clear_LeavesNoLineAndTakesOthersAfterwards()
    {
        ContributionLines lines = Of(Pension, Accident);

        lines.Clear();

        Assert.Equal(0, lines.Count);
        Assert.True(lines.TryAdd(Pension with { Insured = new Money(1) }));
        Assert.Equal(new Money(1), lines[Branch.Pension].Insured);
    }

    [Fact]
    public void SameAs_OtherLines_IsToTheCentAndToTheBranch()
    {
        ContributionLines lines = Of(Pension, Accident);

        Assert.True(lines.SameAs(Of(Accident, Pension)));
        Assert.False(lines.SameAs(Of(Pension)));
        Assert.False(Of(Pension).SameAs(in lines));
        Assert.False(lines.SameAs(Of(Pension with { Employer = new Money(33_999) }, Accident)));
        Assert.False(lines.SameAs(Of(Pension with { Rate = new Rate(160_001) }, Accident)));
        Assert.False(lines.SameAs(Of(Pension, Accident with { Base = new Money(425_001) })));
    }

    [Fact]
    public void SameAs_WhatWasThereBeforeClearing_DoesNotCount()
    {
        ContributionLines cleared = Of(Pension, Accident);
        cleared.Clear();
        cleared.TryAdd(in Pension);

        Assert.True(cleared.SameAs(Of(Pension)));
        Assert.False(Of(Accident).SameAs(in cleared));
    }

    private static ContributionLines Of(params ContributionLine[] all)
    {
        ContributionLines lines = default;
        Assert.All(all, line => Assert.True(lines.TryAdd(in line)));
        return lines;
    }
}
