using System.Buffers.Binary;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Records;
using BS2000Bridge.Datasets.Sorting;

namespace BS2000Bridge.Adapter.Reading;

/// <summary>Where the records of a sorted dataset stand in the dataset as it came, so that people find them there.</summary>
internal sealed class OriginalPlaces : IDisposable
{
    private readonly string _dataPath;
    private readonly DatasetManifest _manifest;
    private readonly string _numbersPath;
    private readonly RecordNumbers _numbers;
    private readonly Lazy<RecordNumbers> _offsets;

    /// <summary>Opens the numbers that the sorting has written.</summary>
    /// <param name="dataPath">The dataset as it came.</param>
    /// <param name="manifest">Its form.</param>
    /// <param name="numbersPath">The file of the original numbers; removed with this.</param>
    public OriginalPlaces(string dataPath, DatasetManifest manifest, string numbersPath)
    {
        _dataPath = dataPath;
        _manifest = manifest;
        _numbersPath = numbersPath;
        _numbers = RecordNumbers.Open(numbersPath);

        // Only a record in quarantine needs its offset: a month in order never pays for the pass over the dataset.
        _offsets = new Lazy<RecordNumbers>(WriteOffsets);
    }

    private string OffsetsPath => Path.ChangeExtension(_numbersPath, ".offsets");

    /// <summary>The number of a record in the dataset as it came.</summary>
    /// <param name="sortedNumber">Its number in key order.</param>
    public long NumberOf(long sortedNumber) => One(_numbers, sortedNumber);

    /// <summary>Where a record begins in the dataset as it came, in bytes. The first such question about RECFORM V goes over the dataset once.</summary>
    /// <param name="number">Its number there.</param>
    public long OffsetOf(long number) => _manifest.RecForm == RecordFormat.F ? (number - 1) * _manifest.RecSize : One(_offsets.Value, number);

    public void Dispose()
    {
        _numbers.Dispose();
        File.Delete(_numbersPath);
        if (_offsets.IsValueCreated)
        {
            _offsets.Value.Dispose();
            File.Delete(OffsetsPath);
        }
    }

    private static long One(RecordNumbers file, long number)
    {
        Span<long> one = stackalloc long[1];
        file.Read(number, one);
        return one[0];
    }

    private RecordNumbers WriteOffsets()
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        using (DatasetReader reader = DatasetReader.Open(_dataPath, _manifest))
        using (var batch = new RecordBatch())
        using (FileStream file = File.Create(OffsetsPath))
        {
            while (reader.Read(batch))
            {
                for (int i = 0; i < batch.Count; i++)
                {
                    BinaryPrimitives.WriteInt64BigEndian(bytes, batch.OffsetOf(i));
                    file.Write(bytes);
                }
            }
        }

        return RecordNumbers.Open(OffsetsPath);
    }
}
