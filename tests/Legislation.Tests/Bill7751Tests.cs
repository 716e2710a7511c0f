using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Legislation.Tests.Cases;

namespace BS2000Bridge.Legislation.Tests;

/// <summary>Bill 7751 is in force as its parameter says.</summary>
public class Bill7751Tests
{
    [Theory]
    [InlineData("bill-7751.in-force = yes", "2026-01", true)]
    [InlineData("bill-7751.in-force = no", "2026-01", false)]
    [InlineData("bill-7751.in-force = yes until 2025-12-31", "2025-12", true)]
    [InlineData("bill-7751.in-force = yes until 2025-12-31", "2026-01", false)] // a month without a value is a month without the bill
    public void IsInForce_Bill7751_AsTheCentreSays(string change, string month, bool expected) =>
        Assert.Equal(expected, Bill7751.IsInForce(ChangedLaw.Of(change), YearMonth.Parse(month)));

    [Fact]
    public void IsInForce_Bill7751AsTheProgramHasIt_IsNot() => Assert.False(Bill7751.IsInForce(Law.Library, new YearMonth(2026, 6)));
}
