namespace BS2000Bridge.Storage.Tests;

/// <summary>A clock that stands until it is set.</summary>
internal sealed class FixedClock : TimeProvider
{
    /// <summary>The time, in microseconds since 1970.</summary>
    public long Microseconds { get; set; } = 1_700_000_000_000_000;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddMicroseconds(Microseconds);
}
