using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Tests.Cases;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests;

/// <summary>Declarations capped at seven minimum wages (art. 426 al. 4 CSS), which bill 7751 abolishes.</summary>
public class CappedDeclarationTests
{
    private static readonly CappedDeclaration Law = new(Tests.Law.Library);

    /// <summary>279.30 x 9.6804 x 7 = 18926.15004; 272.22 x 9.4443 x 7 = 17996.491422, where seven times the rounded 2570.93 would be 17996.51.</summary>
    [Theory]
    [InlineData("2025-05", "18926.15")]
    [InlineData("2024-01", "17996.49")]
    public void Limit_Month_IsSevenTimesTheUnroundedMinimumWage(string month, string expected) =>
        Assert.Equal(expected, Law.Limit(YearMonth.Parse(month)).ToString());

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public void IsAllowed_EmployeesAboveTheLimit_ThreeAtLeast(int employees, bool expected) =>
        Assert.Equal(expected, Law.IsAllowed(new YearMonth(2025, 12), employees));

    [Fact]
    public void IsAllowed_WithBill7751_Never()
    {
        var after = new CappedDeclaration(ChangedLaw.Of("bill-7751.in-force = yes"));

        Assert.Null(after.Limit(new YearMonth(2026, 3)));
        Assert.False(after.IsAllowed(new YearMonth(2026, 12), 50));
    }

    /// <summary>1234567.89 x 1.40 % = 17283.95046.</summary>
    [Fact]
    public void Dependency_Excess_AtTheRateOfTheYear() =>
        Assert.Equal("17283.95", Law.Dependency(new YearMonth(2025, 12), Money.FromEuros(1234567.89m)).ToString());

    [Fact]
    public void Dependency_NegativeExcess_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Law.Dependency(new YearMonth(2025, 12), new Money(-1)));
}
