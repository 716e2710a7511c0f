using BS2000Bridge.Services.Time;
using Google.Protobuf.WellKnownTypes;
using NodaTime;

namespace BS2000Bridge.Services.Tests.Time;

/// <summary>Instants are microseconds since 1970 (UTC); days are those of Luxembourg.</summary>
public sealed class InstantsTests
{
    private const long LastSecond = 253_402_300_799;

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(999_999, 0, 999_999_000)]
    [InlineData(1_000_000, 1, 0)]
    [InlineData(1_773_662_400_000_001, 1_773_662_400, 1_000)]
    [InlineData((LastSecond * 1_000_000) + 999_999, LastSecond, 999_999_000)]
    public void ToTimestamp_AndBack_KeepsTheMicrosecond(long micros, long seconds, int nanos)
    {
        var message = new Timestamp { Seconds = seconds, Nanos = nanos };

        Assert.Equal(message, micros.ToTimestamp());
        Assert.Equal(micros, message.ToInstant());
    }

    /// <summary>Rounded up it would be an instant that the sender did not ask for, perhaps of the next unit of work.</summary>
    [Fact]
    public void ToInstant_AFractionOfAMicrosecond_IsDropped() =>
        Assert.Equal(1_999_999, new Timestamp { Seconds = 1, Nanos = 999_999_999 }.ToInstant());

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(LastSecond + 1, 0)]
    [InlineData(0, -1)]
    [InlineData(0, 1_000_000_000)]
    public void ToInstant_NoneFrom1970To9999_SaysWhatItIs(long seconds, int nanos)
    {
        var message = new Timestamp { Seconds = seconds, Nanos = nanos };

        Assert.False(message.TryToInstant(out long micros));
        Assert.Equal(0, micros);
        FormatException failure = Assert.Throws<FormatException>(() => message.ToInstant());
        Assert.Equal($"{seconds} s and {nanos} ns are no instant from 1970 to 9999; look at the domain that recorded it.", failure.Message);
    }

    [Fact]
    public void Now_IsTheClockInMicroseconds()
    {
        var clock = new TestClock(new DateTimeOffset(1970, 1, 2, 0, 0, 1, TimeSpan.Zero).AddTicks(19));

        Assert.Equal(86_401_000_001, Instants.Now(clock));
    }

    /// <summary>UTC+1 in winter, UTC+2 in summer; on 29 March 2026 the clocks go on at 01:00 UTC.</summary>
    [Theory]
    [InlineData("2026-03-16T22:59:59.9999990Z", 2026, 3, 16)]
    [InlineData("2026-03-16T23:00:00.0000000Z", 2026, 3, 17)]
    [InlineData("2026-07-01T21:59:59.9999990Z", 2026, 7, 1)]
    [InlineData("2026-07-01T22:00:00.0000000Z", 2026, 7, 2)]
    [InlineData("2025-12-31T23:00:00.0000000Z", 2026, 1, 1)]
    public void Today_AfterMidnightInLuxembourg_IsTheNewDay(string utc, int year, int month, int day) =>
        Assert.Equal(new LocalDate(year, month, day), Luxembourg.Today(new TestClock(DateTimeOffset.Parse(utc))));
}
