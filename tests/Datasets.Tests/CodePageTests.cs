using System.Text;
using BS2000Bridge.Datasets.CodePages;
using CsCheck;

namespace BS2000Bridge.Datasets.Tests;

public class CodePageTests : DatasetTest
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

    /// <summary>What tells IBM's pages apart: national letters, brackets, the euro sign (IBM's own code charts).</summary>
    [Theory]
    [InlineData("IBM037", 0x4A, '¢')]
    [InlineData("IBM037", 0xBA, '[')]
    [InlineData("IBM037", 0x9F, '¤')]
    [InlineData("IBM273", 0x4A, 'Ä')]
    [InlineData("IBM273", 0xD0, 'ü')]
    [InlineData("IBM273", 0xA1, 'ß')]
    [InlineData("IBM500", 0x4A, '[')]
    [InlineData("IBM500", 0x51, 'é')]
    [InlineData("IBM1047", 0xAD, '[')]
    [InlineData("IBM1047", 0xBD, ']')]
    [InlineData("IBM1140", 0x9F, '€')]
    [InlineData("IBM1140", 0xBA, '[')]
    [InlineData("IBM1141", 0x9F, '€')]
    [InlineData("IBM1141", 0xC0, 'ä')]
    [InlineData("IBM1148", 0x9F, '€')]
    [InlineData("IBM1148", 0x4A, '[')]
    [InlineData("ISO885915", 0xA4, '€')]
    public void GetString_IbmPage_IsTheCharacterOfTheChart(string name, int value, char character)
    {
        CodePage page = CodePage.Get(name);

        Assert.Equal((character.ToString(), name.StartsWith("IBM", StringComparison.Ordinal)), (page.GetString([(byte)value]), page.IsEbcdic));
        Assert.Equal([(byte)value], page.GetBytes(character.ToString()));
    }

    [Theory]
    [InlineData("IBM037", "37 037 CP037 cp37 IBM-037 ibm037 CCSID37")]
    [InlineData("IBM273", "273 20273 CP273 IBM-273")]
    [InlineData("IBM500", "500 CP500")]
    [InlineData("IBM1047", "1047 IBM01047 CP1047")]
    [InlineData("IBM1140", "1140 IBM01140 CCSID_1140")]
    [InlineData("IBM1141", "1141")]
    [InlineData("IBM1148", "1148")]
    [InlineData("ISO88591", "819 28591 ISO8859-1")]
    [InlineData("ISO885915", "ISO-8859-15 ISO8859F 28605")]
    [InlineData("ASCII", "us-ascii 20127")]
    [InlineData("EDF041", "edf041 OSD_EBCDIC_DF04_1")]
    public void Get_UsualSpelling_IsThePage(string name, string spellings)
    {
        Assert.All(spellings.Split(' '), spelling => Assert.Same(CodePage.Get(name), CodePage.Get(spelling)));
    }

    [Fact]
    public void Equals_OtherPage_IsFalse()
    {
        Assert.NotEqual(CodePage.Get("EDF041"), CodePage.Get("EDF04F"));
        Assert.Equal(2, new HashSet<Encoding> { CodePage.Get("EDF041"), CodePage.Get("EDF04F"), CodePage.Get("EDF041") }.Count);
    }

    [Theory]
    [InlineData("38")]
    [InlineData("IBM")]
    [InlineData("")]
    [InlineData("./IBM037")]
    public void Get_NoName_IsRefused(string name)
    {
        Assert.Contains("expected one of EDF041, ", Assert.Throws<ArgumentException>(() => CodePage.Get(name)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EDF041", 0x15)]
    [InlineData("IBM273", 0x15)]
    [InlineData("ASCII", 0x0A)]
    public void Newline_OfPage_IsThatOfItsFamily(string name, byte newline)
    {
        Assert.Equal(newline, CodePage.Get(name).Newline);
    }

    /// <summary>Long texts go through vectors when all their bytes are Latin-1: digits always are, any bytes hardly ever.</summary>
    [Theory]
    [InlineData("EDF041")]
    [InlineData("EDF04F")]
    [InlineData("EDF03IRV")]
    public void GetChars_AnyBytes_AreTheCharactersOfEach(string name)
    {
        CodePage page = CodePage.Get(name);
        Gen.OneOf(Gen.Byte.Array[0, 3000], Gen.Byte[0xF0, 0xF9].Array[0, 3000]).Sample(
            bytes => string.Concat(bytes.Select(b => page.GetString([b]))) == page.GetString(bytes),
            iter: 200);
    }

    [Theory]
    [InlineData("EDF041")]
    [InlineData("EDF04F")]
    [InlineData("ISO88591")]
    [InlineData("IBM273")]
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
