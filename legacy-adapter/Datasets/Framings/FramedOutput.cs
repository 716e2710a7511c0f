using System.Buffers;
using System.Security.Cryptography;
using BS2000Bridge.Datasets.Records;

namespace BS2000Bridge.Datasets.Framings;

/// <summary>A file that is written through a buffer, and hashed on the way if that is wanted.</summary>
internal sealed class FramedOutput(FileStream file, IncrementalHash? hash) : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(RecordBatch.Capacity);
    private int _filled;

    /// <summary>The next bytes, to be filled before the next call. They hold whatever was there.</summary>
    public Span<byte> Take(int length)
    {
        if (length > _buffer.Length - _filled)
        {
            Flush();
            Enlarge(length);
        }

        Span<byte> taken = _buffer.AsSpan(_filled, length);
        _filled += length;
        return taken;
    }

    public void Flush()
    {
        // Hashed on the way out: reading 5 GB again for its SHA-256 would cost as long as writing it.
        hash?.AppendData(_buffer, 0, _filled);
        file.Write(_buffer, 0, _filled);
        _filled = 0;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void Enlarge(int length)
    {
        if (length > _buffer.Length)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = ArrayPool<byte>.Shared.Rent(length);
        }
    }
}
