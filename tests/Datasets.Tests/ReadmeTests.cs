using BS2000Bridge.Copybooks;
using BS2000Bridge.Copybooks.Options;
using BS2000Bridge.Datasets.CodePages;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Framings;
using BS2000Bridge.Datasets.Probing;
using BS2000Bridge.Datasets.Records;

namespace BS2000Bridge.Datasets.Tests;

public class ReadmeTests : DatasetTest
{
    [Fact]
    public void Example_OfReadme_Runs()
    {
        string path = In("NAMES.dat"), otherPath = In("OTHER.dat"), options;
        var names = new List<string>();
        Copybook copybook = Copybook.Parse("       01 NAMES PIC X(3).", "NAMES.cpy");

        // example begins
        var manifest = new DatasetManifest { Name = "NAMES", RecForm = RecordFormat.V, Ccsn = "EDF041" };
        CodePage page = CodePage.Get(manifest.Ccsn);
        using (DatasetWriter writer = DatasetWriter.Create(path, manifest))
        {
            writer.Write(page.GetBytes("Zoë"));
            writer.Complete();
        }

        using DatasetReader reader = DatasetReader.Open(path, manifest);
        using var batch = new RecordBatch();
        while (reader.Read(batch))
        {
            for (int i = 0; i < batch.Count; i++)
            {
                names.Add($"{batch.FirstNumber + i} at {batch.OffsetOf(i)}: {page.GetString(batch[i])}");
            }
        }

        var transferred = new FramingSettings { Preset = FramingPreset.OpenFtUser, LengthBytes = 4, Endian = ByteOrder.Little };
        using (DatasetWriter writer = DatasetWriter.Create(otherPath, transferred, manifest.Name))
        {
            writer.Write(page.GetBytes("Zoë"));
            writer.Complete();
        }

        options = DatasetProbe.Run(otherPath, copybook).Findings[0].Options;
        // example ends

        Assert.Equal(["1 at 0: Zoë"], names);
        Assert.Equal("--framing openft-user --length-bytes 4 --endian little --inclusive no", options);
        ReadmeExample.AssertIsTheOneThatRuns("legacy-adapter/Datasets/README.md");
    }
}
