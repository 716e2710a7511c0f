namespace BS2000Bridge.Affiliation.Tests;

/// <summary>A clock that stands where it is set.</summary>
public sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Sets it to noon (UTC) of a day.</summary>
    public void Set(int year, int month, int day) => _now = new DateTimeOffset(year, month, day, 12, 0, 0, TimeSpan.Zero);

    public void Advance(TimeSpan time) => _now += time;
}
