using System.Buffers;
using System.Buffers.Binary;

namespace BS2000Bridge.Datasets;

/// <summary>
/// Records that were read together, in a buffer that is used again for the next. Spans of it are valid until then.
/// </summary>
public sealed class RecordBatch : IDisposable
{
    /// <summary>The bytes that a batch holds.</summary>
    public const int Capacity = 1 << 20;

    internal const int HeaderLength = 4;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(Capacity);
    private int[] _starts = ArrayPool<int>.Shared.Rent(Capacity / 64);
    private int _fixedLength;
    private long _fileOffset;

    /// <summary>The number of records.</summary>
    public int Count { get; private set; }

    /// <summary>The number of the first record in its dataset, from 1.</summary>
    public long FirstNumber { get; private set; }

    /// <summary>The bytes of a record without its header.</summary>
    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            if (_fixedLength > 0)
            {
                return _buffer.AsSpan(index * _fixedLength, _fixedLength);
            }

            int start = _starts[index];
            return _buffer.AsSpan(start + HeaderLength, BinaryPrimitives.ReadUInt16BigEndian(_buffer.AsSpan(start)) - HeaderLength);
        }
    }

    /// <summary>The bytes of all records with their headers, as they stand in the file.</summary>
    public ReadOnlySpan<byte> Raw => _buffer.AsSpan(0, RawLength);

    /// <summary>The part of <see cref="Raw"/> that a record takes, with its header.</summary>
    public ReadOnlySpan<byte> RawOf(int index) => _buffer.AsSpan(StartOf(index), this[index].Length + (_fixedLength > 0 ? 0 : HeaderLength));

    internal Span<byte> Buffer => _buffer.AsSpan(0, Capacity);

    internal int RawLength { get; private set; }

    /// <summary>Where a record begins in its file, with its header, in bytes from 0.</summary>
    public long OffsetOf(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
        return _fileOffset + StartOf(index);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Clear(0, 0, 0);
        ArrayPool<byte>.Shared.Return(_buffer);
        ArrayPool<int>.Shared.Return(_starts);
        (_buffer, _starts) = ([], []);
    }

    internal void Clear(long firstNumber, long fileOffset, int fixedLength)
    {
        (Count, RawLength) = (0, 0);
        (FirstNumber, _fileOffset, _fixedLength) = (firstNumber, fileOffset, fixedLength);
    }

    /// <summary>Takes the whole buffer up to a length as records of fixed length.</summary>
    internal void TakeFixed(int length)
    {
        Count = length / _fixedLength;
        RawLength = length;
    }

    /// <summary>Takes the next record of variable length, header and all.</summary>
    internal void TakeVariable(int length)
    {
        if (Count == _starts.Length)
        {
            int[] larger = ArrayPool<int>.Shared.Rent(_starts.Length * 2);
            _starts.CopyTo(larger, 0);
            ArrayPool<int>.Shared.Return(_starts);
            _starts = larger;
        }

        _starts[Count] = RawLength;
        Count++;
        RawLength += length;
    }

    private int StartOf(int index) => _fixedLength > 0 ? index * _fixedLength : _starts[index];
}
