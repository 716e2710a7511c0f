using System.Buffers;
using System.Runtime.InteropServices;

namespace BS2000Bridge.Datasets;

/// <summary>Records in memory, to be sorted there.</summary>
internal sealed class SortBuffer : IDisposable
{
    private readonly int _memory;
    private readonly List<Entry> _entries = [];
    private byte[] _bytes;
    private int _filled;

    public SortBuffer(int memory)
    {
        _memory = memory;
        _bytes = ArrayPool<byte>.Shared.Rent(Math.Min(memory, RecordBatch.Capacity));
    }

    /// <summary>The memory in use, counting a list that grows by doubling at its worst.</summary>
    private long Used => _filled + (2L * _entries.Count * Marshal.SizeOf<Entry>());

    /// <summary>Takes a record; false when the memory is full. An empty buffer takes any record.</summary>
    public bool TryAdd(RecordKey key, long number, ReadOnlySpan<byte> record)
    {
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
        _entries.Add(new Entry(key, number, _filled, record.Length));
        _filled += record.Length;
        return true;
    }

    /// <summary>Gives the records away in order and is empty then.</summary>
    public void SortInto(ISortedRecords target)
    {
        Span<Entry> entries = CollectionsMarshal.AsSpan(_entries);
        entries.Sort(default(EntryOrder));
        foreach (ref readonly Entry entry in entries)
        {
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

    private readonly record struct Entry(RecordKey Key, long Number, int Start, int Length);

    private readonly struct EntryOrder : IComparer<Entry>
    {
        public int Compare(Entry x, Entry y)
        {
            int key = x.Key.CompareTo(y.Key);
            return key != 0 ? key : x.Number.CompareTo(y.Number);
        }
    }
}
