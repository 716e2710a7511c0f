using System.Security.Cryptography;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Framings;
using BS2000Bridge.Datasets.Survey;

namespace BS2000Bridge.Datasets.Tests;

public class DatasetSurveyTests : DatasetTest
{
    [Theory]
    [InlineData("01 02 02 05", 0, null)]
    [InlineData("01 05 02 05", 0, 3L)]
    [InlineData("05 FF 02 01", 1, 3L)]
    [InlineData("FF 01 FF 02", 2, null)]
    [InlineData("", 0, null)]
    public void Run_Keys_AreCheckedForOrder(string hex, long unreadable, long? first)
    {
        string path = Put("T.dat", hex);

        SurveyResult result = DatasetSurvey.Run(path, Fixed(1), TryFirstByte);

        Assert.Equal((unreadable, first, first is null), (result.UnreadableKeys, result.FirstOutOfOrder, result.KeysAscend));
        Assert.Equal((new FileInfo(path).Length, new FileInfo(path).Length), (result.RecordCount, result.Bytes));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), result.Sha256);
    }

    [Fact]
    public void Run_VariableFileOfManyBatches_HasTheHashOfTheFile()
    {
        using (DatasetWriter writer = DatasetWriter.Create(In("T.dat"), Variable))
        {
            byte[] record = new byte[999];
            for (int i = 0; i < 3000; i++)
            {
                record[i % 999]++;
                writer.Write(record.AsSpan(0, 1 + (i % 999)));
            }

            writer.Complete();
        }

        long reported = 0;
        SurveyResult result = DatasetSurvey.Run(In("T.dat"), Variable, progress: new Reports(bytes => reported = bytes));

        Assert.Equal(DatasetManifest.FindIn(Folder, "T").Sha256, result.Sha256);
        Assert.Equal((3000, result.Bytes), (result.RecordCount, reported));
    }

    [Fact]
    public void Run_SkippedBytes_AreOfTheFileAllTheSame()
    {
        string path = Put("T.dat", "EEEEEE 01 02");

        SurveyResult result = DatasetSurvey.Run(
            path, Fixed(1) with { Framing = new FramingSettings { Preset = FramingPreset.Fixed, RecordLength = 1, Skip = 3 } }, TryFirstByte);

        Assert.Equal((2, 5), (result.RecordCount, result.Bytes));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), result.Sha256);
    }

    [Fact]
    public void Run_Cancelled_Ends()
    {
        Assert.Throws<OperationCanceledException>(
            () => DatasetSurvey.Run(Put("T.dat", "01"), Fixed(1), cancellationToken: new CancellationToken(canceled: true)));
    }

    [Fact]
    public void CompareTo_Keys_DecidesByHighThenLow()
    {
        var key = new RecordKey(2, 5);

        Assert.True(key > new RecordKey(1, 9) && key < new RecordKey(2, 6) && key >= new RecordKey(2, 5) && key <= new RecordKey(3, 0));
    }

    /// <summary>The key of these tests: the first byte, X'FF' being no key.</summary>
    internal static bool TryFirstByte(ReadOnlySpan<byte> record, out RecordKey key)
    {
        key = new RecordKey(record[0], 0);
        return record[0] != 0xFF;
    }

    private sealed class Reports(Action<long> report) : IProgress<long>
    {
        public void Report(long value) => report(value);
    }
}
