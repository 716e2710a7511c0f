using BS2000Bridge.Adapter.Fields;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Records;
using BS2000Bridge.Records;

namespace BS2000Bridge.Adapter.Reading;

/// <summary>Reads the facts of a record.</summary>
/// <returns>Null when they were read, else why not.</returns>
internal delegate Rejection? FactReader<T>(ReadOnlySpan<byte> record, out T facts)
    where T : struct;

/// <summary>Reads one dataset by itself in key order: each record as values, or with the reason why not.</summary>
internal static class InputReader
{
    /// <summary>Reads the records after one.</summary>
    public static IEnumerable<InputRecord<T>> Read<T>(LegacyDataset dataset, FactReader<T> read, long after, CancellationToken cancellationToken)
        where T : struct
    {
        using DatasetReader reader = dataset.Read();
        using var records = new RecordBatch();
        while (reader.Read(records))
        {
            cancellationToken.ThrowIfCancellationRequested();

            // Resuming skips whole batches by their numbers, without decoding what was taken over already.
            for (int i = (int)Math.Clamp(after - records.FirstNumber + 1, 0, records.Count); i < records.Count; i++)
            {
                long number = records.FirstNumber + i;
                Rejection? rejection = read(records[i], out T facts);
                yield return new InputRecord<T>(number, facts, rejection is null ? null : dataset.Quarantine(rejection, number, records.OffsetOf(i), null));
            }
        }
    }
}
