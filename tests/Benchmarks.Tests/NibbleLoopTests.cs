using BS2000Bridge.Benchmarks.Loops;

namespace BS2000Bridge.Benchmarks.Tests;

/// <summary>The peer of the codecs must itself be right, else the comparison is of no worth.</summary>
public sealed class NibbleLoopTests
{
    [Theory]
    [InlineData("12345C", 2, "123.45")]
    [InlineData("12345D", 2, "-123.45")]
    [InlineData("00000F", 0, "0")]
    public void TryReadPacked_OfANumber_IsIt(string hex, int scale, string expected)
    {
        Assert.True(NibbleLoop.TryReadPacked(Convert.FromHexString(hex), scale, out decimal value));
        Assert.Equal(decimal.Parse(expected), value);
    }

    [Theory]
    [InlineData("1A345C")]
    [InlineData("123451")]
    [InlineData("404040")]
    public void TryReadPacked_OfOtherBytes_IsRefused(string hex) => Assert.False(NibbleLoop.TryReadPacked(Convert.FromHexString(hex), 2, out _));

    [Fact]
    public void TryReadZoned_OfANumber_IsIt()
    {
        Assert.True(NibbleLoop.TryReadZoned(Convert.FromHexString("F0F1F9F4"), 0, out decimal value));
        Assert.Equal(194m, value);
    }

    [Theory]
    [InlineData("F0FA")]
    [InlineData("3031")]
    public void TryReadZoned_OfOtherBytes_IsRefused(string hex) => Assert.False(NibbleLoop.TryReadZoned(Convert.FromHexString(hex), 0, out _));
}
