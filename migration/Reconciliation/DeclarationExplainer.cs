using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Reconciliation.Causes;
using BS2000Bridge.Reconciliation.Explaining;
using BS2000Bridge.Reconciliation.Matching;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation;

/// <summary>Explains one declaration by itself, with what a run has established: what <c>bridge explain</c> shows.</summary>
/// <param name="source">The month's records.</param>
/// <param name="calculator">The modern computation of the month.</param>
public sealed class DeclarationExplainer(IMonthSource source, ContributionCalculator calculator)
{
    /// <summary>Explains a declaration.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="sets">Sets of hypotheses that the run established, the widest first.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>Null when neither side has the key.</returns>
    public ExplainedDeclaration? Explain(DeclarationKey key, IReadOnlyList<Hypothesis> sets, CancellationToken cancellationToken)
    {
        var keys = new HashSet<DeclarationKey> { key };
        IReadOnlyList<RecordDump> records = source.Inspect(keys, cancellationToken).GetValueOrDefault(key, []);
        var quarantined = new List<QuarantinedRecord>();
        UnequalPair pair = new() { Key = key, Ordinal = -1 };
        bool hasCase = FindCase(ref pair, quarantined, cancellationToken), hasLegacy = FindLegacy(ref pair, quarantined, cancellationToken);
        if (!hasCase && !hasLegacy && quarantined.Count == 0)
        {
            return null;
        }

        ContributionLines modern = pair.Modern(calculator);
        foreach (Branch branch in Branches.All)
        {
            bool both = pair.Legacy.Has(branch) && modern.Has(branch);
            pair.Different |= both && pair.Legacy[branch] != modern[branch] ? (byte)(1 << (int)branch) : (byte)0;
        }

        CauseKey? cause = pair.Different == 0 ? null : FirstThatHolds(sets, in pair);
        var builder = new ExampleBuilder(source, calculator);
        return new ExplainedDeclaration(
            builder.Build(in pair, hasCase, cause?.Members ?? Hypothesis.None, records), cause, quarantined);
    }

    private CauseKey FirstThatHolds(IReadOnlyList<Hypothesis> sets, in UnequalPair pair)
    {
        foreach (Hypothesis set in sets)
        {
            CauseKey key = new Attribution(Explanation.Nothing with { RunSets = [set] }, calculator).Of(in pair);
            if (key.Status == CauseStatus.Explained)
            {
                return key;
            }
        }

        return CauseKey.Unexplained;
    }

    private bool FindCase(ref UnequalPair pair, List<QuarantinedRecord> quarantined, CancellationToken cancellationToken)
    {
        bool found = false;
        foreach (SourceBatch<CaseRecord> cases in source.ReadCases(cancellationToken))
        {
            ComputedBatch batch = ComputedBatch.Compute(cases, calculator);
            DeclarationKey key = pair.Key;
            quarantined.AddRange(cases.Quarantined.Where(record => record.Key == key));
            for (int i = 0; i < cases.Count && !found; i++)
            {
                if (cases.Items[i].Status == ReadStatus.Read && cases.Items[i].Key == key)
                {
                    pair.Case = cases.Items[i].Case;
                    pair.InputRecord = cases.Items[i].RecordNumber;
                    pair.Ordinal = 0;
                    found = true;
                }
            }

            batch.Release();
        }

        return found;
    }

    private bool FindLegacy(ref UnequalPair pair, List<QuarantinedRecord> quarantined, CancellationToken cancellationToken)
    {
        bool found = false;
        foreach (SourceBatch<ContributionRecord> batch in source.ReadContributions(cancellationToken))
        {
            batch.Decode();
            DeclarationKey key = pair.Key;
            quarantined.AddRange(batch.Quarantined.Where(record => record.Key == key));
            for (int i = 0; i < batch.Count; i++)
            {
                if (batch.Items[i].Status == ReadStatus.Read && batch.Items[i].Key == key)
                {
                    found = true;
                    Join(ref pair, in batch.Items[i]);
                }
            }

            batch.Release();
        }

        return found;
    }

    private static void Join(ref UnequalPair pair, in ContributionRecord record)
    {
        pair.Duplicate |= record.DuplicateBranches;
        foreach (Branch branch in Branches.All)
        {
            if (record.Lines.Has(branch) && !pair.Legacy.TryAdd(record.Lines[branch]))
            {
                pair.Duplicate |= (byte)(1 << (int)branch);
            }
        }
    }
}
