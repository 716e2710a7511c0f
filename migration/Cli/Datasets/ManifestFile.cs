using BS2000Bridge.Datasets.Files;

namespace BS2000Bridge.Cli.Datasets;

/// <summary>The manifest beside a dataset, with what is said of one that cannot be used.</summary>
internal static class ManifestFile
{
    /// <summary>Reads the manifest; of a file of its name that is none, stderr gets a notice.</summary>
    /// <returns>Null when there is none.</returns>
    /// <exception cref="CliException">It is not in order.</exception>
    public static DatasetManifest? Find(string dataPath, Terminal terminal)
    {
        try
        {
            DatasetManifest? manifest = DatasetManifest.TryFind(dataPath, out string? notice);
            if (notice is not null)
            {
                terminal.Error.WriteLine($"bridge: {notice}");
            }

            return manifest;
        }
        catch (DatasetManifestException failure)
        {
            throw Refuse(failure);
        }
    }

    /// <summary>The error that a manifest cannot be used.</summary>
    public static CliException Refuse(DatasetManifestException failure) =>
        CliException.BadInput(failure.Message, "Correct the manifest, or move it away and say with options what it said.");
}
