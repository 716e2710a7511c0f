using BS2000Bridge.Host.Calls;

namespace BS2000Bridge.Host.Tests.Deadlines;

/// <summary>The header grpc-timeout, as the protocol describes it (PROTOCOL-HTTP2.md, Requests).</summary>
public sealed class GrpcTimeoutTests
{
    [Theory]
    [InlineData("1H", 36_000_000_000)]
    [InlineData("1M", 600_000_000)]
    [InlineData("1S", 10_000_000)]
    [InlineData("1m", 10_000)]
    [InlineData("1u", 10)]
    [InlineData("100n", 1)]
    [InlineData("99n", 0)]
    [InlineData("0S", 0)]
    [InlineData("99999999H", 3_599_999_964_000_000_000)]
    public void TryParse_Time_GivesTicksOf100Nanoseconds(string text, long ticks)
    {
        Assert.True(GrpcTimeout.TryParse(text, out TimeSpan time));
        Assert.Equal(ticks, time.Ticks);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("S")]
    [InlineData("1")]
    [InlineData("soon")]
    [InlineData("1s")]
    [InlineData("-1S")]
    [InlineData("+1S")]
    [InlineData(" 1S")]
    [InlineData("1.5S")]
    [InlineData("123456789m")]
    public void TryParse_AnythingElse_IsRefused(string? text) => Assert.False(GrpcTimeout.TryParse(text, out _));

    [Fact]
    public void Format_ADay_FitsTheProtocolsEightDigits() => Assert.Equal("86400000m", GrpcTimeout.Format(TimeSpan.FromDays(1)));
}
