using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Legislation.Tests.Cases;

namespace BS2000Bridge.Legislation.Tests;

/// <summary>Parameters that the centre gives itself take the place of the program's.</summary>
public class ChangedParametersTests
{
    [Fact]
    public void Load_OwnParameter_TakesThePlaceOfTheProgramsAndLeavesTheOthers()
    {
        ParameterLibrary changed = ChangedLaw.Of("private-households.withholding-tax = 12.5");

        Assert.Equal("12.5", changed.ValueAt("private-households.withholding-tax", new YearMonth(2025, 5)).Text);
        Assert.Equal("value of the centre, case.yaml, line 7: the case", changed.ValueAt("private-households.withholding-tax", new YearMonth(2025, 5)).Source);
        Assert.Equal(Law.Library.All.Select(parameter => parameter.Id), changed.All.Select(parameter => parameter.Id));
        Assert.NotEqual(Law.Library.Fingerprint, changed.Fingerprint);
    }

    /// <summary>The fingerprint stands in the evidence of a run: each set of own figures has its own, the same one again the next time.</summary>
    [Fact]
    public void Fingerprint_OfOwnFigures_IsTheirs()
    {
        string one = ChangedLaw.Of("private-households.withholding-tax = 12.5").Fingerprint, other = ChangedLaw.Of("private-households.withholding-tax = 12.6").Fingerprint;

        Assert.Matches("^[0-9a-f]{64}$", one);
        Assert.Equal(one, ChangedLaw.Of("private-households.withholding-tax = 12.5").Fingerprint);
        Assert.Equal(3, new[] { one, other, Law.Library.Fingerprint }.Distinct(StringComparer.Ordinal).Count());
    }

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
