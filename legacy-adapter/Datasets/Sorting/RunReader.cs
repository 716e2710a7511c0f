using System.Buffers.Binary;
using BS2000Bridge.Datasets.Survey;

namespace BS2000Bridge.Datasets.Sorting;

/// <summary>Reads a sorted run back.</summary>
internal sealed class RunReader(string path) : IDisposable
{
    public const int BufferLength = 256 << 10;

    private readonly FileStream _file = new(path, FileMode.Open, FileAccess.Read, FileShare.None, BufferLength, FileOptions.DeleteOnClose);
    private byte[] _record = new byte[512];
    private int _length;

    public RecordKey Key { get; private set; }

    public long Number { get; private set; }

    public ReadOnlySpan<byte> Record => _record.AsSpan(0, _length);

    public bool Read()
    {
        Span<byte> header = stackalloc byte[RunWriter.HeaderLength];
        if (_file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length)
        {
            return false;
        }

        Key = new RecordKey(BinaryPrimitives.ReadUInt128BigEndian(header), BinaryPrimitives.ReadUInt128BigEndian(header[16..]));
        Number = BinaryPrimitives.ReadInt64BigEndian(header[32..]);
        _length = BinaryPrimitives.ReadInt32BigEndian(header[40..]);
        if (_length > _record.Length)
        {
            _record = new byte[_length];
        }

        _file.ReadExactly(_record, 0, _length);
        return true;
    }

    public void Dispose() => _file.Dispose();
}
