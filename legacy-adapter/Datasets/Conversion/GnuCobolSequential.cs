using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Framings;
using BS2000Bridge.Datasets.Records;

namespace BS2000Bridge.Datasets.Conversion;

/// <summary>
/// Stands for the file transfer between BS2000 and a GnuCOBOL program: turns a dataset of RECFORM V into a variable
/// sequential file of GnuCOBOL (COB_VARSEQ_FORMAT 0), whose records are led by 2 bytes of length, big-endian, that do
/// not count themselves, and 2 zero bytes. A dataset of RECFORM F is such a file as it is.
/// </summary>
public static class GnuCobolSequential
{
    // None of GnuCOBOL's four formats is an RDW: this one leaves its own four bytes out of the length.
    private static readonly FramingSettings Sequential = new() { Preset = FramingPreset.RdwBe };

    /// <summary>Converts a dataset of RECFORM V.</summary>
    /// <returns>The number of records.</returns>
    /// <exception cref="DatasetManifestException">RECFORM is not V.</exception>
    /// <exception cref="DatasetFormatException">The bytes are not records of that form.</exception>
    public static long Convert(string dataPath, DatasetManifest manifest, string outputPath)
    {
        if (manifest.RecForm != RecordFormat.V)
        {
            throw new DatasetManifestException(manifest.Name, $"recform is {manifest.RecForm}, expected V; GnuCOBOL reads F as it is");
        }

        using DatasetReader reader = DatasetReader.Open(dataPath, manifest);
        using DatasetWriter writer = DatasetWriter.Create(outputPath, Sequential, manifest.Name);
        using var batch = new RecordBatch();
        while (reader.Read(batch))
        {
            for (int i = 0; i < batch.Count; i++)
            {
                writer.Write(batch[i]);
            }
        }

        writer.Complete();
        return writer.RecordCount;
    }
}
