using System.Buffers;
using System.Runtime.InteropServices;
using BS2000Bridge.Datasets.Records;
using BS2000Bridge.Datasets.Survey;

namespace BS2000Bridge.Datasets.Sorting;

/// <summary>Records in memory, to be sorted there.</summary>
internal sealed class SortBuffer : IDisposable
{
    private readonly int _memory;
    private readonly List<SortEntry> _entries = [];
    private byte[] _bytes;
    private int _filled;

    public SortBuffer(int memory)
    {
        _memory = memory;
        _bytes = ArrayPool<byte>.Shared.Rent(Math.Min(memory, RecordBatch.Capacity));
    }

    /// <summary>The memory in use, counting a list that grows by doubling at its worst, and the numbers that sort it.</summary>
    private long Used => _filled + (_entries.Count * ((2L * Marshal.SizeOf<SortEntry>()) + (2 * sizeof(int))));

    /// <summary>Takes a record; false when the memory is full. An empty buffer takes any record.</summary>
    public bool TryAdd(RecordKey key, long number, ReadOnlySpan<byte> record)
    {
        // A single record larger than the memory must still be sorted.
        if (_entries.Count > 0 && Used + record.Length > _memory)
        {
            return false;
        }

        if (_filled + record.Length > _bytes.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(2L * _bytes.Length, Array.MaxLength));
            _bytes.AsSpan(0, _filled).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        record.CopyTo(_bytes.AsSpan(_filled));
        _entries.Add(new SortEntry(key, number, _filled, record.Length));
        _filled += record.Length;
        return true;
    }

    /// <summary>Gives the records away in order and is empty then.</summary>
    public void SortInto(ISortedRecords target)
    {
        ReadOnlySpan<SortEntry> entries = CollectionsMarshal.AsSpan(_entries);
        foreach (int index in NaturalMergeSort.Order(entries))
        {
            ref readonly SortEntry entry = ref entries[index];
            target.Take(entry.Key, entry.Number, _bytes.AsSpan(entry.Start, entry.Length));
        }

        _entries.Clear();
        _filled = 0;
    }

    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
        }
    }
}
