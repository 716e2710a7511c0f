using BS2000Bridge.Copybooks;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Datasets.CodePages;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Records;

namespace BS2000Bridge.DatasetGenerator.Tests;

/// <summary>Reads a dataset field by field by the copybook that lies beside it.</summary>
internal static class Rows
{
    public static List<T> Read<T>(string folder, string name, Func<Row, T> map)
    {
        DatasetManifest manifest = DatasetManifest.FindIn(folder, name);
        RecordLayout layout = Copybook.Parse(File.ReadAllText(Path.Combine(folder, manifest.Copybook!)), manifest.Copybook!).Record;
        Row row = new(layout, CodePage.Get(manifest.Ccsn));
        List<T> rows = [];
        using DatasetReader reader = DatasetReader.Open(Path.Combine(folder, name + ".dat"), manifest);
        using RecordBatch batch = new();
        while (reader.Read(batch))
        {
            for (int i = 0; i < batch.Count; i++)
            {
                rows.Add(map(row.At(batch[i])));
            }
        }

        Assert.Equal(manifest.RecordCount, rows.Count);
        return rows;
    }
}
