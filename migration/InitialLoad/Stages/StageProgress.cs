using System.Collections.Concurrent;

namespace BS2000Bridge.InitialLoad.Stages;

/// <summary>How far a load is, over datasets that are taken over at the same time.</summary>
internal sealed class StageProgress(IProgress<LoadProgress>? progress, long records)
{
    private readonly ConcurrentDictionary<string, long> _done = new(StringComparer.Ordinal);

    /// <summary>Says how many records of a dataset have been answered.</summary>
    public void Report(string dataset, long done)
    {
        _done[dataset] = done;
        progress?.Report(new LoadProgress("Taking over", _done.Values.Sum(), records, "records"));
    }
}
