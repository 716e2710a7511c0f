using Microsoft.Win32.SafeHandles;

namespace BS2000Bridge.Datasets;

/// <summary>Any bytes of a file, through a window that moves along.</summary>
internal sealed class FileWindow(SafeFileHandle file) : IDisposable
{
    private readonly byte[] _buffer = new byte[RecordBatch.Capacity];
    private long _start;
    private int _filled;

    public long Length { get; } = RandomAccess.GetLength(file);

    /// <summary>The bytes at an offset, fewer than wanted at the end of the file; at most half a MiB.</summary>
    public ReadOnlySpan<byte> At(long offset, int wanted)
    {
        int length = (int)Math.Min(Math.Min(wanted, _buffer.Length / 2), Length - offset);
        if (offset < _start || offset + length > _start + _filled)
        {
            Load(offset);
        }

        return _buffer.AsSpan((int)(offset - _start), Math.Min(length, _filled - (int)(offset - _start)));
    }

    public void Dispose() => file.Dispose();

    private void Load(long offset)
    {
        (_start, _filled) = (offset, 0);
        int read;
        while ((read = RandomAccess.Read(file, _buffer.AsSpan(_filled), _start + _filled)) > 0)
        {
            _filled += read;
        }
    }
}
