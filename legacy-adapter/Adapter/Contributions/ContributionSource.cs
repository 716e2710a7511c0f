using System.Collections.Concurrent;
using BS2000Bridge.Adapter.Reading;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Records;

namespace BS2000Bridge.Adapter.Contributions;

/// <summary>Reads the legacy's contribution lines in key order.</summary>
internal sealed class ContributionSource(LegacyDataset cotis) : IDisposable
{
    private readonly ContributionTranslator _translator = new(cotis.Layout, cotis.CodePage);
    private readonly ConcurrentBag<ContributionBatch> _idle = [];

    /// <summary>Reads all lines from the beginning.</summary>
    public IEnumerable<ContributionBatch> Read(CancellationToken cancellationToken)
    {
        using DatasetReader reader = cotis.Read();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ContributionBatch batch = _idle.TryTake(out ContributionBatch? idle) ? idle : new ContributionBatch(cotis, _translator, _idle.Add);
            if (!batch.Fill(reader))
            {
                batch.Release();
                yield break;
            }

            yield return batch;
        }
    }

    /// <summary>A reader of employer and insured for one walk over the lines: of a declaration's lines it decodes the first.</summary>
    public KeyReader LineKeyReader()
    {
        (int start, int length) = ContributionBatch.KeyBytes(cotis.Layout);
        var last = new byte[length];
        DeclarationKey key = default;
        bool known = false;
        return Read;

        bool Read(ReadOnlySpan<byte> record, out long employer, out long insured)
        {
            ReadOnlySpan<byte> bytes = record.Length < start + length ? default : record.Slice(start, length);
            if (!known || !bytes.SequenceEqual(last))
            {
                known = _translator.ReadKey(record, out key) is null;
                bytes.CopyTo(last);
            }

            (employer, insured) = (key.Employer, key.Insured);
            return known;
        }
    }

    public void Dispose()
    {
        foreach (ContributionBatch batch in _idle)
        {
            batch.Dispose();
        }
    }
}
