namespace BS2000Bridge.Records;

/// <summary>
/// A stretch of a side's records in key order. A source hands out batches still undecoded and one after the other;
/// decoding them is what may run on several cores at once.
/// </summary>
/// <typeparam name="T">The record: a struct without references.</typeparam>
public abstract class SourceBatch<T>
    where T : unmanaged
{
    /// <summary>The records: the first <see cref="Count"/> of the array, after <see cref="Decode"/>. The array is longer where it is used again.</summary>
    public T[] Items { get; protected set; } = [];

    /// <summary>How many records there are.</summary>
    public int Count { get; protected set; }

    /// <summary>What could not be read in this batch, in the order of the records.</summary>
    public List<QuarantinedRecord> Quarantined { get; } = [];

    /// <summary>Reads the values out of the bytes. Called once a batch, on any thread.</summary>
    public abstract void Decode();

    /// <summary>Puts a record into quarantine that was read well but cannot be computed, such as one with an accident factor that its year does not know.</summary>
    /// <param name="index">The record's place in the batch.</param>
    /// <param name="reason">Why it cannot be computed.</param>
    public abstract void Quarantine(int index, string reason);

    /// <summary>Gives the batch back to its source for reuse; it must not be touched afterwards.</summary>
    public abstract void Release();
}
