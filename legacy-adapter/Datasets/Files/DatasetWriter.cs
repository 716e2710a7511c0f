using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace BS2000Bridge.Datasets;

/// <summary>
/// Writes a dataset and, when it is complete, its manifest beside it (<c>NAME.json</c> for <c>NAME.dat</c>). Until then
/// the data stand under the name with <c>.partial</c> at its end, which is removed when the writer is disposed of before.
/// </summary>
public sealed class DatasetWriter : IDisposable
{
    private const int LongestRecord = 65_535;

    private readonly string _path;
    private readonly DatasetManifest _manifest;
    private readonly FileStream _file;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(RecordBatch.Capacity);
    private int _filled;
    private bool _complete;
    private bool _disposed;

    private DatasetWriter(string path, DatasetManifest manifest)
    {
        _path = path;
        _manifest = manifest;
        _file = new FileStream(PartialPath, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
    }

    /// <summary>The records written so far.</summary>
    public long RecordCount { get; private set; }

    private string PartialPath => _path + ".partial";

    /// <summary>Begins a dataset; the manifest says its form.</summary>
    /// <exception cref="DatasetManifestException">RECFORM is U, or F without RECSIZE.</exception>
    public static DatasetWriter Create(string path, DatasetManifest manifest) => manifest switch
    {
        { RecForm: RecordFormat.U } => throw new DatasetManifestException(manifest.Name, "recform U cannot be written; choose F or V"),
        { RecForm: RecordFormat.F, RecSize: <= 0 } => throw new DatasetManifestException(manifest.Name, "recsize is missing, expected the bytes of a record (recform F)"),
        _ => new DatasetWriter(path, manifest),
    };

    /// <summary>Writes a record, given without a header.</summary>
    /// <exception cref="ArgumentException">The length is not RECSIZE (F), or with its header more than it (V).</exception>
    public void Write(ReadOnlySpan<byte> record)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        int header = _manifest.RecForm == RecordFormat.V ? RecordBatch.HeaderLength : 0;
        int length = record.Length + header;
        CheckLength(length);
        if (_filled + length > RecordBatch.Capacity)
        {
            Flush();
        }

        Span<byte> target = _buffer.AsSpan(_filled, length);
        if (header > 0)
        {
            BinaryPrimitives.WriteUInt32BigEndian(target, (uint)length << 16);
        }

        record.CopyTo(target[header..]);
        _filled += length;
        RecordCount++;
    }

    /// <summary>Ends the dataset: gives it its name and writes the manifest with record count, SHA-256 and the control totals.</summary>
    /// <returns>The manifest as written.</returns>
    public DatasetManifest Complete(IReadOnlyDictionary<string, long>? controlTotals = null)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        Flush();
        _file.Dispose();
        DatasetManifest manifest = _manifest with
        {
            RecordCount = RecordCount,
            Sha256 = Convert.ToHexStringLower(_hash.GetHashAndReset()),
            ControlTotals = controlTotals ?? _manifest.ControlTotals,
        };
        File.Move(PartialPath, _path, overwrite: true);
        _complete = true;
        manifest.Save(Path.ChangeExtension(_path, ".json"));
        return manifest;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        _file.Dispose();
        _hash.Dispose();
        ArrayPool<byte>.Shared.Return(_buffer);
        if (!_complete)
        {
            File.Delete(PartialPath);
        }
    }

    private void CheckLength(int length)
    {
        bool fits = _manifest.RecForm == RecordFormat.F
            ? length == _manifest.RecSize
            : length <= (_manifest.RecSize > 0 ? _manifest.RecSize : LongestRecord);
        if (!fits)
        {
            throw new ArgumentException(
                $"{_manifest.Name}, record {RecordCount + 1}: the record takes {length} bytes, expected {(_manifest.RecForm == RecordFormat.F ? "exactly" : "with its header at most")} RECSIZE {_manifest.RecSize}.");
        }
    }

    private void Flush()
    {
        _hash.AppendData(_buffer, 0, _filled);
        _file.Write(_buffer, 0, _filled);
        _filled = 0;
    }
}
