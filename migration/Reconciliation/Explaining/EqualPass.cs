using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Reconciliation.Matching;
using BS2000Bridge.Reconciliation.Streaming;
using BS2000Bridge.Records;

namespace BS2000Bridge.Reconciliation.Explaining;

/// <summary>
/// Walks all equal declarations of a run again and tells which of them some sets of hypotheses would change. The legacy's
/// lines need not be read for it: they are the modern side's.
/// </summary>
internal sealed class EqualPass(
    Func<CancellationToken, IEnumerable<SourceBatch<CaseRecord>>> readCases,
    ContributionCalculator calculator,
    RunScope scope,
    Spill spill,
    IProgress<long> progress)
{
    /// <summary>Visits each equal declaration.</summary>
    /// <param name="sets">At most 64 sets.</param>
    /// <param name="visit">Called in order with the declaration and, a bit a set, which sets change it.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    public void Run(IReadOnlyList<Hypothesis> sets, EqualVisitor visit, CancellationToken cancellationToken)
    {
        using IEnumerator<long> unequal = spill.ReadOrdinals().GetEnumerator();
        bool hasUnequal = unequal.MoveNext();
        long position = 0;
        DeclarationKey duplicated = default;
        IEnumerable<Checked> batches = OrderedPipeline.Run(
            readCases(cancellationToken), batch => Check(batch, sets), cancellationToken);
        foreach (Checked batch in batches)
        {
            for (int i = 0; i < batch.Computed.Source.Count; i++, position++)
            {
                ref CaseRecord record = ref batch.Computed.Source.Items[i];
                while (hasUnequal && unequal.Current < position)
                {
                    hasUnequal = unequal.MoveNext();
                }

                if (hasUnequal && unequal.Current == position)
                {
                    duplicated = record.Key;
                }
                else if (record.Status == ReadStatus.Read && record.Key != duplicated
                    && scope.LeftOutBy(in record.Key, record.Case.Affiliation.Scheme) is null)
                {
                    visit(in record, in batch.Computed.Lines[i], batch.Changed[i]);
                }
            }

            batch.Computed.Release();
            progress.Report(position);
        }
    }

    private Checked Check(SourceBatch<CaseRecord> source, IReadOnlyList<Hypothesis> sets)
    {
        ComputedBatch computed = ComputedBatch.Compute(source, calculator);
        var changed = new ulong[source.Count];
        for (int i = 0; i < changed.Length; i++)
        {
            if (source.Items[i].Status != ReadStatus.Read)
            {
                continue;
            }

            for (int s = 0; s < sets.Count; s++)
            {
                if (!Reproduction.Holds(in source.Items[i].Case, in computed.Lines[i], 0, sets[s], calculator))
                {
                    changed[i] |= 1UL << s;
                }
            }
        }

        return new Checked(computed, changed);
    }

    private sealed record Checked(ComputedBatch Computed, ulong[] Changed);
}
