using BS2000Bridge.GrpcRuntime.Wire;

namespace BS2000Bridge.GrpcRuntime.Tests.Wire;

/// <summary><c>grpc-timeout</c> as PROTOCOL-HTTP2.md says: at most eight digits and one of six units.</summary>
public sealed class GrpcTimeoutTests
{
    [Theory]
    [InlineData("1H", 36_000_000_000)]
    [InlineData("2M", 1_200_000_000)]
    [InlineData("3S", 30_000_000)]
    [InlineData("4m", 40_000)]
    [InlineData("5u", 50)]
    [InlineData("600n", 6)]
    [InlineData("1n", 1)]
    [InlineData("0S", 0)]
    [InlineData("00000001S", 10_000_000)]
    [InlineData("99999999H", 3_599_999_964_000_000_000)]
    public void TryParse_AUnit_GivesTicksOf100Nanoseconds(string text, long ticks)
    {
        Assert.True(GrpcTimeout.TryParse(text, out TimeSpan timeout));
        Assert.Equal(ticks, timeout.Ticks);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("S")]
    [InlineData("123456789S")]
    [InlineData("-1S")]
    [InlineData("+1S")]
    [InlineData(" 1S")]
    [InlineData("1.5S")]
    [InlineData("1s")]
    [InlineData("1h")]
    [InlineData("1S ")]
    public void TryParse_AnythingElse_IsRefused(string text) => Assert.False(GrpcTimeout.TryParse(text, out _));

    [Theory]
    [InlineData(1, "100n")]
    [InlineData(999_999, "99999900n")]
    [InlineData(1_000_000, "100000u")]
    [InlineData(999_999_990, "99999999u")]
    [InlineData(1_000_000_000, "100000m")]
    [InlineData(999_999_990_000, "99999999m")]
    [InlineData(1_000_000_000_000, "100000S")]
    [InlineData(600_000_000_000_000_000, "16666667H")]
    [InlineData(long.MaxValue, "99999999H")]
    [InlineData(0, "1n")]
    [InlineData(-5, "1n")]
    public void Format_ATime_UsesTheFinestUnitThatFits(long ticks, string text) => Assert.Equal(text, GrpcTimeout.Format(TimeSpan.FromTicks(ticks)));

    [Fact]
    public void Format_RandomTimes_AreNeverShortened()
    {
        const int Seed = 20_260_701;
        var random = new Random(Seed);
        for (int i = 0; i < 10_000; i++)
        {
            // Up to what eight digits of hours can say.
            long ticks = random.NextInt64(1, 1L << random.Next(1, 61));
            Assert.True(GrpcTimeout.TryParse(GrpcTimeout.Format(TimeSpan.FromTicks(ticks)), out TimeSpan read), $"seed {Seed}, {ticks} ticks");
            Assert.True(read.Ticks >= ticks && read.Ticks - ticks <= ticks / 10_000 + 1, $"seed {Seed}: {ticks} ticks became {read.Ticks}");
        }
    }
}
