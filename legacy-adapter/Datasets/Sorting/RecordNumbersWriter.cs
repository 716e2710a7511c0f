using System.Buffers.Binary;

namespace BS2000Bridge.Datasets.Sorting;

/// <summary>Writes the file that <see cref="RecordNumbers"/> reads; it gets its name only once it is complete.</summary>
internal sealed class RecordNumbersWriter(string path) : IDisposable
{
    private readonly string _partialPath = path + ".partial";
    private readonly FileStream _file = new(path + ".partial", FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
    private bool _complete;

    public void Write(long number)
    {
        Span<byte> bytes = stackalloc byte[RecordNumbers.BytesEach];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        _file.Write(bytes);
    }

    public void Complete()
    {
        _file.Dispose();
        File.Move(_partialPath, path, overwrite: true);
        _complete = true;
    }

    public void Dispose()
    {
        _file.Dispose();
        if (!_complete)
        {
            File.Delete(_partialPath);
        }
    }
}
