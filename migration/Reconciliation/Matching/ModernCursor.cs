using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Matching;

/// <summary>Walks the modern side key by key: cases of the same key come as one group.</summary>
internal sealed class ModernCursor(IEnumerable<ComputedBatch> batches, Action<IReadOnlyList<QuarantinedRecord>> quarantine) : IDisposable
{
    private readonly IEnumerator<ComputedBatch> _batches = batches.GetEnumerator();
    private ComputedBatch? _batch;
    private int _next;
    private long _position;

    /// <summary>The first case of the group that could be read; the first of all when none could.</summary>
    public CaseRecord Case;

    /// <summary>Its contributions.</summary>
    public ContributionLines Lines;

    /// <summary>Totals of the group's lines.</summary>
    public LineTotals Totals;

    /// <summary>How many cases have this key; more than one is a duplicate.</summary>
    public int Cases;

    /// <summary>The position of <see cref="Case"/> in the stream, from 0.</summary>
    public long Ordinal = -1;

    /// <summary>Moves to the next group.</summary>
    public bool MoveNext()
    {
        if (!Peek())
        {
            return false;
        }

        Totals = default;
        Cases = 0;
        do
        {
            Take();
        }
        while (Case.Status != ReadStatus.QuarantinedWithoutKey && Peek() && NextHasSameKey());
        return true;
    }

    public void Dispose() => _batches.Dispose();

    private bool NextHasSameKey()
    {
        ref CaseRecord next = ref _batch!.Source.Items[_next];
        return next.Status != ReadStatus.QuarantinedWithoutKey && next.Key == Case.Key;
    }

    private bool Peek()
    {
        while (_batch is null || _next == _batch.Source.Count)
        {
            _batch?.Release();
            _batch = null;
            if (!_batches.MoveNext())
            {
                return false;
            }

            _batch = _batches.Current;
            _next = 0;
            quarantine(_batch.Source.Quarantined);
        }

        return true;
    }

    private void Take()
    {
        ref CaseRecord next = ref _batch!.Source.Items[_next];
        if (Cases == 0 || (Case.Status != ReadStatus.Read && next.Status == ReadStatus.Read))
        {
            Case = next;
            Lines = _batch.Lines[_next];
            Ordinal = _position;
        }

        Totals.Add(in _batch.Lines[_next]);
        _next++;
        _position++;
        Cases++;
    }
}
