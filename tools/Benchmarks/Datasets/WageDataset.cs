using BS2000Bridge.Benchmarks.Processes;
using BS2000Bridge.Copybooks;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Framings;
using BS2000Bridge.Datasets.Records;

namespace BS2000Bridge.Benchmarks.Datasets;

/// <summary>The wage declarations of a month, made up, and what is needed to read them.</summary>
internal sealed class WageDataset
{
    private const long Seed = 1;
    private const string Month = "2025-05";

    private WageDataset(string path)
    {
        DatasetManifest manifest = DatasetManifest.Load(DatasetManifest.PathFor(path));
        (Path, Framing, Bytes) = (path, manifest.ToFramingSettings(), new FileInfo(path).Length);
        Copybook = Copybook.Parse(File.ReadAllText(System.IO.Path.ChangeExtension(path, ".cpy")), "DECSAL.cpy");
        Records = manifest.RecordCount ?? 0;
    }

    /// <summary>The data, RECFORM V.</summary>
    public string Path { get; }

    /// <summary>How they are framed.</summary>
    public FramingSettings Framing { get; }

    /// <summary>Their copybook.</summary>
    public Copybook Copybook { get; }

    /// <summary>The bytes of the file.</summary>
    public long Bytes { get; }

    /// <summary>The number of records.</summary>
    public long Records { get; }

    /// <summary>Has the product generate the month.</summary>
    public static WageDataset Generate(BenchmarkSettings settings, CancellationToken cancellationToken)
    {
        settings.Progress($"datasets: generating {settings.Scale.Employers:N0} employers");
        string folder = System.IO.Path.Combine(settings.Folder, settings.Scale.Name, "datasets");
        BridgeProgram.UpToDate(settings.Root, cancellationToken).Generate(settings.Scale.Employers, Month, Seed, folder, cancellationToken);
        return new WageDataset(System.IO.Path.Combine(folder, Month, "DECSAL.dat"));
    }

    /// <summary>
    /// Writes the twin that GnuCOBOL reads without conversion: framed as it does itself, zoned digits in ASCII.
    /// </summary>
    public string WriteTwin()
    {
        string twin = System.IO.Path.ChangeExtension(Path, ".ascii");
        RecordLayout ebcdic = Copybook.Record, ascii = ebcdic.WithZoned(ZonedEncoding.Ascii);
        (NumericField From, NumericField To, DataItem Item)[] zoned =
        [
            .. ebcdic.Items.Where(item => item is { IsNumeric: true, Usage: Usage.Display })
                .Select(item => (ebcdic.Numeric(item.Path), ascii.Numeric(item.Path), item.Parent is { Occurs: not null } table ? table : item)),
        ];
        using var output = new FileStream(twin, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        using DatasetReader reader = DatasetReader.Open(Path, Framing, "DECSAL");
        using var batch = new RecordBatch();
        while (reader.Read(batch))
        {
            for (int i = 0; i < batch.Count; i++)
            {
                byte[] record = batch[i].ToArray();
                foreach ((NumericField from, NumericField to, DataItem item) in zoned)
                {
                    for (int index = 0; index < ebcdic.ActualCount(item, batch[i]); index++)
                    {
                        to.Write(record, index, from.TryRead(batch[i], index, out long value) ? value : 0);
                    }
                }

                output.Write([(byte)(record.Length >> 8), (byte)record.Length, 0, 0]);
                output.Write(record);
            }
        }

        return twin;
    }
}
