namespace BS2000Bridge.Affiliation.Tests;

/// <summary>A clock that stands where it is set.</summary>
public sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    private long _ticks = now.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref _ticks), TimeSpan.Zero);

    /// <summary>Sets it to noon (UTC) of a day.</summary>
    public void Set(int year, int month, int day) => Volatile.Write(ref _ticks, new DateTimeOffset(year, month, day, 12, 0, 0, TimeSpan.Zero).Ticks);

    public void Advance(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
}
