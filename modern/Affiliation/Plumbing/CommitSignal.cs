namespace BS2000Bridge.Affiliation.Plumbing;

/// <summary>Tells those who follow changes, in this process, that something was committed.</summary>
internal sealed class CommitSignal
{
    private TaskCompletionSource _next = NewSource();

    /// <summary>Done at the next commit; take it before looking for changes, so that none falls between.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>Something was committed.</summary>
    public void Raise() => Interlocked.Exchange(ref _next, NewSource()).SetResult();

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
