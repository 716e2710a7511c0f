using BS2000Bridge.Copybooks.Options;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Framings;
using BS2000Bridge.Datasets.Probing;

namespace BS2000Bridge.Datasets.Tests;

public class ManifestFramingTests : DatasetTest
{
    private const string Whole = """
        {
          "name": "LOHN",
          "fcbtype": "SAM",
          "recform": "V",
          "recsize": 0,
          "ccsn": "EDF041",
          "dialect": "ibm",
          "floats": "ieee",
          "framing": {
            "preset": "openft-user",
            "recordLength": 90,
            "lengthBytes": 4,
            "endian": "little",
            "inclusive": true,
            "blockPages": 2,
            "newline": "25",
            "skip": 80
          },
          "recordTypes": {
            "field": "SATZART",
            "types": {
              "10": "PERSON",
              "20": "LOHN"
            },
            "header": "KOPF",
            "trailer": "FUSS",
            "count": "FUSS-ANZAHL",
            "totals": {
              "FUSS-SUMME": "LOHN-BETRAG"
            }
          }
        }

        """;

    [Fact]
    public void Load_EverySetting_IsReadAndWrittenBack()
    {
        File.WriteAllText(In("LOHN.json"), Whole);

        DatasetManifest manifest = DatasetManifest.FindIn(Folder, "LOHN");
        manifest.Save(In("W.json"));

        Assert.Equal(
            new FramingSettings
            {
                Preset = FramingPreset.OpenFtUser,
                RecordLength = 90,
                LengthBytes = 4,
                Endian = ByteOrder.Little,
                Inclusive = true,
                BlockPages = 2,
                Newline = 0x25,
                Skip = 80,
            },
            manifest.Framing);
        Assert.Equal((Dialect.Ibm, FloatFormat.Ieee), (manifest.Dialect, manifest.Floats));
        ManifestRecordTypes types = manifest.RecordTypes!;
        Assert.Equal(("SATZART", "KOPF", "FUSS", "FUSS-ANZAHL"), (types.Field, types.Header, types.Trailer, types.Count));
        Assert.Equal(("PERSON", "LOHN", "LOHN-BETRAG"), (types.Types!["10"], types.Types["20"], types.Totals!["FUSS-SUMME"]));
        Assert.Equal(Whole, File.ReadAllText(In("W.json")));
    }

