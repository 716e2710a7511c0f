using NodaTime;

namespace BS2000Bridge.Affiliation.Plumbing;

/// <summary>The calendar of the centre's seat.</summary>
internal static class Luxembourg
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Luxembourg"];

    /// <summary>Today's date there.</summary>
    public static LocalDate Today(TimeProvider clock) => Instant.FromDateTimeOffset(clock.GetUtcNow()).InZone(Zone).Date;

    /// <summary>The day there of an instant as the database keeps it.</summary>
    public static LocalDate DayOf(long instant) => NodaConstants.UnixEpoch.PlusTicks(instant * TimeSpan.TicksPerMicrosecond).InZone(Zone).Date;
}
