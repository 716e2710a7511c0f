using BS2000Bridge.Records;

namespace BS2000Bridge.Reconciliation.Tests.Samples;

/// <summary>A batch that is decoded already.</summary>
internal sealed class MemoryBatch<T> : SourceBatch<T>
    where T : unmanaged
{
    public MemoryBatch(T[] items, IEnumerable<QuarantinedRecord> quarantined)
    {
        Items = items;
        Count = items.Length;
        Quarantined.AddRange(quarantined);
    }

    /// <summary>What refusing a record does.</summary>
    public Action<int, string> OnQuarantine { get; init; } = (index, reason) => throw new InvalidOperationException($"Record {index} was refused: {reason}");

    public override void Decode()
    {
        // Nothing to decode.
    }

    public override void Quarantine(int index, string reason) => OnQuarantine(index, reason);

    public override void Release()
    {
        // Nothing to give back.
    }
}