    [Theory]
    [InlineData(""" "framing":{} """, "preset")]
    [InlineData(""" "framing":{"preset":"vb"} """, "preset is 'vb', expected one of fixed, bs2000-v")]
    [InlineData(""" "framing":{"preset":0} """, "preset is ''")]
    [InlineData(""" "framing":{"preset":"text","newline":"1"} """, "newline is '1', expected two hexadecimal digits")]
    [InlineData(""" "framing":{"preset":"text","newline":21} """, "newline is ''")]
    [InlineData(""" "framing":{"preset":"text","pages":2} """, "pages")]
    [InlineData(""" "framing":{"preset":"openft-user","lengthBytes":3} """, "framing: length-bytes is 3, expected 2 or 4")]
    [InlineData(""" "framing":{"preset":"openft-user","endian":"middle"} """, "endian")]
    [InlineData(""" "framing":{"preset":"openft-user","endian":1} """, "endian")]
    [InlineData(""" "framing":{"preset":"nk-sam","blockPages":17} """, "framing: block-pages is 17, expected 1 to 16")]
    [InlineData(""" "framing":{"preset":"fixed"} """, "framing: record-length is missing")]
    [InlineData(""" "framing":{"preset":"text","skip":-1} """, "framing: skip is -1")]
    [InlineData(""" "dialect":"cobol" """, "dialect")]
    [InlineData(""" "floats":"decimal" """, "floats")]
    [InlineData(""" "ccsn":" " """, "ccsn is empty")]
    [InlineData(""" "recordTypes":{} """, "recordTypes: it is empty")]
    [InlineData(""" "recordTypes":{"field":"ART"} """, "recordTypes: field and types belong together")]
    [InlineData(""" "recordTypes":{"types":{"1":"A"}} """, "recordTypes: field and types belong together")]
    [InlineData(""" "recordTypes":{"field":"ART","types":{"1":""}} """, "recordTypes: a name is empty")]
    [InlineData(""" "recordTypes":{"header":""} """, "recordTypes: a name is empty")]
    [InlineData(""" "recordTypes":{"header":"H","count":"N"} """, "recordTypes: count and totals are fields of the trailer")]
    [InlineData(""" "recordTypes":{"header":"H","totals":{"S":"B"}} """, "recordTypes: count and totals are fields of the trailer")]
    public void Load_WrongSetting_SaysWhich(string setting, string problem)
    {
        File.WriteAllText(In("A.json"), $$"""{"name":"A","recform":"V",{{setting}}}""");

        Assert.Contains(problem, Assert.Throws<DatasetManifestException>(() => DatasetManifest.Load(In("A.json"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(""" "recform":"F","recsize":80 """, "fixed (record-length 80)")]
    [InlineData(""" "recform":"V" """, "bs2000-v")]
    [InlineData(""" "recform":"F","recsize":80,"framing":{"preset":"fixed","skip":7} """, "fixed (record-length 80, skip 7)")]
    [InlineData(""" "recform":"F","recsize":80,"framing":{"preset":"nk-sam"} """, "nk-sam (block-pages to be found, inclusive to be found, recform F, record-length 80)")]
    [InlineData(""" "recform":"V","blksize":"(STD,2)","framing":{"preset":"nk-sam"} """, "nk-sam (block-pages 2, inclusive to be found, recform V)")]
    [InlineData(""" "recform":"V","blksize":"(STD,2)","framing":{"preset":"nk-sam","blockPages":3} """, "nk-sam (block-pages 3, inclusive to be found, recform V)")]
    [InlineData(""" "recform":"V","blksize":"2048","framing":{"preset":"nk-sam"} """, "nk-sam (block-pages to be found, inclusive to be found, recform V)")]
    [InlineData(""" "recform":"V","framing":{"preset":"text"} """, "text (newline X'15')")]
    [InlineData(""" "recform":"V","ccsn":"ISO88591","framing":{"preset":"text"} """, "text (newline X'0A')")]
    [InlineData(""" "recform":"U","framing":{"preset":"rdw-le"} """, "rdw-le (inclusive no)")]
    public void ToFramingSettings_Manifest_IsCompletedByItsCatalogue(string json, string expected)
    {
        File.WriteAllText(In("A.json"), $$"""{"name":"A",{{json}}}""");

        Assert.Equal(expected, DatasetManifest.Load(In("A.json")).ToFramingSettings().ToString());
    }

    [Fact]
    public void ToFramingSettings_TextOfUnknownCodePage_IsRefused()
    {
        DatasetManifest manifest = Variable with { Ccsn = "EDF999", Framing = new FramingSettings { Preset = FramingPreset.Text } };

        Assert.Contains("ccsn: 'EDF999' is no code page", Assert.Throws<DatasetManifestException>(manifest.ToFramingSettings).Message, StringComparison.Ordinal);
    }

    public static TheoryData<FramingSettings> AllSettings =>
        new(FramingHypotheses.All(80).Concat([new() { Preset = FramingPreset.Fixed, RecordLength = 80, Skip = 3 }, new() { Preset = FramingPreset.Bs2000V, Skip = 3 }]));

    [Theory]
    [MemberData(nameof(AllSettings))]
    public void For_AnyFraming_GivesAManifestThatSaysIt(FramingSettings framing)
    {
        DatasetManifest.For("A", framing).Save(In("A.json"));

        Assert.Equal(framing, DatasetManifest.Load(In("A.json")).ToFramingSettings());
    }

    [Fact]
    public void TryFind_NoFile_FindsNothing()
    {
        Assert.Null(DatasetManifest.TryFind(In("A.dat"), out string? notice));
        Assert.Null(notice);
        File.WriteAllText(In("A.json"), """{"KUNDE":1}""");
        Assert.Null(DatasetManifest.TryFind(In("A.json"), out notice));
        Assert.Null(notice);
    }

    [Theory]
    [InlineData("""{"KUNDE":1}""")]
    [InlineData("""{"KUNDE":{"recform":"V"}}""")]
    [InlineData("""{"KUNDE":1}{"recform":"V"}""")]
    [InlineData("""["recform"]""")]
    [InlineData("recform")]
    [InlineData("")]
    public void TryFind_FileThatIsNoManifest_IsLeftAloneWithANotice(string content)
    {
        File.WriteAllText(In("A.json"), content);

        Assert.Null(DatasetManifest.TryFind(In("A.dat"), out string? notice));

        Assert.Equal($"{In("A.json")} is no manifest (a JSON object with \"recform\") and was not used.", notice);
    }

    [Fact]
    public void TryFind_Manifest_IsReadOrRefused()
    {
        File.WriteAllText(In("A.json"), "\uFEFF{\"name\":\"A\",\"framing\":{\"preset\":\"text\"},\"recform\":\"V\"}");
        Assert.Equal(FramingPreset.Text, DatasetManifest.TryFind(In("A.dat"), out string? notice)!.Framing!.Preset);
        Assert.Null(notice);

        File.WriteAllText(In("A.json"), """{"recform":"V",}""");
        Assert.Throws<DatasetManifestException>(() => DatasetManifest.TryFind(In("A.dat"), out _));
    }
}
