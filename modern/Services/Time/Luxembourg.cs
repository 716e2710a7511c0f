using NodaTime;

namespace BS2000Bridge.Services.Time;

/// <summary>The calendar of the centre's seat: a declaration that comes there after midnight is of the new day, whatever UTC says.</summary>
public static class Luxembourg
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Luxembourg"];

    /// <summary>Today's date there.</summary>
    public static LocalDate Today(TimeProvider clock) => DayOf(Instants.Now(clock));

    /// <summary>The date there at an instant.</summary>
    /// <param name="micros">Microseconds since 1970 (UTC).</param>
    public static LocalDate DayOf(long micros) => NodaConstants.UnixEpoch.PlusTicks(micros * TimeSpan.TicksPerMicrosecond).InZone(Zone).Date;
}
