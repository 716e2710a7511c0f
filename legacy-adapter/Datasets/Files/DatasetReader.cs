using BS2000Bridge.Datasets.Framings;
using BS2000Bridge.Datasets.Records;
using Microsoft.Win32.SafeHandles;

namespace BS2000Bridge.Datasets.Files;

/// <summary>Reads a dataset from its first record to its last, a batch at a time, in memory that does not grow with the file.</summary>
public sealed class DatasetReader : IDisposable
{
    private readonly SafeFileHandle _file;
    private readonly string _name;
    private readonly Framing _framing;
    private long _offset;
    private long _nextNumber = 1;
    private DatasetFormatException? _failure;

    private DatasetReader(SafeFileHandle file, FramingSettings settings, string name)
    {
        _file = file;
        _name = name;
        Length = RandomAccess.GetLength(file);
        _offset = settings.Skip;
        Settings = settings is { Preset: FramingPreset.NkSam } and ({ BlockPages: null } or { Inclusive: null }) ? Search(settings) : settings;
        _framing = Framing.Of(Settings);
        if (_offset > Length)
        {
            throw Failure([], $"the file has {Length} bytes, fewer than are to be skipped", "Correct skip.");
        }
    }

    /// <summary>The bytes of the file.</summary>
    public long Length { get; }

    /// <summary>The framing, with what was found out where the settings left it open (blocks of <c>nk-sam</c>).</summary>
    public FramingSettings Settings { get; }

    /// <summary>Opens a dataset as its manifest says.</summary>
    /// <exception cref="DatasetManifestException">The manifest states no framing that a copy of the data has (RECFORM U).</exception>
    /// <exception cref="DatasetFormatException">The file has fewer bytes than are to be skipped.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static DatasetReader Open(string dataPath, DatasetManifest manifest) => Open(dataPath, manifest.ToFramingSettings(), manifest.Name);

    /// <summary>Opens a dataset.</summary>
    /// <param name="dataPath">The data.</param>
    /// <param name="settings">How its records are framed.</param>
    /// <param name="name">Its name, for errors.</param>
    /// <exception cref="ArgumentException">The settings are not in order.</exception>
    /// <exception cref="DatasetFormatException">The file has fewer bytes than are to be skipped.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static DatasetReader Open(string dataPath, FramingSettings settings, string name)
    {
        if (settings.Problem is { } problem)
        {
            throw new ArgumentException($"{name}: the framing cannot be used: {problem}.", nameof(settings));
        }

        SafeFileHandle file = File.OpenHandle(dataPath, FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.SequentialScan);
        try
        {
            return new DatasetReader(file, settings, name);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Fills a batch with the next records.</summary>
    /// <returns>False when there are no more.</returns>
    /// <exception cref="DatasetFormatException">The next bytes are no record; all records before them have been delivered.</exception>
    /// <exception cref="EndOfStreamException">The file has become shorter since it was opened.</exception>
    public bool Read(RecordBatch batch)
    {
        batch.Clear(_nextNumber, _offset, _framing.HeaderLength);

        // Thrown only on the call after: the whole records before the broken one have been handed out by then, and counted.
        if (_failure is not null)
        {
            throw _failure;
        }

        return _offset < Length && Cut(batch);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private bool Cut(RecordBatch batch)
    {
        ReadOnlySpan<byte> bytes = Fill(batch.Buffer);
        int used = _framing.Cut(bytes, Length - _offset, batch, out string? failure);
        while (used == 0 && failure is null)
        {
            batch.Enlarge(Settings.RecordLimit);
            bytes = Fill(batch.Buffer);
            used = _framing.Cut(bytes, Length - _offset, batch, out failure);
        }

        batch.Use(used);
        _offset += used;
        _nextNumber += batch.Count;
        if (failure is not null)
        {
            _failure = Failure(
                bytes[used..], failure,
                $"The file is truncated or framed otherwise than {Settings}: correct these settings, transfer it again in binary with its record lengths, or run the probe to find its framing.");
        }

        return used > 0 ? true : throw _failure!;
    }

    /// <summary>Reads from the current place on. What is left of a record cut by the buffer's end is read again next time.</summary>
    private Span<byte> Fill(Span<byte> buffer)
    {
        Span<byte> wanted = buffer[..(int)Math.Min(buffer.Length, Length - _offset)];
        for (int filled = 0, read; filled < wanted.Length; filled += read)
        {
            read = RandomAccess.Read(_file, wanted[filled..], _offset + filled);

            // A transfer that is still under way, or one that was started again.
            if (read == 0)
            {
                throw new EndOfStreamException(
                    $"{_name}: the file had {Length} bytes when it was opened, and has become shorter, after record {_nextNumber - 1}; let its transfer finish first.");
            }
        }

        return wanted;
    }

    private FramingSettings Search(FramingSettings settings)
    {
        using var batch = new RecordBatch();
        return _offset < Length ? NkSamSearch.Complete(settings, Fill(batch.Buffer), Length - _offset) : settings;
    }

    private DatasetFormatException Failure(ReadOnlySpan<byte> bytes, string problem, string remedy) =>
        new(_name, _nextNumber, _offset, bytes, problem, remedy);
}
