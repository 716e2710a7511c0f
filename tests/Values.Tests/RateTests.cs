namespace BS2000Bridge.Values.Tests;

public sealed class RateTests
{
    [Theory]
    [InlineData("2.80", 28_000, "2.80 %")]
    [InlineData("0.595", 5_950, "0.595 %")]
    [InlineData("0.0001", 1, "0.0001 %")]
    [InlineData("16", 160_000, "16.00 %")]
    public void FromPercent_UpToFourDecimals_IsExact(string percent, int millionths, string text)
    {
        Rate rate = Rate.FromPercent(decimal.Parse(percent));

        Assert.Equal((millionths, text, decimal.Parse(percent)), (rate.Millionths, rate.ToString(), rate.ToPercent()));
    }

    [Fact]
    public void FromPercent_FiveDecimals_IsRefused() => Assert.Throws<ArgumentException>(() => Rate.FromPercent(0.00001m));

    [Fact]
    public void Sum_OfBothShares_IsChecked()
    {
        Assert.Equal(Rate.FromPercent(5.60m), Rate.FromPercent(2.80m) + Rate.FromPercent(2.80m));
        Assert.Throws<OverflowException>(() => new Rate(int.MaxValue) + new Rate(1));
    }
}
