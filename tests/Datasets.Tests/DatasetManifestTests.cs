using BS2000Bridge.Datasets.Files;

namespace BS2000Bridge.Datasets.Tests;

public class DatasetManifestTests : DatasetTest
{
    [Fact]
    public void Save_ThenLoad_GivesTheSame()
    {
        var manifest = new DatasetManifest
        {
            Name = "DECSAL",
            FcbType = "ISAM",
            RecForm = RecordFormat.V,
            RecSize = 103,
            BlkSize = "(STD,2)",
            BlkCtrl = "DATA",
            KeyPos = 5,
            KeyLen = 30,
            DupEky = false,
            Ccsn = "EDF04F",
            Copybook = "DECSAL.cpy",
            RecordCount = 7,
            Sha256 = new string('a', 64),
            ControlTotals = new Dictionary<string, long> { ["pay"] = 123 },
        };

        manifest.Save(In("DECSAL.json"));
        DatasetManifest loaded = DatasetManifest.FindIn(Folder, "DECSAL");

        Assert.Equal(123, loaded.ControlTotals!["pay"]);
        Assert.Equal(manifest with { ControlTotals = null }, loaded with { ControlTotals = null });
    }

    [Fact]
    public void Save_Keys_AreTheNamesOfTheCatalogue()
    {
        new DatasetManifest { Name = "A", RecForm = RecordFormat.F, RecSize = 3 }.Save(In("A.json"));

        Assert.Equal(
            """
            {
              "name": "A",
              "fcbtype": "SAM",
              "recform": "F",
              "recsize": 3,
              "ccsn": "EDF041"
            }

            """,
            File.ReadAllText(In("A.json")));
    }

    [Theory]
    [InlineData("""{"name":"A","recform":"V","recsizes":3}""", "recsizes")]
    [InlineData("""{"name":"A"}""", "recform")]
    [InlineData("""{"recform":"V"}""", "name")]
    [InlineData("""{"name":"A","recform":"X"}""", "recform")]
    [InlineData("""{"name":"A","recform":"F"}""", "recsize is missing")]
    [InlineData("""{"name":"A","recform":"F","recsize":-1}""", "recsize is -1")]
    [InlineData("""{"name":"A","recform":"V","fcbtype":"VSAM"}""", "fcbtype is 'VSAM'")]
    [InlineData("""{"name":"A","recform":"V","blkctrl":"YES"}""", "blkctrl is 'YES'")]
    [InlineData("""{"name":"A","recform":"V","sha256":"00"}""", "sha256")]
    [InlineData("""{"name":"A","recform":"V","controlTotals":{"x":1.5}}""", "controlTotals")]
    [InlineData("null", "empty")]
    [InlineData("{", "cannot be used")]
    public void Load_WrongManifest_SaysFileAndProblem(string json, string part)
    {
        File.WriteAllText(In("A.json"), json);

        DatasetManifestException error = Assert.Throws<DatasetManifestException>(() => DatasetManifest.Load(In("A.json")));

        Assert.Contains(part, error.Message, StringComparison.Ordinal);
        Assert.Contains(In("A.json"), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FindIn_MissingManifest_NamesThoseThatAreThere()
    {
        File.WriteAllText(In("B.json"), "{}");

        Assert.Contains("in the folder: B.json", Assert.Throws<DatasetManifestException>(() => DatasetManifest.FindIn(Folder, "A")).Message, StringComparison.Ordinal);
    }
}
