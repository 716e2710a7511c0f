using BS2000Bridge.Values;

namespace BS2000Bridge.Records.Tests;

public sealed class LineTotalsTests
{
    private static readonly ContributionLine Line = new(Branch.Pension, new Money(100), new Rate(160_000), new Money(8), new Money(9));

    [Fact]
    public void Add_LineAndTotals_SumsEachByItself()
    {
        LineTotals totals = default;
        totals.Add(in Line);
        totals.Add(new LineTotals { Records = 2, BaseCents = 1_000, InsuredCents = 20, EmployerCents = 30 });

        Assert.Equal((3L, 1_100L, 28L, 39L, 67L), (totals.Records, totals.BaseCents, totals.InsuredCents, totals.EmployerCents, totals.ContributionCents));
    }

    [Fact]
    public void Subtract_WhatWasAdded_LeavesNothing()
    {
        LineTotals totals = default;
        totals.Add(in Line);
        totals.Subtract(new LineTotals { Records = 1, BaseCents = 100, InsuredCents = 8, EmployerCents = 9 });

        Assert.Equal(default, totals);
    }

    [Fact]
    public void Add_BeyondTheGreatestSum_IsAnErrorAndNeverWraps()
    {
        var totals = new LineTotals { BaseCents = long.MaxValue };

        Assert.Throws<OverflowException>(() => totals.Add(in Line));
    }
}
