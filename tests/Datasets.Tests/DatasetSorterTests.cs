using System.Buffers.Binary;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Sorting;
using BS2000Bridge.Datasets.Survey;
using CsCheck;

namespace BS2000Bridge.Datasets.Tests;

public class DatasetSorterTests : DatasetTest
{
    private const int MinMemoryBytes = 4 << 20;

    [Fact]
    public void Sort_FewRecords_IsStableAndKeepsUnreadableKeysBehindTheirPredecessors()
    {
        string path = Put("T.dat", "FF0A 050B FF0C FF0D 010E 050F 0110 FF11");

        DatasetManifest manifest = DatasetSorter.Sort(
            path, Fixed(2), DatasetSurveyTests.TryFirstByte, In("S.dat"), new SortOptions { WorkFolder = Folder, NumbersPath = In("S.numbers") });

        Assert.Equal("FF0A 010E 0110 FF11 050B FF0C FF0D 050F", string.Join(' ', ReadAll(In("S.dat"), manifest).Select(record => record.Hex)));
        using RecordNumbers numbers = RecordNumbers.Open(In("S.numbers"));
        long[] originals = new long[6];
        numbers.Read(3, originals);
        Assert.Equal([7, 8, 2, 3, 4, 6], originals);
        Assert.Equal(8, numbers.Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => numbers.Read(4, originals));
        Assert.Equal(["S.dat", "S.json", "S.numbers", "T.dat"], Entries());
    }

    [Fact]
    public void Sort_MoreThanTheMemory_GivesWhatASortInMemoryGives()
    {
        const int Count = 250_000, Seed = 4711;
        var random = new Random(Seed);
        var records = new List<(int Key, int Number, byte[] Bytes)>();
        DatasetManifest variable = Variable with { RecSize = 300 };
        using (DatasetWriter writer = DatasetWriter.Create(In("T.dat"), variable))
        {
            for (int i = 0; i < Count; i++)
            {
                byte[] bytes = new byte[random.Next(8, 40)];
                random.NextBytes(bytes);
                int key = random.Next(50_000);
                BinaryPrimitives.WriteInt32BigEndian(bytes, key);
                records.Add((key, i + 1, bytes));
                writer.Write(bytes);
            }

            writer.Complete();
        }

        DatasetManifest sorted = DatasetSorter.Sort(
            In("T.dat"), variable, TryNumber, In("S.dat"),
            new SortOptions { WorkFolder = Folder, MemoryBytes = MinMemoryBytes, NumbersPath = In("S.numbers") });

        var expected = records.OrderBy(record => record.Key).ThenBy(record => record.Number).ToList();
        Assert.Equal(expected.Select(record => Convert.ToHexString(record.Bytes)), ReadAll(In("S.dat"), sorted).Select(record => record.Hex));
        Assert.Equal((Count, true), (sorted.RecordCount, DatasetSurvey.Run(In("S.dat"), sorted, TryNumber).KeysAscend));
        long[] numbers = new long[Count];
        using (RecordNumbers file = RecordNumbers.Open(In("S.numbers")))
        {
            file.Read(1, numbers);
        }

        Assert.True(expected.Select(record => (long)record.Number).SequenceEqual(numbers), $"seed {Seed}");
        Assert.Equal(["S.dat", "S.json", "S.numbers", "T.dat", "T.json"], Entries());
    }

    /// <summary>Few keys make many equal ones, whose order must stay; many keys make long runs rare.</summary>
    [Fact]
    public void Order_AnyKeys_IsTheStableOrder() => Gen.OneOf(1, 5, 100_000)
        .SelectMany(keys => Gen.Select(Gen.Int[0, keys - 1], Gen.Int[0, 1]).Array[0, 1000])
        .Sample(
            keys =>
            {
                SortEntry[] entries = [.. keys.Select((key, i) => new SortEntry(new RecordKey((uint)key.Item1, (uint)key.Item2), i, 0, 0))];
                return Enumerable.Range(0, entries.Length).OrderBy(i => entries[i].Key).SequenceEqual(NaturalMergeSort.Order(entries));
            },
            iter: 500);

    [Fact]
    public void Merge_MoreRunsThanAtOnce_GoesThroughSeveralPasses()
    {
        const int Runs = 40, Each = 50, Seed = 3;
        var random = new Random(Seed);
        var runs = new RunFiles(Folder, memory: 3 * RunReader.BufferLength, CancellationToken.None);
        using var buffer = new SortBuffer(MinMemoryBytes);
        var keys = new List<int>();
        for (int number = 0; number < Runs * Each; number++)
        {
            keys.Add(random.Next(100));
            buffer.TryAdd(new RecordKey(0, (uint)keys[^1]), number, [(byte)keys[^1]]);
            if ((number + 1) % Each == 0)
            {
                runs.Add(buffer);
            }
        }

        var taken = new Taken();
        runs.MergeInto(taken);

        Assert.Equal(keys.Select((key, number) => (key, (long)number)).OrderBy(pair => pair.key), taken.Records);
    }

    [Fact]
    public void Sort_Cancelled_LeavesNothing()
    {
        string path = Put("T.dat", "02 01");

        Assert.Throws<OperationCanceledException>(() => DatasetSorter.Sort(
            path, Fixed(1), DatasetSurveyTests.TryFirstByte, In("S.dat"), new SortOptions { WorkFolder = Folder, NumbersPath = In("N") },
            new CancellationToken(canceled: true)));

        Assert.Equal(["T.dat"], Entries());
    }

    [Fact]
    public void Sort_TooLittleMemory_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DatasetSorter.Sort(
            In("T.dat"), Fixed(1), DatasetSurveyTests.TryFirstByte, In("S.dat"), new SortOptions { WorkFolder = Folder, MemoryBytes = MinMemoryBytes - 1 }));
    }

    private static bool TryNumber(ReadOnlySpan<byte> record, out RecordKey key)
    {
        key = new RecordKey(0, BinaryPrimitives.ReadUInt32BigEndian(record));
        return true;
    }

    private IEnumerable<string?> Entries() => Directory.GetFileSystemEntries(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private sealed class Taken : ISortedRecords
    {
        public List<(int Key, long Number)> Records { get; } = [];

        public void Take(RecordKey key, long number, ReadOnlySpan<byte> record)
        {
            Assert.Equal((int)key.Low, record[0]);
            Records.Add(((int)key.Low, number));
        }
    }
}
