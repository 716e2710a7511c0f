using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Records;
using BS2000Bridge.Datasets.Survey;

namespace BS2000Bridge.Datasets.Sorting;

/// <summary>
/// Sorts a dataset of any size in bounded memory: sorted runs, then a merge. Records of equal keys stay in their order;
/// a record without a readable key stays right after the record before it.
/// </summary>
public static class DatasetSorter
{
    /// <summary>Sorts a dataset into a new one of the same form, with its manifest.</summary>
    /// <param name="dataPath">The data.</param>
    /// <param name="manifest">Their form.</param>
    /// <param name="tryKey">The key.</param>
    /// <param name="outputPath">The sorted data.</param>
    /// <param name="options">Memory and folders.</param>
    /// <param name="cancellationToken">Ends the sort early; nothing is left of it.</param>
    /// <returns>The manifest of the result.</returns>
    /// <exception cref="DatasetFormatException">The bytes are not records of that form.</exception>
    public static DatasetManifest Sort(
        string dataPath, DatasetManifest manifest, TryKey tryKey, string outputPath, SortOptions options, CancellationToken cancellationToken = default)
    {
        const int MinMemoryBytes = 4 << 20;
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MemoryBytes, MinMemoryBytes, nameof(options));

        // A folder of its own, so that two sorts in one work folder do not take each other's runs.
        string folder = Path.Combine(options.WorkFolder, "sort-" + Path.GetRandomFileName());
        Directory.CreateDirectory(folder);
        try
        {
            using DatasetReader reader = DatasetReader.Open(dataPath, manifest);
            using var output = new SortedOutput(outputPath, Settled(manifest, reader), options.NumbersPath);
            var runs = new RunFiles(folder, options.MemoryBytes, cancellationToken);
            using var buffer = new SortBuffer(options.MemoryBytes);
            ReadRuns(reader, tryKey, buffer, runs, cancellationToken);
            if (runs.IsEmpty)
            {
                buffer.SortInto(output);
            }
            else
            {
                runs.Add(buffer);
                buffer.Dispose();
                runs.MergeInto(output);
            }

            return output.Complete();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The manifest, with what was found out of the framing in the place of what it leaves open.</summary>
    private static DatasetManifest Settled(DatasetManifest manifest, DatasetReader reader) =>
        manifest.Framing is null ? manifest : manifest with { Framing = reader.Settings };

    private static void ReadRuns(DatasetReader reader, TryKey tryKey, SortBuffer buffer, RunFiles runs, CancellationToken cancellationToken)
    {
        using var batch = new RecordBatch();
        RecordKey key = default;
        while (reader.Read(batch))
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (int i = 0; i < batch.Count; i++)
            {
                // A record without a readable key keeps the key before it, and so its place: people look for it beside its old neighbours.
                if (tryKey(batch[i], out RecordKey own))
                {
                    key = own;
                }

                long number = batch.FirstNumber + i;
                if (!buffer.TryAdd(key, number, batch[i]))
                {
                    runs.Add(buffer);
                    buffer.TryAdd(key, number, batch[i]);
                }
            }
        }
    }
}
