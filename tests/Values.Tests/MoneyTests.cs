namespace BS2000Bridge.Values.Tests;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("4250.00", 425_000, "4250.00")]
    [InlineData("-0.05", -5, "-0.05")]
    [InlineData("92233720368547758.07", long.MaxValue, "92233720368547758.07")]
    public void FromEuros_WholeCents_IsExact(string euros, long cents, string text)
    {
        Money money = Money.FromEuros(decimal.Parse(euros));

        Assert.Equal((cents, text, decimal.Parse(euros)), (money.Cents, money.ToString(), money.ToEuros()));
    }

    [Theory]
    [InlineData("0.001")]
    [InlineData("10.625")]
    public void FromEuros_FractionOfACent_IsRefused(string euros) => Assert.Throws<ArgumentException>(() => Money.FromEuros(decimal.Parse(euros)));

    [Fact]
    public void Arithmetic_BeyondTheGreatestAmount_IsAnErrorAndNeverWraps()
    {
        var greatest = new Money(long.MaxValue);
        var least = new Money(long.MinValue);

        Assert.Throws<OverflowException>(() => greatest + new Money(1));
        Assert.Throws<OverflowException>(() => least - new Money(1));
        Assert.Throws<OverflowException>(() => Money.FromEuros(decimal.MaxValue / 100m));
    }

    [Fact]
    public void Arithmetic_AndOrder_AreThoseOfCents()
    {
        Money small = new(199), great = new(200);

        Assert.Equal((new Money(399), new Money(-1)), (small + great, small - great));
        Assert.Equal((small, great), (Money.Min(great, small), Money.Max(small, great)));
        Assert.True(small < great && great > small && small <= great && great >= small);
        Assert.False(great < small || small > great || great <= small || small >= great);
        Assert.Equal([new Money(-1), Money.Zero, small, great], new[] { great, Money.Zero, small, new Money(-1) }.Order());
    }
}
