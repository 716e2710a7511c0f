namespace BS2000Bridge.Datasets;

/// <summary>Takes records in sorted order.</summary>
internal interface ISortedRecords
{
    void Take(RecordKey key, long number, ReadOnlySpan<byte> record);
}
