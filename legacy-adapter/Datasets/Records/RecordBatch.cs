using System.Buffers;

namespace BS2000Bridge.Datasets.Records;

/// <summary>
/// Records that were read together, in a buffer that is used again for the next. Spans of it are valid until then.
/// </summary>
public sealed class RecordBatch : IDisposable
{
    /// <summary>The bytes that a batch holds: more only when a single record has more.</summary>
    public const int Capacity = 1 << 20;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Capacity);
    private int _size = Capacity;

    // Guessed at 64 bytes a record; a batch of shorter ones grows once and keeps its size.
    private RecordPlace[] _places = ArrayPool<RecordPlace>.Shared.Rent(Capacity / 64);
    private int _headerLength;
    private long _fileOffset;

    /// <summary>The number of records. A batch has none when the file has only blocks without records in that stretch.</summary>
    public int Count { get; private set; }

    /// <summary>The number of the first record in its dataset, from 1.</summary>
    public long FirstNumber { get; private set; }

    /// <summary>The bytes of a record without its header.</summary>
    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            RecordPlace place = PlaceOf(index);
            return _bytes.AsSpan(place.Start, place.Length);
        }
    }

    /// <summary>All bytes that were read, with the headers of records and blocks and the newlines, as they stand in the file.</summary>
    public ReadOnlySpan<byte> Raw => _bytes.AsSpan(0, RawLength);

    internal Span<byte> Buffer => _bytes.AsSpan(0, _size);

    internal int RawLength { get; private set; }

    /// <summary>The part of <see cref="Raw"/> that a record takes, with its header.</summary>
    public ReadOnlySpan<byte> RawOf(int index)
    {
        RecordPlace place = PlaceOf(index);
        return _bytes.AsSpan(place.Start - _headerLength, place.Length + _headerLength);
    }

    /// <summary>Where a record begins in its file, with its header, in bytes from 0.</summary>
    public long OffsetOf(int index) => _fileOffset + PlaceOf(index).Start - _headerLength;

    /// <inheritdoc/>
    public void Dispose()
    {
        Clear(0, 0, 0);
        ArrayPool<byte>.Shared.Return(_bytes);
        ArrayPool<RecordPlace>.Shared.Return(_places);
        (_bytes, _places, _size) = ([], [], 0);
    }

    internal void Clear(long firstNumber, long fileOffset, int headerLength)
    {
        (Count, RawLength) = (0, 0);
        (FirstNumber, _fileOffset, _headerLength) = (firstNumber, fileOffset, headerLength);
    }

    /// <summary>Adds a record that stands in the buffer.</summary>
    internal void Add(int start, int length)
    {
        if (Count == _places.Length)
        {
            RecordPlace[] larger = ArrayPool<RecordPlace>.Shared.Rent(_places.Length * 2);
            _places.CopyTo(larger, 0);
            ArrayPool<RecordPlace>.Shared.Return(_places);
            _places = larger;
        }

        _places[Count] = new RecordPlace(start, length);
        Count++;
    }

    /// <summary>Says how much of the buffer is used up.</summary>
    internal void Use(int length) => RawLength = length;

    /// <summary>Doubles the buffer, for a record that does not fit, but not beyond a limit. Its bytes are lost.</summary>
    internal void Enlarge(int limit)
    {
        // Doubled, and never to what the header claims: a broken length of 2 GB must not take 2 GB of memory.
        int size = Math.Min(_size * 2, limit);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = ArrayPool<byte>.Shared.Rent(size);
        _size = size;
    }

    private RecordPlace PlaceOf(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
        return _places[index];
    }
}
