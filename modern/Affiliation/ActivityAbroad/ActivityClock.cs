using Google.Protobuf.WellKnownTypes;
using NodaTime;

namespace BS2000Bridge.Affiliation;

/// <summary>Recorded instants (microseconds since 1970, UTC) as messages and as days in Luxembourg.</summary>
internal static class ActivityClock
{
    private const long MicrosecondsOfASecond = 1_000_000;
    private const int NanosecondsOfAMicrosecond = 1_000;

    private static readonly DateTimeZone Luxembourg = DateTimeZoneProviders.Tzdb["Europe/Luxembourg"];

    /// <summary>The day in Luxembourg.</summary>
    public static LocalDate DayOf(long recordedAt) =>
        NodaConstants.UnixEpoch.Plus(NodaTime.Duration.FromTicks(recordedAt * TimeSpan.TicksPerMicrosecond)).InZone(Luxembourg).Date;

    /// <summary>The instant as a message.</summary>
    public static Timestamp ToTimestamp(long recordedAt) => new()
    {
        Seconds = recordedAt / MicrosecondsOfASecond,
        Nanos = (int)(recordedAt % MicrosecondsOfASecond) * NanosecondsOfAMicrosecond,
    };

    /// <summary>Reads an instant; parts of a microsecond do not count.</summary>
    /// <returns>False when it is none from 1970 to 9999.</returns>
    public static bool TryRead(Timestamp message, out long recordedAt)
    {
        bool valid = message is { Seconds: >= 0 and <= 253_402_300_799, Nanos: >= 0 and <= 999_999_999 };
        recordedAt = valid ? (message.Seconds * MicrosecondsOfASecond) + (message.Nanos / NanosecondsOfAMicrosecond) : 0;
        return valid;
    }
}
