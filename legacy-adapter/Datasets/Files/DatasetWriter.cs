using System.Security.Cryptography;
using BS2000Bridge.Datasets.Framings;
using BS2000Bridge.Datasets.Records;

namespace BS2000Bridge.Datasets.Files;

/// <summary>
/// Writes a dataset and, when it was given one, at the end its manifest beside it (<c>NAME.json</c> for <c>NAME.dat</c>).
/// Until it is complete the data stand under the name with <c>.partial</c> at its end, which is removed when the writer is
/// disposed of before.
/// </summary>
public sealed class DatasetWriter : IDisposable
{
    private readonly string _path;
    private readonly string _name;
    private readonly DatasetManifest? _manifest;
    private readonly Framing _framing;
    private readonly FileStream _file;
    private readonly IncrementalHash? _hash;
    private readonly FramedOutput _output;
    private bool _complete;
    private bool _disposed;

    private DatasetWriter(string path, string name, FramingSettings settings, DatasetManifest? manifest)
    {
        _path = path;
        _name = name;
        _manifest = manifest;
        _framing = Framing.Of(settings);

        // Without a buffer of its own: FramedOutput has one, and hashes it.
        _file = new FileStream(PartialPath, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        _hash = manifest is null ? null : IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        _output = new FramedOutput(_file, _hash);
        LeaveOut(settings.Skip);
    }

    /// <summary>The records written so far.</summary>
    public long RecordCount { get; private set; }

    private string PartialPath => _path + ".partial";

    /// <summary>Begins a dataset with a manifest, which says its form.</summary>
    /// <exception cref="DatasetManifestException">
    /// The manifest is not in order, RECFORM is U, or <c>NAME.json</c> is there and no manifest, or the data themselves.
    /// </exception>
    public static DatasetWriter Create(string path, DatasetManifest manifest)
    {
        if (manifest.RecForm == RecordFormat.U && manifest.Framing is null)
        {
            throw new DatasetManifestException(manifest.Name, "recform U cannot be written; choose F or V");
        }

        string manifestPath = DatasetManifest.PathFor(path);
        manifest.Check(manifestPath);
        if (manifestPath == path)
        {
            throw new DatasetManifestException(manifestPath, "it is the name of the data too; give the data another, such as NAME.dat");
        }

        if (File.Exists(manifestPath) && !ManifestProbe.IsManifest(manifestPath))
        {
            throw new DatasetManifestException(manifestPath, "the file that is there is no manifest and would be overwritten; move it, or give the data another name");
        }

        return new DatasetWriter(path, manifest.Name, manifest.ToFramingSettings(), manifest);
    }

    /// <summary>Begins a dataset without a manifest.</summary>
    /// <param name="path">The data.</param>
    /// <param name="settings">How the records are framed. Blocks of <c>nk-sam</c> have one page, and a length that does not count itself, where the settings do not say.</param>
    /// <param name="name">Its name, for errors.</param>
    /// <exception cref="ArgumentException">The settings are not in order.</exception>
    public static DatasetWriter Create(string path, FramingSettings settings, string name) => settings.Problem is { } problem
        ? throw new ArgumentException($"{name}: the framing cannot be used: {problem}.", nameof(settings))
        : new DatasetWriter(path, name, settings, manifest: null);

    /// <summary>Writes a record, given without a header.</summary>
    /// <exception cref="ArgumentException">The framing cannot hold it: its length or, in text, its bytes.</exception>
    public void Write(ReadOnlySpan<byte> record)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_framing.Refuse(record) is { } reason)
        {
            throw new ArgumentException($"{_name}, record {RecordCount + 1}: the record has {record.Length} bytes and cannot be written: {reason}.", nameof(record));
        }

        _framing.Write(record, _output);
        RecordCount++;
    }

    /// <summary>Ends the dataset: gives it its name and writes its manifest with record count, SHA-256 and the control totals.</summary>
    /// <returns>The manifest as written; null when the dataset has none.</returns>
    public DatasetManifest? Complete(IReadOnlyDictionary<string, long>? controlTotals = null)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        _framing.Finish(_output);
        _output.Flush();
        _file.Dispose();
        DatasetManifest? manifest = _manifest is null ? null : _manifest with
        {
            RecordCount = RecordCount,
            Sha256 = Convert.ToHexStringLower(_hash!.GetHashAndReset()),
            ControlTotals = controlTotals ?? _manifest.ControlTotals,
        };

        // A file under its own name is complete: whoever watches the folder need not guess whether it still grows.
        File.Move(PartialPath, _path, overwrite: true);
        _complete = true;
        manifest?.Save(DatasetManifest.PathFor(_path));
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
        _hash?.Dispose();
        _output.Dispose();
        if (!_complete)
        {
            File.Delete(PartialPath);
        }
    }

    private void LeaveOut(long bytes)
    {
        for (long left = bytes; left > 0; left -= Math.Min(left, RecordBatch.Capacity))
        {
            _output.Take((int)Math.Min(left, RecordBatch.Capacity)).Clear();
        }
    }
}
