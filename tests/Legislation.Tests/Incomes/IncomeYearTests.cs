using BS2000Bridge.Legislation.Incomes;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests.Incomes;

/// <summary>The ceiling of a year (art. 39 al. 5, 241 al. 3 CSS): 4 x 13188.96 + 8 x 13518.68 = 160905.28 in 2025.</summary>
public class IncomeYearTests
{
    [Fact]
    public void Compute_YearAboveItsCeiling_ChargesTheCeilingAndNoMore()
    {
        ContributionLines[] lines = Year([.. Enumerable.Repeat(20000m, 12)]);

        Assert.Equal(160905.28m, Sum(lines, Branch.Pension, line => line.Base));
        Assert.Equal(240000m - (4 * 659.45m) - (8 * 675.93m), Sum(lines, Branch.Dependency, line => line.Base));
    }

    /// <summary>A month of 50000 after eleven at 5000: all of it fits under the ceilings of the year.</summary>
    [Fact]
    public void Compute_HighMonthAtTheEnd_IsChargedWholeUnderTheYearsCeilings()
    {
        ContributionLines[] lines = Year([.. Enumerable.Repeat(5000m, 11), 50000m]);

        Assert.Equal(50000m, lines[11][Branch.HealthCare].Base.ToEuros());
        Assert.Equal(105000m, Sum(lines, Branch.HealthCare, line => line.Base));
    }

    /// <summary>The same in the first month waits for the ceilings of the months after it: 13188.96 x 4 is above 50000 + 3 x 2637.79 in April only.</summary>
    [Fact]
    public void Compute_HighMonthAtTheBeginning_IsCaughtUpByTheLaterCeilings()
    {
        ContributionLines[] lines = Year([50000m, .. Enumerable.Repeat(2637.79m, 3)]);

        // 50000 + 3 x 2637.79 = 57913.37 of which 4 x 13188.96 = 52755.84 may be charged
        Assert.Equal([13188.96m, 13188.96m, 13188.96m, 13188.96m], lines.Select(month => month[Branch.Pension].Base.ToEuros()));
    }

    [Fact]
    public void Compute_YearInTwoParts_EqualsTheYearAtOnce()
    {
        IncomeCase[] months = Cases([9000m, 15000m, 12000m, 30000m, 100m, 14000m]);
        var whole = new ContributionLines[6];
        var first = new ContributionLines[4];
        var rest = new ContributionLines[2];

        YearToDate end = IncomeYear.Compute(IncomeLaw.Calculators, default, months, whole);
        YearToDate middle = IncomeYear.Compute(IncomeLaw.Calculators, default, months.AsSpan(0, 4), first);
        YearToDate after = IncomeYear.Compute(IncomeLaw.Calculators, in middle, months.AsSpan(4), rest);

        Assert.All(whole.Zip([.. first, .. rest]), pair => Assert.True(pair.First.SameAs(pair.Second)));
        Assert.Equal(end.Ceilings, after.Ceilings);
        Assert.All(Branches.All, branch => Assert.Equal((end.Pay[(int)branch], end.Charged[(int)branch]), (after.Pay[(int)branch], after.Charged[(int)branch])));
    }

    /// <summary>Who joins the Mutualité in July has its ceilings from July on: 20000 in July is capped at 13518.68.</summary>
    [Fact]
    public void Compute_BranchJoinedInTheYear_HasNoCeilingOfTheMonthsBefore()
    {
        IncomeCase[] months = Cases([.. Enumerable.Repeat(3000m, 6), 20000m]);
        months[6] = months[6] with { MutualityClass = 2 };
        var lines = new ContributionLines[7];

        _ = IncomeYear.Compute(IncomeLaw.Calculators, default, months, lines);

        Assert.Equal((13518.68m, 20000m), (lines[6][Branch.Mutuality].Base.ToEuros(), lines[6][Branch.Pension].Base.ToEuros()));
    }

    [Fact]
    public void Compute_MonthsOutOfOrderOrOfTwoYears_AreRefused()
    {
        IncomeCase[] months = Cases([1000m, 1000m]);
        var lines = new ContributionLines[2];

        Assert.StartsWith("After 2025-02 comes 2025-01: months are of one calendar year, the earliest first.", Refusal([months[1], months[0]], lines), StringComparison.Ordinal);
        Assert.StartsWith("After 2025-01 comes 2025-01", Refusal([months[0], months[0]], lines), StringComparison.Ordinal);
        Assert.StartsWith("After 2025-01 comes 2026-02", Refusal([months[0], months[1] with { Period = new YearMonth(2026, 2) }], lines), StringComparison.Ordinal);
        Assert.StartsWith("There is place for 1 of 2 months.", Refusal(months, lines[..1]), StringComparison.Ordinal);
    }

    private static string Refusal(IncomeCase[] months, ContributionLines[] lines) =>
        Assert.Throws<ArgumentException>(() => IncomeYear.Compute(IncomeLaw.Calculators, default, months, lines)).Message;

    private static ContributionLines[] Year(decimal[] incomes)
    {
        var lines = new ContributionLines[incomes.Length];
        _ = IncomeYear.Compute(IncomeLaw.Calculators, default, Cases(incomes), lines);
        return lines;
    }

    private static IncomeCase[] Cases(decimal[] incomes) =>
        [.. incomes.Select((amount, index) => new Income($"2025-{index + 1:00}") { Amount = amount }.ToCase())];

    private static decimal Sum(ContributionLines[] lines, Branch branch, Func<ContributionLine, Money> amount) =>
        lines.Sum(month => amount(month[branch]).ToEuros());
}
