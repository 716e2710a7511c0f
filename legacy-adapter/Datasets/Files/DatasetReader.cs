using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace BS2000Bridge.Datasets;

/// <summary>Reads a dataset from its first record to its last, a batch at a time, in memory that does not grow.</summary>
public sealed class DatasetReader : IDisposable
{
    private readonly SafeFileHandle _file;
    private readonly DatasetManifest _manifest;
    private readonly long _length;
    private long _offset;
    private long _nextNumber = 1;

    private DatasetReader(SafeFileHandle file, DatasetManifest manifest)
    {
        _file = file;
        _manifest = manifest;
        _length = RandomAccess.GetLength(file);
    }

    /// <summary>Opens a dataset.</summary>
    /// <exception cref="DatasetFormatException">RECFORM is F and the file no whole number of records.</exception>
    /// <exception cref="DatasetManifestException">RECFORM is U, which a copy does not keep.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static DatasetReader Open(string dataPath, DatasetManifest manifest)
    {
        if (manifest.RecForm == RecordFormat.U)
        {
            throw new DatasetManifestException(manifest.Name, "recform U keeps the record lengths outside of the data; unload the dataset as V on BS2000");
        }

        var reader = new DatasetReader(
            File.OpenHandle(dataPath, FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.SequentialScan), manifest);
        try
        {
            reader.CheckFixedSize();
            return reader;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>The bytes of the file.</summary>
    public long Length => _length;

    /// <summary>Fills a batch with the next records.</summary>
    /// <returns>False when there are no more.</returns>
    /// <exception cref="DatasetFormatException">The next bytes are no record; all records before them have been delivered.</exception>
    /// <exception cref="EndOfStreamException">The file has become shorter since it was opened.</exception>
    public bool Read(RecordBatch batch)
    {
        bool isFixed = _manifest.RecForm == RecordFormat.F;
        batch.Clear(_nextNumber, _offset, isFixed ? _manifest.RecSize : 0);
        if (_offset >= _length)
        {
            return false;
        }

        int read = Fill(batch.Buffer);
        if (isFixed)
        {
            batch.TakeFixed(read - (read % _manifest.RecSize));
        }
        else
        {
            TakeVariable(batch, read);
        }

        if (batch.Count == 0)
        {
            throw new EndOfStreamException(
                $"{_manifest.Name}: the file had {_length} bytes when it was opened, and has become shorter, at record {_nextNumber}; let its transfer finish first.");
        }

        _offset += batch.RawLength;
        _nextNumber += batch.Count;
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    /// <summary>Reads from the current place on. What is left of a record cut by the buffer's end is read again next time.</summary>
    private int Fill(Span<byte> buffer)
    {
        int filled = 0;
        while (filled < buffer.Length)
        {
            int read = RandomAccess.Read(_file, buffer[filled..], _offset + filled);
            if (read == 0)
            {
                break;
            }

            filled += read;
        }

        return filled;
    }

    private void TakeVariable(RecordBatch batch, int read)
    {
        ReadOnlySpan<byte> bytes = batch.Buffer[..read];
        bool isTail = _offset + read >= _length;
        while (batch.RawLength < read)
        {
            ReadOnlySpan<byte> rest = bytes[batch.RawLength..];
            int length = rest.Length >= RecordBatch.HeaderLength ? BinaryPrimitives.ReadUInt16BigEndian(rest) : 0;
            bool cut = rest.Length < RecordBatch.HeaderLength || length > rest.Length;
            if (cut && !isTail)
            {
                return;
            }

            if (cut || length < RecordBatch.HeaderLength || (_manifest.RecSize > 0 && length > _manifest.RecSize))
            {
                if (batch.Count > 0)
                {
                    return;
                }

                throw Fault(rest, length);
            }

            batch.TakeVariable(length);
        }
    }

    private DatasetFormatException Fault(ReadOnlySpan<byte> rest, int length)
    {
        string problem =
            rest.Length < RecordBatch.HeaderLength ? $"{rest.Length} bytes are left at the end of the file, expected a record header of 4 (RECFORM V)"
            : length < RecordBatch.HeaderLength ? $"the record length is {length}, expected at least 4, since it counts its own header (RECFORM V)"
            : _manifest.RecSize > 0 && length > _manifest.RecSize ? $"the record length is {length}, expected at most RECSIZE {_manifest.RecSize}"
            : $"the record length is {length}, but only {rest.Length} bytes are left in the file";
        return new DatasetFormatException(
            _manifest.Name, _nextNumber, _offset, rest, problem,
            "The file is truncated or framed otherwise than its manifest says: transfer it again in binary with its record lengths, or run the probe to find its framing.");
    }

    private void CheckFixedSize()
    {
        long excess = _manifest.RecForm == RecordFormat.F ? _length % _manifest.RecSize : 0;
        if (excess == 0)
        {
            return;
        }

        Span<byte> tail = stackalloc byte[(int)Math.Min(excess, 16)];
        int read = RandomAccess.Read(_file, tail, _length - excess);
        throw new DatasetFormatException(
            _manifest.Name, (_length / _manifest.RecSize) + 1, _length - excess, tail[..read],
            $"{excess} bytes are left at the end of the file of {_length}, expected whole records of RECSIZE {_manifest.RecSize} (RECFORM F)",
            "The file is truncated, or RECSIZE in its manifest is wrong: transfer it again in binary, or correct the manifest.");
    }
}
