namespace BS2000Bridge.Datasets.Sorting;

/// <summary>How a dataset is sorted.</summary>
public sealed record SortOptions
{
    /// <summary>The folder for temporary files; a folder of its own is made in it and removed afterwards.</summary>
    public required string WorkFolder { get; init; }

    /// <summary>The memory for records, in bytes: 4 MiB to 2 GiB, 128 MiB by default. What is more goes through temporary files.</summary>
    public int MemoryBytes { get; init; } = 128 << 20;

    /// <summary>
    /// A file to write the original numbers of the sorted records to, from 1, 8 bytes big-endian each, in the order of
    /// the result (see <see cref="RecordNumbers"/>); null to write none.
    /// </summary>
    public string? NumbersPath { get; init; }
}
