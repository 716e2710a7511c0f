using BS2000Bridge.Copybooks;
using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Probing;

namespace BS2000Bridge.Cli.Datasets;

/// <summary>Says what a dataset that cannot be read as its manifest states probably is.</summary>
internal static class Probe
{
    private const int RecordsLookedAt = 2000;

    /// <summary>One sentence for people.</summary>
    public static string Conclude(string folder, string dataset)
    {
        string name = dataset[(dataset.LastIndexOf('.') + 1)..];
        try
        {
            DatasetManifest manifest = DatasetManifest.FindIn(folder, name);
            string copybook = manifest.Copybook ?? name + ".cpy";
            RecordLayout layout = Copybook.Parse(File.ReadAllText(Path.Combine(folder, copybook)), copybook).Record;
            return $"Probably: {DatasetProbe.Run(Path.Combine(folder, name + ".dat"), layout, RecordsLookedAt).Conclusion}";
        }
        catch (Exception failure) when (failure is IOException or DatasetManifestException or CopybookException or LayoutException)
        {
            return $"Check framing, code page and copybook in the manifest {name}.json.";
        }
    }
}
