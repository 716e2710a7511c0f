using System.Text;

namespace BS2000Bridge.Datasets.Tests;

public class CodePageTests : TemporaryFolder
{
    [Theory]
    [InlineData("EDF041", 0x15, '\n')]
    [InlineData("EDF041", 0x40, ' ')]
    [InlineData("EDF041", 0xC0, 'ù')]
    [InlineData("EDF041", 0xD0, '¦')]
    [InlineData("EDF041", 0xC1, 'A')]
    [InlineData("EDF041", 0x81, 'a')]
    [InlineData("EDF041", 0xF9, '9')]
    [InlineData("EDF041", 0x9F, '¤')]
    [InlineData("EDF041", 0x51, 'é')]
    [InlineData("EDF04F", 0x9F, '€')]
    [InlineData("EDF03DRV", 0xFB, 'ä')]
    [InlineData("EDF03DRV", 0xFF, 'ß')]
    [InlineData("EDF03IRV", 0xFB, '{')]
    [InlineData("EDF03IRV", 0x41, '\uFFFD')]
    [InlineData("ASCII", 0x41, 'A')]
    [InlineData("ASCII", 0xE9, '\uFFFD')]
    [InlineData("ISO88591", 0xE9, 'é')]
    public void GetString_Byte_IsTheCharacterOfTheManual(string name, int value, char character)
    {
        CodePage page = CodePage.Get(name);

        Assert.Equal(character.ToString(), page.GetString([(byte)value]));
        if (character != '\uFFFD')
        {
            Assert.Equal([(byte)value], page.GetBytes(character.ToString()));
        }
    }

    [Theory]
    [InlineData("OSD_EBCDIC_DF04_1", "EDF041", true)]
    [InlineData("osd_ebcdic_df04_15", "EDF04F", true)]
    [InlineData("OSD_EBCDIC_DF03_IRV", "EDF03IRV", true)]
    [InlineData("edf03drv", "EDF03DRV", true)]
    [InlineData("US-ASCII", "ASCII", false)]
    [InlineData("ISO-8859-1", "ISO88591", false)]
    public void Get_RegistryName_IsThePage(string name, string page, bool ebcdic)
    {
        Assert.Equal((page, ebcdic), (CodePage.Get(name).Name, CodePage.Get(name).IsEbcdic));
    }

    [Theory]
    [InlineData("EDF041")]
    [InlineData("EDF04F")]
    [InlineData("ISO88591")]
    public void GetBytes_EveryCharacterOfTheTable_IsItsByte(string name)
    {
        byte[] all = [.. Enumerable.Range(0, 256).Select(b => (byte)b)];
        CodePage page = CodePage.Get(name);

        string text = page.GetString(all);

        Assert.Equal(256, text.Distinct().Count());
        Assert.Equal(all, page.GetBytes(text));
    }

    [Fact]
    public void GetBytes_CharacterWithoutByte_IsRefused()
    {
        EncoderFallbackException error = Assert.Throws<EncoderFallbackException>(() => CodePage.Get("EDF041").GetBytes("5 €"));

        Assert.Contains("EDF041 has no byte for U+20AC", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Get_UnknownName_NamesTheKnownOnes()
    {
        Assert.Contains("EDF041", Assert.Throws<ArgumentException>(() => CodePage.Get("EDF042")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Get_TableFile_IsRead()
    {
        File.WriteAllText(In("site.tsv"), "# ours\nC1\t0041\tletter A\n\nF0\t0030\nF9\t0039\n5A\t20ac\n");

        CodePage page = CodePage.Get(In("site.tsv"));

        Assert.Equal("A€\uFFFD", page.GetString([0xC1, 0x5A, 0xC2]));
        Assert.True(page.IsEbcdic);
    }

    [Theory]
    [InlineData("C1\t0041\nC2 0042\n", "line 2")]
    [InlineData("C1\t0041\nXX\t0042\n", "line 2")]
    [InlineData("C1\t0041\nC1\t0042\n", "line 2: byte C1 stands there twice")]
    [InlineData("# nothing\n", "is empty")]
    public void Get_WrongTableFile_SaysWhere(string content, string part)
    {
        File.WriteAllText(In("site.tsv"), content);

        Assert.Contains(part, Assert.Throws<FormatException>(() => CodePage.Get(In("site.tsv"))).Message, StringComparison.Ordinal);
    }
}
