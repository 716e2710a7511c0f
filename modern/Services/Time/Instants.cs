using Google.Protobuf.WellKnownTypes;

namespace BS2000Bridge.Services.Time;

/// <summary>Instants as the tables keep them, in microseconds since 1970 (UTC), and as messages say them.</summary>
public static class Instants
{
    /// <summary>After every instant: what counts until nobody says otherwise.</summary>
    public const long Forever = long.MaxValue;

    private const long MicrosPerSecond = 1_000_000;
    private const int NanosPerMicro = 1000;

    // 31 December 9999, 23:59:59: the last second that google.protobuf.Timestamp may say.
    private const long MaxSeconds = 253_402_300_799;
    private const int MaxNanos = 999_999_999;

    /// <summary>An instant as a message.</summary>
    /// <param name="micros">Microseconds since 1970 (UTC), 0 or more.</param>
    public static Timestamp ToTimestamp(this long micros) => new()
    {
        Seconds = Math.DivRem(micros, MicrosPerSecond, out long rest),
        Nanos = (int)rest * NanosPerMicro,
    };

    /// <summary>Reads an instant; a fraction of a microsecond is dropped, so that it is the last one that is not later.</summary>
    /// <returns>False when it is none from 1970 to 9999. Seconds of the far future would overflow the tables' numbers.</returns>
    public static bool TryToInstant(this Timestamp message, out long micros)
    {
        bool isInstant = message is { Seconds: >= 0 and <= MaxSeconds, Nanos: >= 0 and <= MaxNanos };
        micros = isInstant ? (message.Seconds * MicrosPerSecond) + (message.Nanos / NanosPerMicro) : 0;
        return isInstant;
    }

    /// <summary>Reads an instant that another domain of this house has recorded.</summary>
    /// <exception cref="FormatException">It is none from 1970 to 9999.</exception>
    public static long ToInstant(this Timestamp message) => message.TryToInstant(out long micros)
        ? micros
        : throw new FormatException($"{message.Seconds} s and {message.Nanos} ns are no instant from 1970 to 9999; look at the domain that recorded it.");

    /// <summary>The present instant.</summary>
    public static long Now(TimeProvider clock) => (clock.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
}
