using BS2000Bridge.Reconciliation.Causes;
using BS2000Bridge.Reconciliation.Matching;
using BS2000Bridge.Records;

namespace BS2000Bridge.Reconciliation.Tests.Causes;

/// <summary>What of a cause is shown: its ten greatest employers, its first two declarations and its three greatest.</summary>
public sealed class CauseTallyTests
{
    private readonly CauseTally _tally = new(new CauseReport(CauseKey.Unexplained, [], decided: false));

    [Fact]
    public void Complete_OfTwelveEmployers_ShowsTheTenGreatestAndTheEarlierOfEqualOnes()
    {
        long[] gross = [5, 9, 5, 1, 7, 3, 8, 2, 6, 4, 5, 1];
        for (int employer = 0; employer < gross.Length; employer++)
        {
            Count(employer, insured: 1, gross[employer] - 1);
            Count(employer, insured: 2, 1);
        }

        _tally.Complete();

        Assert.Equal(
            [(1, 9), (6, 8), (4, 7), (8, 6), (0, 5), (2, 5), (10, 5), (9, 4), (5, 3), (7, 2)],
            _tally.Report.TopEmployers.Select(one => (one.Employer, one.GrossCents)));
        Assert.All(_tally.Report.TopEmployers, one => Assert.Equal((2, -one.GrossCents), (one.Records, one.AmountCents)));
        Assert.Equal((12, 24, 24, 56, -56), (_tally.Report.Employers, _tally.Report.Declarations, _tally.Report.Records, _tally.Report.GrossCents, _tally.Report.AmountCents));
    }

    [Theory]
    [InlineData("9 1", new long[] { 1, 9 }, "1 9")]
    [InlineData("the two first and three greatest", new long[] { 1, 2, 9, 3, 8, 7, 4 }, "1 2 9 8 7")]
    [InlineData("the first among the greatest stand once", new long[] { 9, 8, 1, 7, 2 }, "9 8 7")]
    [InlineData("of equal ones the earlier", new long[] { 1, 1, 5, 5, 5, 5 }, "1 1 5 5 5")]
    public void Shown_OfAllDeclarations_AreTheFirstAndTheGreatest(string what, long[] gross, string shown)
    {
        for (int i = 0; i < gross.Length; i++)
        {
            Count(employer: 1, insured: i, gross[i]);
        }

        long[] insured = [.. _tally.Shown.Select(pair => pair.Key.Insured)];

        Assert.True(shown == string.Join(' ', insured.Select(one => gross[one])), what);
        Assert.Equal(insured.Length, insured.Distinct().Count());
        Assert.DoesNotContain(5, insured.Where(_ => what.StartsWith("of equal", StringComparison.Ordinal)));
    }

    [Fact]
    public void Count_OfSeveralMonths_KeepsTheFirstAndTheLast()
    {
        foreach (int period in new[] { 202503, 202501, 202504 })
        {
            _tally.Count(new UnequalPair { Key = new DeclarationKey(1, 1, period) }, new DeclarationDifference { Records = 1 });
        }

        Assert.Equal((202501, 202504), (_tally.Report.FirstPeriod, _tally.Report.LastPeriod));
    }

    private void Count(long employer, long insured, long gross) => _tally.Count(
        new UnequalPair { Key = new DeclarationKey(employer, insured, 202505) }, new DeclarationDifference { Records = 1, AmountCents = -gross, GrossCents = gross });
}
