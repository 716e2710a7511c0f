using BS2000Bridge.Datasets.Survey;

namespace BS2000Bridge.Datasets.Sorting;

/// <summary>A record in a buffer: its key, its original number, and where its bytes are.</summary>
internal readonly record struct SortEntry(RecordKey Key, long Number, int Start, int Length);
