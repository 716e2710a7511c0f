using System.Collections.Concurrent;
using BS2000Bridge.Adapter.Translation;
using BS2000Bridge.Datasets;
using BS2000Bridge.Values.Records;

namespace BS2000Bridge.Adapter.Reading;

/// <summary>Reads the legacy's contribution lines in key order.</summary>
internal sealed class ContributionSource(LegacyDataset cotis) : IDisposable
{
    private readonly ContributionTranslator _translator = new(cotis.Layout, cotis.CodePage);
    private readonly ConcurrentBag<ContributionBatch> _idle = [];

    /// <summary>Reads all lines from the beginning.</summary>
    public IEnumerable<ContributionBatch> Read(CancellationToken cancellation)
    {
        using DatasetReader reader = cotis.Read();
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            ContributionBatch batch = _idle.TryTake(out ContributionBatch? idle) ? idle : new ContributionBatch(cotis, _translator, _idle.Add);
            if (!batch.Fill(reader))
            {
                batch.Release();
                yield break;
            }

            yield return batch;
        }
    }

    /// <summary>Reads employer and insured of a line.</summary>
    public bool TryReadKey(ReadOnlySpan<byte> record, out long employer, out long insured)
    {
        bool read = _translator.ReadKey(record, out DeclarationKey key) is null;
        (employer, insured) = (key.Employer, key.Insured);
        return read;
    }

    public void Dispose()
    {
        foreach (ContributionBatch batch in _idle)
        {
            batch.Dispose();
        }
    }
}
