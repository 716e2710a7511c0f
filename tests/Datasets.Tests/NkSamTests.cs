using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Framings;
using BS2000Bridge.Datasets.Records;
using BS2000Bridge.Datasets.Sorting;
using BS2000Bridge.Datasets.Survey;

namespace BS2000Bridge.Datasets.Tests;

public class NkSamTests : DatasetTest
{
    private const int Page = 2048;

    private static readonly FramingSettings NkSam = new() { Preset = FramingPreset.NkSam };

    [Theory]
    [InlineData(false, "0000000B")]
    [InlineData(true, "0000001B")]
    public void ReadAndWrite_BlockByHand_IsTheRecordsAndBack(bool inclusive, string length)
    {
        byte[] block = Block(1, "000000000000000000000000" + length + "00060000C1C2 00050000C3");
        FramingSettings settings = NkSam with { Inclusive = inclusive, BlockPages = 1 };
        File.WriteAllBytes(In("T.dat"), block);

        Assert.Equal([(1, 16, "C1C2"), (2, 22, "C3")], ReadAll(In("T.dat"), settings));
        Assert.Equal(block, File.ReadAllBytes(Write("W.dat", settings, [[0xC1, 0xC2], [0xC3]])));
    }

    [Fact]
    public void ReadAndWrite_RecordsOfFixedLength_HaveNoHeaders()
    {
        byte[] file = Block(2, "EEEEEEEEEEEEEEEEEEEEEEEE 00000004 C1C2 C3C4 EEEE");
        File.WriteAllBytes(In("T.dat"), file);
        FramingSettings settings = NkSam with { RecordLength = 2, BlockPages = 2, Inclusive = false };

        Assert.Equal([(1, 16, "C1C2"), (2, 18, "C3C4")], ReadAll(In("T.dat"), settings));
        Assert.Equal(
            Block(2, "000000000000000000000000 00000004 C1C2 C3C4"),
            File.ReadAllBytes(Write("W.dat", settings, [[0xC1, 0xC2], [0xC3, 0xC4]])));
    }

    [Fact]
    public void Write_RecordThatDoesNotFitTheRest_BeginsABlock()
    {
        byte[] file = File.ReadAllBytes(Write("T.dat", NkSam, [new byte[1500], new byte[528 - 4], new byte[4], []]));

        // 1504 + 528 fill the 2032 bytes of the first block; 8 + 4 are in the second.
        Assert.Equal((2 * Page, "000007F0", "0000000C"), (file.Length, Convert.ToHexString(file, 12, 4), Convert.ToHexString(file, Page + 12, 4)));
        Assert.Equal([16L, 1520, Page + 16, Page + 24], ReadAll(In("T.dat"), NkSam).Select(record => record.Offset));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(16, false)]
    [InlineData(16, true)]
    public void Open_BlocksThatAreNotSaid_AreFound(int pages, bool inclusive)
    {
        const int Seed = 5;
        var random = new Random(Seed);
        byte[][] records = [.. Enumerable.Range(0, 3000).Select(_ => new byte[random.Next(10, 300)])];
        Array.ForEach(records, random.NextBytes);
        FramingSettings written = NkSam with { BlockPages = pages, Inclusive = inclusive };
        string path = Write("T.dat", written, records);

        using DatasetReader reader = DatasetReader.Open(path, NkSam, "T");

        Assert.Equal(written, reader.Settings);
        Assert.True(records.Select(Convert.ToHexString).SequenceEqual(ReadAll(path, NkSam).Select(record => record.Hex)), $"seed {Seed}");
        Assert.Equal(written, Settings(path, NkSam with { BlockPages = pages }));
        Assert.Equal(written, Settings(path, NkSam with { Inclusive = inclusive }));
    }

    [Fact]
    public void Read_EmptyBlocks_AreOfNoRecordButOfTheFile()
    {
        byte[] file = [.. Block(1, "000000000000000000000000 00000000"), .. Block(1, "000000000000000000000000 00000005 0005 0000 C3")];
        File.WriteAllBytes(In("T.dat"), [.. Enumerable.Repeat(file, 400).SelectMany(bytes => bytes)]);

        SurveyResult survey = DatasetSurvey.Run(In("T.dat"), DatasetManifest.For("T", NkSam));

        Assert.Equal((400, 400L * 2 * Page), (survey.RecordCount, survey.Bytes));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(In("T.dat")))), survey.Sha256);
    }

    [Theory]
    [InlineData("00000801", 1, 0, "the block states 2049 bytes of data, expected 0 to 2032")]
    [InlineData("0000000A 00060000C1C2 0003", 2, 22, "the record length is 3, expected 4 to 4, the rest of the data of its block")]
    [InlineData("00000008 00060000C1C2 00050000C3", 2, 22, "the record length is 0, expected 4 to 2")]
    [InlineData("00000009 00060000C1C2 000000", 2, 22, "the record length is 0, expected 4 to 3")]
    [InlineData("00000006 00060000C1C2", 2, 2048, "3 bytes are left at the end of the file, expected whole blocks of 2048")]
    public void Read_WrongBlock_DeliversWhatIsBeforeAndNamesThePlace(string rest, long number, long offset, string problem)
    {
        File.WriteAllBytes(In("T.dat"), [.. Block(1, "000000000000000000000000" + rest), .. offset == Page ? new byte[3] : new byte[Page]]);
        FramingSettings settings = NkSam with { BlockPages = 1, Inclusive = false };
        using DatasetReader reader = DatasetReader.Open(In("T.dat"), settings, "T");
        using var batch = new RecordBatch();

        Assert.Equal(number > 1, number > 1 && reader.Read(batch) && Convert.ToHexString(batch[0]) == "C1C2");
        DatasetFormatException error = Assert.Throws<DatasetFormatException>(() => reader.Read(batch));

        Assert.Equal((number, offset), (error.RecordNumber, error.Offset));
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sort_BlocksThatAreNotSaid_KeepsTheirSize()
    {
        FramingSettings written = NkSam with { BlockPages = 2, Inclusive = true };
        Write("T.dat", written, [[2, .. new byte[4000]], [1, .. new byte[3000]]]);

        DatasetManifest sorted = DatasetSorter.Sort(
            In("T.dat"), DatasetManifest.For("T", NkSam), DatasetSurveyTests.TryFirstByte, In("S.dat"), new SortOptions { WorkFolder = Folder });

        Assert.Equal(written, sorted.Framing);
        Assert.Equal(["01", "02"], ReadAll(In("S.dat"), DatasetManifest.FindIn(Folder, "S")).Select(record => record.Hex[..2]));
    }

    private static FramingSettings Settings(string path, FramingSettings known)
    {
        using DatasetReader reader = DatasetReader.Open(path, known, "T");
        return reader.Settings;
    }

    private static byte[] Block(int pages, string hex)
    {
        byte[] block = new byte[pages * Page];
        Convert.FromHexString(hex.Replace(" ", "")).CopyTo(block, 0);
        return block;
    }
}
