using BS2000Bridge.Legislation.Arithmetic;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests;

/// <summary>Art. 428 al. 3 CSS: fractions of a cent of 0.005 euro and more up, below it down.</summary>
public class RoundingTests
{
    [Theory]
    [InlineData(0, 2, 0)]
    [InlineData(1, 2, 1)] // 0.5 up
    [InlineData(499_999, 1_000_000, 0)]
    [InlineData(500_000, 1_000_000, 1)]
    [InlineData(1_499_999, 1_000_000, 1)]
    [InlineData(86, 173, 0)] // an odd denominator has no half: 86/173 is below it
    [InlineData(87, 173, 1)]
    public void HalfUpToCent_Fraction_RoundsHalfACentUp(long numerator, long denominator, long expected) =>
        Assert.Equal(expected, Rounding.HalfUpToCent(numerator, denominator));

    [Theory]
    [InlineData(999_999, 1_000_000, 0)]
    [InlineData(1_000_000, 1_000_000, 1)]
    [InlineData(172, 173, 0)]
    public void TruncateToCent_Fraction_IsCut(long numerator, long denominator, long expected) =>
        Assert.Equal(expected, Rounding.TruncateToCent(numerator, denominator));

    [Theory]
    [InlineData("10.625", "10.63")]
    [InlineData("10.6250001", "10.63")]
    [InlineData("10.6249999", "10.62")]
    public void HalfUpToCent_Euros_RoundsHalfACentUp(string euros, string expected) =>
        Assert.Equal(Law.Number(expected), Rounding.HalfUpToCent(Law.Number(euros)).ToEuros());

    [Fact]
    public void Roundings_NegativeAmount_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Rounding.HalfUpToCent(-1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Rounding.TruncateToCent(-1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Rounding.HalfUpToCent(-0.01m));
    }

    /// <summary>Each share by itself: 4250.00 x 0.25 % = 10.625 for both, although their total is 21.25.</summary>
    [Fact]
    public void Compute_TwoShares_AreEachRoundedByThemselves()
    {
        ContributionLine line = new Wage().Of(Branch.CashBenefits);

        Assert.Equal((10.63m, 10.63m), (line.Insured.ToEuros(), line.Employer.ToEuros()));
    }
}
