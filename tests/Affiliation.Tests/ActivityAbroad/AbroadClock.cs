using NodaTime;

namespace BS2000Bridge.Affiliation.Tests.ActivityAbroad;

/// <summary>A clock that stands where it is set: at noon in Luxembourg of a day.</summary>
public sealed class AbroadClock : TimeProvider
{
    private DateTimeOffset _now;

    public AbroadClock(int year, int month, int day) => Set(year, month, day);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Set(int year, int month, int day) =>
        _now = new LocalDate(year, month, day).At(LocalTime.Noon).InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/Luxembourg"]).ToDateTimeOffset();

    /// <summary>The instant itself, to the second (UTC).</summary>
    public void Set(DateTimeOffset now) => _now = now;
}
