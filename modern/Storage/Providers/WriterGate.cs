using System.Collections.Concurrent;

namespace BS2000Bridge.Storage.Providers;

/// <summary>Lets the units of work of this process that must not run at once go one after the other, in the order in which they came.</summary>
internal sealed class WriterGate(TimeSpan patience)
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _gates = new(StringComparer.Ordinal);

    /// <summary>Waits for the turn; false when that lasts too long.</summary>
    public Task<bool> EnterAsync(string name, CancellationToken cancellationToken) =>
        _gates.GetOrAdd(name, _ => new SemaphoreSlim(1, 1)).WaitAsync(patience, cancellationToken);

    /// <summary>Gives the turn to the next.</summary>
    public void Leave(string name) => _gates[name].Release();
}
