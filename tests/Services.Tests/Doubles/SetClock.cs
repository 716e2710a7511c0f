namespace BS2000Bridge.Services.Tests.Doubles;

/// <summary>A clock that stands where it is set; its timers ring when it passes them.</summary>
internal sealed class SetClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<SetTimer> _timers = [];
    private DateTimeOffset _now = new(2026, 3, 16, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The present instant, in microseconds since 1970 (UTC).</summary>
    public long Micros => (GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    /// <summary>Done when somebody begins to wait by the clock.</summary>
    public TaskCompletionSource Waited { get; private set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            var timer = new SetTimer(this, () => callback(state), _now + dueTime);
            _timers.Add(timer);
            Waited.TrySetResult();
            return timer;
        }
    }

    /// <summary>Sets it on, or back.</summary>
    public void Advance(TimeSpan time)
    {
        SetTimer[] due;
        lock (_lock)
        {
            _now += time;
            due = [.. _timers.Where(timer => timer.Due <= _now)];
            _timers.RemoveAll(due.Contains);
            Waited = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        foreach (SetTimer timer in due)
        {
            timer.Ring();
        }
    }

    private sealed class SetTimer(SetClock clock, Action ring, DateTimeOffset due) : ITimer
    {
        public DateTimeOffset Due => due;

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
