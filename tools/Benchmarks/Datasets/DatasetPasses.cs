using BenchmarkDotNet.Attributes;
using BS2000Bridge.Copybooks.Json;
using BS2000Bridge.Datasets.CodePages;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Records;

namespace BS2000Bridge.Benchmarks.Datasets;

/// <summary>
/// What BenchmarkDotNet measures: each method is one pass over the wage declarations. It runs in this process and makes
/// the object itself, hence the static <see cref="Dataset"/>.
/// </summary>
public class DatasetPasses
{
    private readonly RecordBatch _batch = new();
    private FieldSum _fields = null!;
    private RecordJson _json = null!;
    private RecordCsv _csv = null!;

    /// <summary>What is read; set before BenchmarkDotNet runs.</summary>
    internal static WageDataset Dataset { get; set; } = null!;

    /// <summary>The records of the first batch, which <see cref="ViewInMemory"/> reads.</summary>
    internal static int InMemory { get; private set; }

    /// <summary>Compiles the formats and reads a batch of records.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _fields = new FieldSum(Dataset.Copybook.Record);
        _json = RecordJson.Create(Dataset.Copybook, CodePage.Get("EDF041"));
        _csv = RecordCsv.Create(Dataset.Copybook, CodePage.Get("EDF041"));
        using DatasetReader reader = DatasetReader.Open(Dataset.Path, Dataset.Framing, "DECSAL");
        reader.Read(_batch);
        InMemory = _batch.Count;
    }

    /// <summary>The view over the records of one batch, without reading: what it allocates itself.</summary>
    [Benchmark]
    public long ViewInMemory()
    {
        WageSums sums = default;
        ViewSum.Add(_batch, ref sums);
        return sums.Amounts;
    }

    /// <summary>The view over the file.</summary>
    [Benchmark]
    public long View() => ViewSum.OfFile(Dataset.Path, Dataset.Framing).Amounts;

    /// <summary>Fields bound at run time over the file.</summary>
    [Benchmark]
    public long Fields() => _fields.OfFile(Dataset.Path, Dataset.Framing).Amounts;

    /// <summary>JSON lines of the file.</summary>
    [Benchmark]
    public long Json() => TextLines.Json(_json, Dataset.Path, Dataset.Framing);

    /// <summary>CSV of the file.</summary>
    [Benchmark]
    public long Csv() => TextLines.Csv(_csv, Dataset.Path, Dataset.Framing);

    /// <summary>Gives the batch back.</summary>
    [GlobalCleanup]
    public void Close() => _batch.Dispose();
}
