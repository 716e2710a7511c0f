using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Framings;
using BS2000Bridge.Datasets.Records;

namespace BS2000Bridge.Datasets.Tests;

/// <summary>What tests of datasets share: a folder of their own, and how datasets are written there and read.</summary>
public abstract class DatasetTest : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    protected string Folder => _folder.Path;

    protected static DatasetManifest Variable { get; } = new() { Name = "T", RecForm = RecordFormat.V };

    protected static DatasetManifest Fixed(int length) => new() { Name = "T", RecForm = RecordFormat.F, RecSize = length };

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _folder.Dispose();
        }
    }

    protected string In(string name) => _folder[name];

    protected string Put(string name, string hex)
    {
        File.WriteAllBytes(In(name), Convert.FromHexString(hex.Replace(" ", string.Empty, StringComparison.Ordinal)));
        return In(name);
    }

    /// <summary>Every record with its number and place.</summary>
    protected static List<(long Number, long Offset, string Hex)> ReadAll(string path, DatasetManifest manifest) =>
        ReadAll(path, manifest.ToFramingSettings());

    /// <summary>Every record with its number and place.</summary>
    protected static List<(long Number, long Offset, string Hex)> ReadAll(string path, FramingSettings settings)
    {
        var records = new List<(long, long, string)>();
        using DatasetReader reader = DatasetReader.Open(path, settings, "T");
        using var batch = new RecordBatch();
        while (reader.Read(batch))
        {
            for (int i = 0; i < batch.Count; i++)
            {
                records.Add((batch.FirstNumber + i, batch.OffsetOf(i), Convert.ToHexString(batch[i])));
            }
        }

        return records;
    }

    /// <summary>Writes records without a manifest.</summary>
    protected string Write(string name, FramingSettings settings, IEnumerable<byte[]> records)
    {
        using DatasetWriter writer = DatasetWriter.Create(In(name), settings, "T");
        foreach (byte[] record in records)
        {
            writer.Write(record);
        }

        writer.Complete();
        return In(name);
    }
}
