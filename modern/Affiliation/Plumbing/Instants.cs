using Google.Protobuf.WellKnownTypes;

namespace BS2000Bridge.Affiliation.Plumbing;

/// <summary>Instants as microseconds since 1970 (UTC), as the database keeps them.</summary>
internal static class Instants
{
    /// <summary>After every instant.</summary>
    public const long Forever = long.MaxValue;

    private const long PerSecond = 1_000_000;
    private const int NanosecondsEach = 1_000;

    public static Timestamp ToTimestamp(this long instant) => new()
    {
        Seconds = Math.DivRem(instant, PerSecond, out long rest),
        Nanos = (int)rest * NanosecondsEach,
    };

    /// <summary>The last whole microsecond that is not later.</summary>
    /// <returns>False when it is no instant from 1970 to 9999.</returns>
    public static bool TryToInstant(this Timestamp message, out long instant)
    {
        bool isInstant = message is { Seconds: >= 0 and <= 253_402_300_799, Nanos: >= 0 and <= 999_999_999 };
        instant = isInstant ? (message.Seconds * PerSecond) + (message.Nanos / NanosecondsEach) : 0;
        return isInstant;
    }

    public static long Now(TimeProvider clock) => (clock.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
}
