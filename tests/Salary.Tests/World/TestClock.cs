namespace BS2000Bridge.Salary.Tests.World;

/// <summary>A clock that stands until it is set, and whose timers never ring.</summary>
internal sealed class TestClock : TimeProvider
{
    /// <summary>The present instant.</summary>
    public DateTimeOffset Now { get; set; } = new(2024, 7, 15, 10, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new SilentTimer();

    private sealed class SilentTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
