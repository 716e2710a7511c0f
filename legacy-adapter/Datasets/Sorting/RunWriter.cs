using System.Buffers.Binary;
using BS2000Bridge.Datasets.Survey;

namespace BS2000Bridge.Datasets.Sorting;

/// <summary>Writes a sorted run: for each record its key, number and length, then its bytes.</summary>
internal sealed class RunWriter(string path) : ISortedRecords, IDisposable
{
    /// <summary>16 bytes for each part of the key, 8 for the number, 4 for the length.</summary>
    public const int HeaderLength = 44;

    private readonly FileStream _file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, RunReader.BufferLength);

    public void Take(RecordKey key, long number, ReadOnlySpan<byte> record)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        BinaryPrimitives.WriteUInt128BigEndian(header, key.High);
        BinaryPrimitives.WriteUInt128BigEndian(header[16..], key.Low);
        BinaryPrimitives.WriteInt64BigEndian(header[32..], number);
        BinaryPrimitives.WriteInt32BigEndian(header[40..], record.Length);
        _file.Write(header);
        _file.Write(record);
    }

    public void Dispose() => _file.Dispose();
}
