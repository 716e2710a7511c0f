using BS2000Bridge.Datasets.Survey;

namespace BS2000Bridge.Datasets.Sorting;

/// <summary>Takes records in sorted order.</summary>
internal interface ISortedRecords
{
    void Take(RecordKey key, long number, ReadOnlySpan<byte> record);
}
