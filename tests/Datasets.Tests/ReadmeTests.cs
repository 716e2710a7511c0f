namespace BS2000Bridge.Datasets.Tests;

public class ReadmeTests : TemporaryFolder
{
    [Fact]
    public void Example_OfReadme_Runs()
    {
        string path = In("NAMES.dat");
        var names = new List<string>();

        // <example>
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

        // </example>
        Assert.Equal(["1 at 0: Zoë"], names);
        Assert.Equal(Lines("ReadmeTests.cs", "// <example>", "// </example>"), Lines("README.md", "```csharp", "```"));
    }

    private static string[] Lines(string file, string from, string to) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, file))
            .Select(line => line.Trim())
            .SkipWhile(line => line != from)
            .Skip(1)
            .TakeWhile(line => line != to)
            .Where(line => line.Length > 0),
    ];
}
