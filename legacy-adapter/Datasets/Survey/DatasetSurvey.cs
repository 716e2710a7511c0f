using System.Security.Cryptography;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Records;

namespace BS2000Bridge.Datasets.Survey;

/// <summary>Counts, hashes and checks the order of a dataset in one sequential pass.</summary>
public static class DatasetSurvey
{
    /// <summary>Surveys a dataset.</summary>
    /// <param name="dataPath">The data.</param>
    /// <param name="manifest">Their form.</param>
    /// <param name="tryKey">The key whose order is checked; null to check none.</param>
    /// <param name="progress">Told the bytes read so far.</param>
    /// <param name="cancellationToken">Ends the pass early.</param>
    /// <exception cref="DatasetFormatException">The bytes are not records of that form.</exception>
    /// <exception cref="OperationCanceledException">The pass was ended early.</exception>
    public static SurveyResult Run(
        string dataPath, DatasetManifest manifest, TryKey? tryKey = null, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        using DatasetReader reader = DatasetReader.Open(dataPath, manifest);
        using var batch = new RecordBatch();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var order = new OrderCheck();
        long count = 0, bytes = HashSkipped(dataPath, reader.Settings.Skip, hash);
        while (reader.Read(batch))
        {
            cancellationToken.ThrowIfCancellationRequested();
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

    /// <summary>What stands before the first record is part of the file, though of no batch.</summary>
    /// <returns>Its bytes.</returns>
    private static long HashSkipped(string dataPath, long skip, IncrementalHash hash)
    {
        using FileStream file = File.OpenRead(dataPath);
        byte[] buffer = new byte[Math.Min(skip, RecordBatch.Capacity)];
        for (long left = skip; left > 0; left -= Math.Min(left, buffer.Length))
        {
            Span<byte> part = buffer.AsSpan(0, (int)Math.Min(left, buffer.Length));
            file.ReadExactly(part);
            hash.AppendData(part);
        }

        return skip;
    }

    private sealed class OrderCheck
    {
        private RecordKey _max;

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
                // Against the greatest so far, not the one before: one misplaced record is one finding, not two.
                else if (key < _max)
                {
                    FirstOutOfOrder ??= batch.FirstNumber + i;
                }
                else
                {
                    _max = key;
                }
            }
        }
    }
}
