using System.Security.Cryptography;

namespace BS2000Bridge.Datasets;

/// <summary>Counts, hashes and checks the order of a dataset in one sequential pass.</summary>
public static class DatasetSurvey
{
    /// <summary>Surveys a dataset.</summary>
    /// <param name="dataPath">The data.</param>
    /// <param name="manifest">Their form.</param>
    /// <param name="tryKey">The key whose order is checked; null to check none.</param>
    /// <param name="progress">Told the bytes read so far.</param>
    /// <param name="cancellation">Ends the pass early.</param>
    /// <exception cref="DatasetFormatException">The bytes are not records of that form.</exception>
    /// <exception cref="OperationCanceledException">The pass was ended early.</exception>
    public static SurveyResult Run(
        string dataPath, DatasetManifest manifest, TryKey? tryKey = null, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        using DatasetReader reader = DatasetReader.Open(dataPath, manifest);
        using var batch = new RecordBatch();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var order = new OrderCheck();
        long count = 0, bytes = 0;
        while (reader.Read(batch))
        {
            cancellation.ThrowIfCancellationRequested();
            hash.AppendData(batch.Raw);
            if (tryKey is not null)
            {
                order.Check(batch, tryKey);
            }

            count += batch.Count;
            bytes += batch.Raw.Length;
            progress?.Report(bytes);
        }

        return new SurveyResult(count, bytes, Convert.ToHexStringLower(hash.GetHashAndReset()), order.Unreadable, order.FirstOutOfOrder);
    }

    private sealed class OrderCheck
    {
        private RecordKey _greatest;

        public long Unreadable { get; private set; }

        public long? FirstOutOfOrder { get; private set; }

        public void Check(RecordBatch batch, TryKey tryKey)
        {
            for (int i = 0; i < batch.Count; i++)
            {
                if (!tryKey(batch[i], out RecordKey key))
                {
                    Unreadable++;
                }
                else if (key < _greatest)
                {
                    FirstOutOfOrder ??= batch.FirstNumber + i;
                }
                else
                {
                    _greatest = key;
                }
            }
        }
    }
}
