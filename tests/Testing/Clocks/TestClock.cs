using Microsoft.Extensions.Time.Testing;

namespace BS2000Bridge.Testing.Clocks;

/// <summary>
/// A clock that stands until a test moves it. <see cref="Now"/> and <see cref="SetToNoon"/> move it in silence;
/// <see cref="FakeTimeProvider.Advance"/> also rings the timers that fall due on the way.
/// </summary>
/// <remarks>
/// Most tests want silence: they call the work of a background worker themselves, and a worker that rings at the same moment would do it a
/// second time beside them.
/// </remarks>
public sealed class TestClock : FakeTimeProvider
{
    /// <summary>A clock at noon (UTC) of 15 January 2025.</summary>
    public TestClock()
        : this(new DateTimeOffset(2025, 1, 15, 12, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>A clock at an instant.</summary>
    public TestClock(DateTimeOffset now)
        : base(now)
    {
    }

    /// <summary>The present instant. It may be set back, as a machine's clock is when it was wrong; no timer rings.</summary>
    public DateTimeOffset Now
    {
        get => GetUtcNow();
        set => AdjustTime(value);
    }

    /// <summary>Sets it to noon (UTC) of a day: the same day in Luxembourg, in summer and in winter. No timer rings.</summary>
    public void SetToNoon(int year, int month, int day) => Now = new DateTimeOffset(year, month, day, 12, 0, 0, TimeSpan.Zero);
}
