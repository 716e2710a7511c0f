using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Matching;

/// <summary>
/// Walks the legacy side key by key. A group takes in all adjacent items of its key, and the records without a readable
/// key that stand among them or right behind them: they may belong to it.
/// </summary>
internal sealed class LegacyCursor(IEnumerable<SourceBatch<ContributionRecord>> batches, Action<IReadOnlyList<QuarantinedRecord>> quarantine) : IDisposable
{
    private readonly IEnumerator<SourceBatch<ContributionRecord>> _batches = batches.GetEnumerator();
    private SourceBatch<ContributionRecord>? _batch;
    private int _next;

    /// <summary>The group's lines, duplicates and quarantine.</summary>
    public ContributionRecord Group;

    /// <summary>Records whose key could not be read, among the group's and behind them.</summary>
    public int WithoutKey;

    /// <summary>Moves to the next group.</summary>
    public bool MoveNext()
    {
        if (!Peek())
        {
            return false;
        }

        Group = _batch!.Items[_next++];
        WithoutKey = 0;
        if (Group.Status == ReadStatus.QuarantinedWithoutKey)
        {
            WithoutKey = 1;
            return true;
        }

        while (Peek())
        {
            ref ContributionRecord next = ref _batch!.Items[_next];
            if (next.Status == ReadStatus.QuarantinedWithoutKey)
            {
                WithoutKey++;
            }
            else if (next.Key == Group.Key)
            {
                Join(in next);
            }
            else
            {
                break;
            }

            _next++;
        }

        return true;
    }

    public void Dispose() => _batches.Dispose();

    private bool Peek()
    {
        while (_batch is null || _next == _batch.Count)
        {
            _batch?.Release();
            _batch = null;
            if (!_batches.MoveNext())
            {
                return false;
            }

            _batch = _batches.Current;
            _next = 0;
            quarantine(_batch.Quarantined);
        }

        return true;
    }

    private void Join(in ContributionRecord next)
    {
        foreach (Branch branch in Branches.All)
        {
            if (next.Lines.Has(branch) && !Group.Lines.TryAdd(next.Lines[branch]))
            {
                Group.DuplicateBranches |= (byte)(1 << (int)branch);
                Group.DuplicateRecords++;
                Group.DuplicateTotals.Add(next.Lines[branch]);
            }
        }

        Group.DuplicateBranches |= next.DuplicateBranches;
        Group.DuplicateRecords += next.DuplicateRecords;
        Group.DuplicateTotals.Add(next.DuplicateTotals);
        Group.QuarantinedBranches |= next.QuarantinedBranches;
        Group.QuarantinedRecords += next.QuarantinedRecords;
    }
}
