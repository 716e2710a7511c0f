using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Survey;

namespace BS2000Bridge.Datasets.Sorting;

/// <summary>The sorted dataset, and the numbers of its records if they are wanted.</summary>
internal sealed class SortedOutput : ISortedRecords, IDisposable
{
    private readonly DatasetWriter _data;
    private readonly RecordNumbersWriter? _numbers;

    public SortedOutput(string path, DatasetManifest manifest, string? numbersPath)
    {
        _data = DatasetWriter.Create(path, manifest);
        _numbers = numbersPath is null ? null : new RecordNumbersWriter(numbersPath);
    }

    public void Take(RecordKey key, long number, ReadOnlySpan<byte> record)
    {
        _data.Write(record);
        _numbers?.Write(number);
    }

    public DatasetManifest Complete()
    {
        _numbers?.Complete();
        return _data.Complete()!;
    }

    public void Dispose()
    {
        _data.Dispose();
        _numbers?.Dispose();
    }
}
