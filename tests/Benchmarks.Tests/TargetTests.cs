using BS2000Bridge.Benchmarks.Results;

namespace BS2000Bridge.Benchmarks.Tests;

public sealed class TargetTests
{
    [Theory]
    [InlineData(0.25, true)]
    [InlineData(0.2501, false)]
    [InlineData(double.NaN, false)]
    public void Holds_AtAndBeyondTheLimit_IsTold(double value, bool expected) => Assert.Equal(expected, new Target("ratio", value, 0.25).Holds);

    [Theory]
    [InlineData(8, true)]
    [InlineData(7.999, false)]
    [InlineData(double.NaN, false)]
    public void Holds_AtAndBelowTheLeast_IsTold(double value, bool expected) => Assert.Equal(expected, new Target("ratio", value, AtLeast: 8).Holds);

    [Fact]
    public void ToString_OfATargetThatIsReached_SaysItsLeast() =>
        Assert.Equal("holds: rate: 612.5, at least 600", new Target("rate", 612.5, AtLeast: 600).ToString());

    [Fact]
    public void ToString_OfAMissedTarget_SaysSo() => Assert.Equal("MISSED: ratio: 0.314, at most 0.25", new Target("ratio", 0.3141, 0.25).ToString());
}
