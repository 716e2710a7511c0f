using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Records;

namespace BS2000Bridge.Datasets.Tests;

public class DatasetReaderTests : DatasetTest
{
    [Fact]
    public void Read_VariableRecords_GivesNumberPlaceAndBytes()
    {
        // The second header has rubbish in its reserved bytes, the third record is empty.
        string path = Put("T.dat", "0006 0000 C1C2  0005 BEEF C3  0004 0000");

        Assert.Equal([(1, 0, "C1C2"), (2, 6, "C3"), (3, 11, "")], ReadAll(path, Variable));
    }

    [Fact]
    public void Read_FixedRecords_GivesNumberPlaceAndBytes()
    {
        Assert.Equal([(1, 0, "C1C2"), (2, 2, "C3C4")], ReadAll(Put("T.dat", "C1C2C3C4"), Fixed(2)));
    }

    [Theory]
    [InlineData("")]
    public void Read_EmptyFile_HasNoRecords(string hex)
    {
        Assert.Empty(ReadAll(Put("T.dat", hex), Variable));
        Assert.Empty(ReadAll(Put("T.dat", hex), Fixed(5)));
    }

    [Theory]
    [InlineData("00060000C1C2 0003 0000", 2, 6, "00030000", "the record length is 3, expected at least 4")]
    [InlineData("00060000C1C2 0009 0000 C1", 2, 6, "00090000C1", "the record length is 9, but only 5 bytes are left")]
    [InlineData("00060000C1C2 0005", 2, 6, "0005", "2 bytes are left at the end of the file, expected a record header of 4")]
    [InlineData("00000000", 1, 0, "00000000", "the record length is 0, expected at least 4")]
    [InlineData("40404040 40", 1, 0, "4040404040", "the record length is 16448, but only 5 bytes are left")]
    public void Read_WrongVariableFraming_NamesRecordPlaceBytesAndRemedy(string hex, long number, long offset, string bytes, string problem)
    {
        string path = Put("T.dat", hex);
        using DatasetReader reader = DatasetReader.Open(path, Variable);
        using var batch = new RecordBatch();
        for (long good = 1; good < number; good++)
        {
            Assert.True(reader.Read(batch), "the records before the failure are delivered");
        }

        DatasetFormatException error = Assert.Throws<DatasetFormatException>(() => reader.Read(batch));

        Assert.Equal(("T", number, offset, bytes), (error.Dataset, error.RecordNumber, error.Offset, error.Hex));
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Contains("run the probe", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RecordBeyondRecsize_IsRefused()
    {
        string path = Put("T.dat", "0006 0000 C1C2");

        Assert.Contains("expected at most RECSIZE 5", Assert.Throws<DatasetFormatException>(() => ReadAll(path, Variable with { RecSize = 5 })).Message, StringComparison.Ordinal);
        Assert.Single(ReadAll(path, Variable with { RecSize = 6 }));
    }

    [Fact]
    public void Read_FixedFileThatIsNoMultiple_DeliversTheWholeRecordsThenNamesTheRest()
    {
        using DatasetReader reader = DatasetReader.Open(Put("T.dat", "C1C2C3C4C5"), Fixed(2));
        using var batch = new RecordBatch();

        Assert.True(reader.Read(batch));
        Assert.Equal(("C1C2", "C3C4", 2), (Convert.ToHexString(batch[0]), Convert.ToHexString(batch[1]), batch.Count));
        for (int again = 0; again < 2; again++)
        {
            DatasetFormatException error = Assert.Throws<DatasetFormatException>(() => reader.Read(batch));
            Assert.Equal((3, 4, "C5"), (error.RecordNumber, error.Offset, error.Hex));
            Assert.Contains("1 bytes are left at the end of the file, expected whole records of RECSIZE 2", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(RecordFormat.F)]
    [InlineData(RecordFormat.V)]
    public void Read_FileThatBecameShorter_IsAnErrorAndNoEndlessLoop(RecordFormat format)
    {
        string path = Put("T.dat", "0006 0000 C1C2");
        using DatasetReader reader = DatasetReader.Open(path, format == RecordFormat.F ? Fixed(6) : Variable);
        using var batch = new RecordBatch();
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            file.SetLength(5);
        }

        Assert.Contains("T: the file had 6 bytes", Assert.Throws<EndOfStreamException>(() => reader.Read(batch)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_UndefinedFormat_IsRefused()
    {
        Assert.Throws<DatasetManifestException>(() => DatasetReader.Open(Put("T.dat", ""), new DatasetManifest { Name = "T", RecForm = RecordFormat.U }));
    }

    [Theory]
    [InlineData(RecordFormat.V)]
    [InlineData(RecordFormat.F)]
    public void Read_ManyBatches_GivesEveryRecordInItsPlace(RecordFormat format)
    {
        const int Count = 60_000, Seed = 42;
        var random = new Random(Seed);
        DatasetManifest manifest = format == RecordFormat.F ? Fixed(61) : Variable;
        using (DatasetWriter writer = DatasetWriter.Create(In("T.dat"), manifest))
        {
            byte[] record = new byte[200];
            for (int i = 0; i < Count; i++)
            {
                random.NextBytes(record);
                BitConverter.TryWriteBytes(record, i);
                writer.Write(record.AsSpan(0, format == RecordFormat.F ? 61 : random.Next(4, 200)));
            }

            writer.Complete();
        }

        byte[] file = File.ReadAllBytes(In("T.dat"));
        using DatasetReader reader = DatasetReader.Open(In("T.dat"), manifest);
        using var batch = new RecordBatch();
        long expected = 0, batches = 0;
        int header = format == RecordFormat.F ? 0 : 4;
        for (; reader.Read(batch); batches++)
        {
            for (int i = 0; i < batch.Count; i++, expected++)
            {
                ReadOnlySpan<byte> record = batch[i];
                Assert.Equal(expected + 1, batch.FirstNumber + i);
                Assert.Equal(expected, BitConverter.ToInt32(record));
                Assert.True(file.AsSpan((int)batch.OffsetOf(i) + header, record.Length).SequenceEqual(record), $"seed {Seed}, record {expected + 1}");
                Assert.Equal(record.Length + header, batch.RawOf(i).Length);
            }
        }

        Assert.Equal(Count, expected);
        Assert.True(batches > 2, "the file must be larger than a batch for the test to tell anything");
    }

    [Fact]
    public void Read_ManyRecords_AllocatesNothing()
    {
        const int Records = 100_000;
        using (DatasetWriter writer = DatasetWriter.Create(In("T.dat"), Variable))
        {
            byte[] record = new byte[60];
            long beforeWrite = 0;
            for (int i = 0; i < Records; i++)
            {
                beforeWrite = i == 10 ? GC.GetAllocatedBytesForCurrentThread() : beforeWrite;
                writer.Write(record);
            }

            Assert.Equal(0, (GC.GetAllocatedBytesForCurrentThread() - beforeWrite) / Records);
            writer.Complete();
        }

        using DatasetReader reader = DatasetReader.Open(In("T.dat"), Variable);
        using var batch = new RecordBatch();
        Assert.True(reader.Read(batch));
        long before = GC.GetAllocatedBytesForCurrentThread(), bytes = 0;
        do
        {
            for (int i = 0; i < batch.Count; i++)
            {
                bytes += batch[i].Length;
            }
        }
        while (reader.Read(batch));

        Assert.Equal((0, 60L * Records), (GC.GetAllocatedBytesForCurrentThread() - before, bytes));
    }
}
