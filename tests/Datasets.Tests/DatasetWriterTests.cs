using System.Security.Cryptography;
using BS2000Bridge.Datasets.Conversion;
using BS2000Bridge.Datasets.Files;

namespace BS2000Bridge.Datasets.Tests;

public class DatasetWriterTests : DatasetTest
{
    [Fact]
    public void Complete_VariableRecords_WritesHeadersAndManifest()
    {
        using (DatasetWriter writer = DatasetWriter.Create(In("T.dat"), Variable with { RecSize = 6 }))
        {
            writer.Write([0xC1, 0xC2]);
            writer.Write([]);
            writer.Complete(new Dictionary<string, long> { ["sum"] = 12 });
        }

        byte[] bytes = File.ReadAllBytes(In("T.dat"));
        DatasetManifest manifest = DatasetManifest.FindIn(Folder, "T");
        Assert.Equal("00060000C1C200040000", Convert.ToHexString(bytes));
        Assert.Equal((2, 12), (manifest.RecordCount, manifest.ControlTotals!["sum"]));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), manifest.Sha256);
        Assert.Equal(2, Directory.GetFiles(Folder).Length);
    }

    [Fact]
    public void Dispose_WithoutComplete_LeavesNothing()
    {
        using (DatasetWriter writer = DatasetWriter.Create(In("T.dat"), Fixed(1)))
        {
            writer.Write([1]);
        }

        Assert.Empty(Directory.GetFiles(Folder));
    }

    [Theory]
    [InlineData(RecordFormat.F, 3, "expected exactly RECSIZE 3")]
    [InlineData(RecordFormat.V, 5, "expected with its header at most RECSIZE 5")]
    public void Write_WrongLength_IsRefused(RecordFormat format, int size, string part)
    {
        using DatasetWriter writer = DatasetWriter.Create(In("T.dat"), new DatasetManifest { Name = "T", RecForm = format, RecSize = size });

        Assert.Contains(part, Assert.Throws<ArgumentException>(() => writer.Write([1, 2])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_FormatThatCannotBeWritten_IsRefused()
    {
        Assert.Throws<DatasetManifestException>(() => DatasetWriter.Create(In("T.dat"), new DatasetManifest { Name = "T", RecForm = RecordFormat.U }));
        Assert.Throws<DatasetManifestException>(() => DatasetWriter.Create(In("T.dat"), Fixed(0)));
    }

    [Theory]
    [InlineData("""{"KUNDE":1}""")]
    [InlineData("[]")]
    [InlineData("")]
    public void Create_OverAFileThatIsNoManifest_IsRefusedBeforeAnythingIsWritten(string content)
    {
        File.WriteAllText(In("T.json"), content);

        DatasetManifestException error = Assert.Throws<DatasetManifestException>(() => DatasetWriter.Create(In("T.dat"), Variable));

        Assert.Contains($"{In("T.json")} cannot be used: the file that is there is no manifest", error.Message, StringComparison.Ordinal);
        Assert.Equal((1, content), (Directory.GetFiles(Folder).Length, File.ReadAllText(In("T.json"))));
    }

    [Fact]
    public void Create_OverAManifest_ReplacesIt()
    {
        Variable.Save(In("T.json"));

        using DatasetWriter writer = DatasetWriter.Create(In("T.dat"), Variable with { Ccsn = "EDF04F" });
        writer.Complete();

        Assert.Equal("EDF04F", DatasetManifest.FindIn(Folder, "T").Ccsn);
    }

    [Fact]
    public void Create_DataNamedAsTheirManifest_IsRefused()
    {
        Assert.Contains(
            "is the name of the data too", Assert.Throws<DatasetManifestException>(() => DatasetWriter.Create(In("T.json"), Variable)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Convert_ToGnuCobol_CountsWithoutTheHeader()
    {
        string path = Put("T.dat", "0006 BEEF C1C2  0004 0000");

        Assert.Equal(2, GnuCobolSequential.Convert(path, Variable, In("T.seq")));

        Assert.Equal("00020000C1C200000000", Convert.ToHexString(File.ReadAllBytes(In("T.seq"))));
        Assert.Throws<DatasetFormatException>(() => GnuCobolSequential.Convert(Put("BAD.dat", "0009"), Variable, In("BAD.seq")));
        Assert.Equal(["BAD.dat", "T.dat", "T.seq"], Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Throws<DatasetManifestException>(() => GnuCobolSequential.Convert(path, Fixed(2), In("T.seq")));
    }
}
