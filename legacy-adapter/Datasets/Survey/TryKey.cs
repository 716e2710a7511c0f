namespace BS2000Bridge.Datasets.Survey;

/// <summary>Takes the key out of a record, given without its header.</summary>
/// <returns>False when the record has no readable key.</returns>
public delegate bool TryKey(ReadOnlySpan<byte> record, out RecordKey key);
