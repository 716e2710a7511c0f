using System.Buffers.Binary;

namespace BS2000Bridge.Datasets;

/// <summary>
/// Stands for the file transfer between BS2000 and a GnuCOBOL program: turns a dataset of RECFORM V into a variable
/// sequential file of GnuCOBOL (COB_VARSEQ_FORMAT 0), whose records are led by 2 bytes of length, big-endian, that do
/// not count themselves, and 2 zero bytes. A dataset of RECFORM F is such a file as it is.
/// </summary>
public static class GnuCobolSequential
{
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

        string partial = outputPath + ".partial";
        try
        {
            long count = Copy(dataPath, manifest, partial);
            File.Move(partial, outputPath, overwrite: true);
            return count;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static long Copy(string dataPath, DatasetManifest manifest, string outputPath)
    {
        using DatasetReader reader = DatasetReader.Open(dataPath, manifest);
        using var batch = new RecordBatch();
        using var output = new FileStream(outputPath, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        byte[] buffer = new byte[RecordBatch.Capacity];
        long count = 0;
        while (reader.Read(batch))
        {
            batch.Raw.CopyTo(buffer);
            int position = 0;
            for (int i = 0; i < batch.Count; i++)
            {
                int length = batch[i].Length;
                BinaryPrimitives.WriteUInt32BigEndian(buffer.AsSpan(position), (uint)length << 16);
                position += RecordBatch.HeaderLength + length;
            }

            output.Write(buffer, 0, position);
            count += batch.Count;
        }

        return count;
    }
}
