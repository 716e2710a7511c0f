using BS2000Bridge.Copybooks.Options;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Framings;

namespace BS2000Bridge.Datasets.Tests;

/// <summary>The bytes of every framing, written by hand, in both directions: records C1C2, C3 and an empty one.</summary>
public class FramingTests : DatasetTest
{
    [Theory]
    [InlineData("bs2000-v", 2, ByteOrder.Big, true, "00060000C1C2 00050000C3 00040000", "0 6 11")]
    [InlineData("bs2000-v", 4, ByteOrder.Little, false, "00060000C1C2 00050000C3 00040000", "0 6 11")]
    [InlineData("openft-user", null, null, null, "0002C1C2 0001C3 0000", "0 4 7")]
    [InlineData("openft-user", 2, ByteOrder.Big, true, "0004C1C2 0003C3 0002", "0 4 7")]
    [InlineData("openft-user", 2, ByteOrder.Little, false, "0200C1C2 0100C3 0000", "0 4 7")]
    [InlineData("openft-user", 2, ByteOrder.Little, true, "0400C1C2 0300C3 0200", "0 4 7")]
    [InlineData("openft-user", 4, ByteOrder.Big, false, "00000002C1C2 00000001C3 00000000", "0 6 11")]
    [InlineData("openft-user", 4, ByteOrder.Big, true, "00000006C1C2 00000005C3 00000004", "0 6 11")]
    [InlineData("openft-user", 4, ByteOrder.Little, false, "02000000C1C2 01000000C3 00000000", "0 6 11")]
    [InlineData("openft-user", 4, ByteOrder.Little, true, "06000000C1C2 05000000C3 04000000", "0 6 11")]
    [InlineData("rdw-be", null, null, null, "00020000C1C2 00010000C3 00000000", "0 6 11")]
    [InlineData("rdw-be", 4, ByteOrder.Little, true, "00060000C1C2 00050000C3 00040000", "0 6 11")]
    [InlineData("rdw-le", null, null, null, "00000200C1C2 00000100C3 00000000", "0 6 11")]
    [InlineData("rdw-le", null, null, true, "00000600C1C2 00000500C3 00000400", "0 6 11")]
    [InlineData("text", null, null, null, "C1C215 C315 15", "0 3 5")]
    public void ReadAndWrite_BytesByHand_AreTheRecordsAndBack(
        string preset, int? lengthBytes, ByteOrder? endian, bool? inclusive, string file, string offsets)
    {
        var settings = new FramingSettings
        {
            Preset = FramingPresets.Parse(preset),
            LengthBytes = lengthBytes,
            Endian = endian,
            Inclusive = inclusive,
        };
        string path = Put("T.dat", file);

        List<(long Number, long Offset, string Hex)> records = ReadAll(path, settings);
        Write("W.dat", settings, [[0xC1, 0xC2], [0xC3], []]);

        Assert.Equal([(1, "C1C2"), (2, "C3"), (3, "")], records.Select(record => (record.Number, record.Hex)));
        Assert.Equal(offsets, string.Join(' ', records.Select(record => record.Offset)));
        Assert.Equal(Convert.ToHexString(File.ReadAllBytes(path)), Convert.ToHexString(File.ReadAllBytes(In("W.dat"))));
        Assert.Equal(["T.dat", "W.dat"], Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("bs2000-v", "0006BEEFC1C2", "C1C2")]
    [InlineData("rdw-be", "0002BEEFC1C2", "C1C2")]
    [InlineData("rdw-le", "BEEF0200C1C2", "C1C2")]
    public void Read_ReservedBytes_AreIgnored(string preset, string file, string record)
    {
        Assert.Equal([(1, 0, record)], ReadAll(Put("T.dat", file), new FramingSettings { Preset = FramingPresets.Parse(preset) }));
    }

    [Theory]
    [InlineData(null, "C1C2 15 C3 0D 15 C4", "C1C2 C30D C4")]
    [InlineData(null, "C1C2 0A 15", "C1C20A")]
    [InlineData((byte)0x0A, "C1C2 0A C3 0D0A 0D0D0A C4 0D", "C1C2 C3 0D C40D")]
    [InlineData((byte)0x0A, "0A0A", " ")]
    [InlineData((byte)0x0A, "", "")]
    [InlineData((byte)0x25, "C1 25 C2", "C1 C2")]
    public void Read_Lines_EndWithTheNewlineOrTheFile(byte? newline, string file, string records)
    {
        var settings = new FramingSettings { Preset = FramingPreset.Text, Newline = newline };

        Assert.Equal(records, string.Join(' ', ReadAll(Put("T.dat", file), settings).Select(record => record.Hex)));
    }

    [Fact]
    public void ReadAndWrite_Skip_LeavesOutTheFirstBytes()
    {
        var settings = new FramingSettings { Preset = FramingPreset.Fixed, RecordLength = 2, Skip = 3 };

        Assert.Equal([(1, 3, "C1C2"), (2, 5, "C3C4")], ReadAll(Put("T.dat", "EEEEEE C1C2 C3C4"), settings));
        Assert.Equal("000000C1C2C3C4", Convert.ToHexString(File.ReadAllBytes(Write("W.dat", settings, [[0xC1, 0xC2], [0xC3, 0xC4]]))));
        DatasetFormatException error = Assert.Throws<DatasetFormatException>(() => DatasetReader.Open(In("T.dat"), settings with { Skip = 8 }, "T"));
        Assert.Contains("the file has 7 bytes, fewer than are to be skipped", error.Message, StringComparison.Ordinal);
        Assert.Empty(ReadAll(In("T.dat"), settings with { Skip = 7 }));
    }

    [Theory]
    [InlineData("openft-user", 2, false, "0002C1C2 0003C3", 2, 4, "the record length is 3, but only 1 bytes are left in the file")]
    [InlineData("openft-user", 2, true, "0004C1C2 0001", 2, 4, "the record length is 1, expected at least 2, since it counts its own header")]
    [InlineData("openft-user", 4, false, "40404040 4040", 1, 0, "the record length is 1077952576, expected at most 16777212")]
    [InlineData("openft-user", 4, false, "00000000 00", 2, 4, "1 bytes are left at the end of the file, expected a record header of 4.")]
    [InlineData("rdw-le", null, true, "00000300", 1, 0, "the record length is 3, expected at least 4")]
    [InlineData("rdw-be", null, false, "00000000 0001 0000", 2, 4, "the record length is 1, but only 0 bytes are left")]
    public void Read_WrongLengths_NamesRecordPlaceAndSettings(
        string preset, int? lengthBytes, bool inclusive, string file, long number, long offset, string problem)
    {
        var settings = new FramingSettings { Preset = FramingPresets.Parse(preset), LengthBytes = lengthBytes, Inclusive = inclusive };

        DatasetFormatException error = Assert.Throws<DatasetFormatException>(() => ReadAll(Put("T.dat", file), settings));

        Assert.Equal(("T", number, offset), (error.Dataset, error.RecordNumber, error.Offset));
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Contains($"framed otherwise than {settings}: correct these settings", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bs2000-v", 65_531, 65_532, "expected with its header at most RECSIZE 65535")]
    [InlineData("rdw-le", 65_535, 65_536, "expected with its header at most 65539")]
    [InlineData("openft-user", 65_535, 65_536, "expected with its header at most 65537")]
    [InlineData("nk-sam", 2_028, 2_029, "expected with its header of 4 at most 2032, the room in a block of 2048")]
    [InlineData("text", 16_777_215, 16_777_216, "expected with its newline at most 16777216")]
    public void Write_LengthThatCannotBeStated_IsRefused(string preset, int longest, int tooLong, string problem)
    {
        var settings = new FramingSettings { Preset = FramingPresets.Parse(preset) };

        Assert.Equal(longest, ReadAll(Write("T.dat", settings, [new byte[longest]]), settings).Single().Hex.Length / 2);
        ArgumentException error = Assert.Throws<ArgumentException>(() => Write("T.dat", settings, [[], new byte[tooLong]]));

        Assert.Contains($"T, record 2: the record has {tooLong} bytes and cannot be written: {problem}", error.Message, StringComparison.Ordinal);
        Assert.Equal(["T.dat"], Directory.GetFiles(Folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData(0x15, "C115C2", "expected no newline X'15' in it, but there is one at byte 1")]
    [InlineData(0x0A, "C10D", "expected no X'0D' at its end")]
    public void Write_TextThatWouldReadOtherwise_IsRefused(byte newline, string record, string problem)
    {
        var settings = new FramingSettings { Preset = FramingPreset.Text, Newline = newline };

        ArgumentException error = Assert.Throws<ArgumentException>(() => Write("T.dat", settings, [Convert.FromHexString(record)]));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_SettingsThatAreNotInOrder_AreRefused()
    {
        var settings = new FramingSettings { Preset = FramingPreset.Fixed };

        Assert.Contains("record-length is missing", Assert.Throws<ArgumentException>(() => DatasetReader.Open(Put("T.dat", ""), settings, "T")).Message, StringComparison.Ordinal);
        Assert.Contains("record-length is missing", Assert.Throws<ArgumentException>(() => DatasetWriter.Create(In("T.dat"), settings, "T")).Message, StringComparison.Ordinal);
    }
}
