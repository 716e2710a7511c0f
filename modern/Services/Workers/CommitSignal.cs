namespace BS2000Bridge.Services.Workers;

/// <summary>Tells those who wait for something new, in this process, that a domain has committed. Thread-safe.</summary>
public sealed class CommitSignal
{
    private TaskCompletionSource _next = NewSource();

    /// <summary>Done at the next commit. Take it before looking for what is new: then no commit falls between looking and waiting.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>Says that something was committed.</summary>
    public void Raise() => Interlocked.Exchange(ref _next, NewSource()).SetResult();

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
