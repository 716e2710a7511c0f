using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Framings;
using BS2000Bridge.Datasets.Records;

namespace BS2000Bridge.Datasets.Tests;

/// <summary>Records greater than a batch, files greater than 4 GiB. The files are sparse.</summary>
public class LargeRecordTests : DatasetTest
{
    [Fact]
    public void Read_RecordsGreaterThanABatch_AreWhole()
    {
        var settings = new FramingSettings { Preset = FramingPreset.OpenFtUser, LengthBytes = 4 };
        int[] lengths = [3, RecordBatch.Capacity + 1, 10, FramingSettings.MaxRecordBytes - 4, 5];
        byte[][] records = [.. lengths.Select(length => Enumerable.Repeat((byte)(length % 251), length).ToArray())];

        string path = Write("T.dat", settings, records);

        Assert.Equal(records.Select(Convert.ToHexString), ReadAll(path, settings).Select(record => record.Hex));
    }

    [Fact]
    public void Read_LineWithoutEnd_StopsAtTheRecordLimit()
    {
        using (FileStream file = File.Create(In("T.dat")))
        {
            file.SetLength(4L * FramingSettings.MaxRecordBytes);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        DatasetFormatException error = Assert.Throws<DatasetFormatException>(() => ReadAll(In("T.dat"), new FramingSettings { Preset = FramingPreset.Text }));

        Assert.Contains("no newline X'15' follows within 16777216 bytes", error.Message, StringComparison.Ordinal);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 3L * FramingSettings.MaxRecordBytes, "buffers that double up to the limit");
    }

    [Fact]
    public void Read_PlacesBeyondFourGib_AreRight()
    {
        const long Start = 5_000_000_000;
        using (FileStream file = File.Create(In("T.dat")))
        {
            file.SetLength(Start);
            file.Position = Start;
            file.Write([0, 6, 0, 0, 0xC1, 0xC2, 0, 5, 0, 0, 0xC3, 0, 9]);
        }

        using DatasetReader reader = DatasetReader.Open(In("T.dat"), new FramingSettings { Preset = FramingPreset.Bs2000V, Skip = Start }, "T");
        using var batch = new RecordBatch();
        Assert.True(reader.Read(batch));

        Assert.Equal((2, Start, Start + 6), (batch.Count, batch.OffsetOf(0), batch.OffsetOf(1)));
        Assert.Equal("0006 0000 C1C2".Replace(" ", ""), Convert.ToHexString(batch.RawOf(0)));
        Assert.Equal((3, Start + 11), Place(Assert.Throws<DatasetFormatException>(() => reader.Read(batch))));
        FramingSettings isFixed = new() { Preset = FramingPreset.Fixed, RecordLength = 1_000_000, Skip = Start - 1_000_000 };
        Assert.Equal((2, Start), Place(Assert.Throws<DatasetFormatException>(() => ReadAll(In("T.dat"), isFixed))));
    }

    private static (long Number, long Offset) Place(DatasetFormatException error) => (error.RecordNumber, error.Offset);
}
