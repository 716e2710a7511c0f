using System.Collections.Concurrent;
using BS2000Bridge.Cli.Infrastructure;

namespace BS2000Bridge.Cli.Importing;

/// <summary>How far a takeover is, over datasets that are taken over at the same time.</summary>
internal sealed class ImportProgress(Terminal terminal, long records) : IDisposable
{
    private readonly ConcurrentDictionary<string, long> _done = new(StringComparer.Ordinal);
    private readonly Progress _progress = new(terminal, "Taking over");

    /// <summary>Says how many records of a dataset have been answered for.</summary>
    public void Report(string dataset, long done)
    {
        _done[dataset] = done;
        _progress.Report(_done.Values.Sum(), records, "records");
    }

    public void Dispose() => _progress.Dispose();
}
