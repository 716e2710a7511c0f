using BS2000Bridge.Copybooks.Options;
using BS2000Bridge.Datasets.CodePages;
using BS2000Bridge.Datasets.Framings;

namespace BS2000Bridge.Datasets.Tests;

public class FramingSettingsTests
{
    [Theory]
    [InlineData("fixed", FramingPreset.Fixed)]
    [InlineData("bs2000-v", FramingPreset.Bs2000V)]
    [InlineData("openft-user", FramingPreset.OpenFtUser)]
    [InlineData("rdw-le", FramingPreset.RdwLe)]
    [InlineData("rdw-be", FramingPreset.RdwBe)]
    [InlineData("text", FramingPreset.Text)]
    [InlineData("nk-sam", FramingPreset.NkSam)]
    public void Parse_Name_IsThePresetAndBack(string name, FramingPreset preset)
    {
        Assert.Equal((preset, name), (FramingPresets.Parse(name), FramingPresets.NameOf(preset)));
        Assert.Equal(Enum.GetValues<FramingPreset>().Length, FramingPresets.Names.Count);
    }

    [Theory]
    [InlineData("FIXED")]
    [InlineData("vb")]
    [InlineData("")]
    public void Parse_UnknownName_NamesTheKnownOnes(string name)
    {
        Assert.False(FramingPresets.TryParse(name, out _));
        Assert.Equal(
            $"'{name}' is no framing; expected one of fixed, bs2000-v, openft-user, rdw-le, rdw-be, text, nk-sam.",
            Assert.Throws<FormatException>(() => FramingPresets.Parse(name)).Message);
    }

    public static TheoryData<string, FramingSettings> WrongSettings => new()
    {
        { "record-length is 0, expected 1 to 16777216", new() { Preset = FramingPreset.Fixed, RecordLength = 0 } },
        { "record-length is 9, expected 1 to 8", new() { Preset = FramingPreset.Fixed, RecordLength = 9, RecordLimit = 8 } },
        { "record-length is missing, expected the bytes of a record (fixed)", new() { Preset = FramingPreset.Fixed } },
        { "length-bytes is 3, expected 2 or 4", new() { Preset = FramingPreset.OpenFtUser, LengthBytes = 3 } },
        { "endian is 7, expected big or little", new() { Preset = FramingPreset.OpenFtUser, Endian = (ByteOrder)7 } },
        { "block-pages is 17, expected 1 to 16", new() { Preset = FramingPreset.NkSam, BlockPages = 17 } },
        { "skip is -1, expected bytes from the start of the file", new() { Preset = FramingPreset.Text, Skip = -1 } },
        { "the record limit is 0, expected 1 to 16777216", new() { Preset = FramingPreset.Text, RecordLimit = 0 } },
        { "preset is 9, expected one of fixed, bs2000-v, openft-user, rdw-le, rdw-be, text, nk-sam", new() { Preset = (FramingPreset)9 } },
    };

    [Theory]
    [MemberData(nameof(WrongSettings))]
    public void Problem_WrongSettings_SaysSettingAndWhatIsExpected(string problem, FramingSettings settings)
    {
        Assert.Equal(problem, settings.Problem);
    }

    [Theory]
    [InlineData("EDF041", 0x15)]
    [InlineData("IBM1047", 0x15)]
    [InlineData("ASCII", 0x0A)]
    [InlineData("ISO88591", 0x0A)]
    public void CompletedBy_CodePageAndCopybook_GivesNewlineAndLength(string codePage, byte newline)
    {
        CodePage page = CodePage.Get(codePage);

        Assert.Equal(newline, new FramingSettings { Preset = FramingPreset.Text }.CompletedBy(page, 80).Newline);
        Assert.Equal((byte)0x25, new FramingSettings { Preset = FramingPreset.Text, Newline = 0x25 }.CompletedBy(page, 80).Newline);
        Assert.Equal(80, new FramingSettings { Preset = FramingPreset.Fixed }.CompletedBy(page, 80).RecordLength);
        Assert.Equal(79, new FramingSettings { Preset = FramingPreset.Fixed, RecordLength = 79 }.CompletedBy(page, 80).RecordLength);
        Assert.Null(new FramingSettings { Preset = FramingPreset.NkSam }.CompletedBy(page, 80).RecordLength);
    }

    [Fact]
    public void ToOptions_WhatWasLeftOpen_IsSaidOutright()
    {
        Assert.Equal(
            "--framing openft-user --length-bytes 2 --endian big --inclusive no --skip 80",
            new FramingSettings { Preset = FramingPreset.OpenFtUser, Skip = 80 }.ToOptions());
        Assert.Equal("--framing nk-sam", new FramingSettings { Preset = FramingPreset.NkSam }.ToOptions());
        Assert.Equal("nk-sam (block-pages to be found, inclusive to be found, recform V, skip 80)", new FramingSettings { Preset = FramingPreset.NkSam, Skip = 80 }.ToString());
    }
}
