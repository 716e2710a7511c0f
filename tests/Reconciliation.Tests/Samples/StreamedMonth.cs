using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Tests.Samples;

/// <summary>
/// A month of any size that is never in memory: each batch is made from its number when it is asked for, into arrays that
/// are used again. The legacy has a habit that changes every tenth declaration: the abatement below 150 hours.
/// </summary>
internal sealed class StreamedMonth : IMonthSource
{
    private const int BatchSize = 256;
    private const int PartTime = 10;

    private readonly int _batches;
    private readonly Action<int> _asked;
    private readonly WageCase[] _cases = new WageCase[BatchSize];
    private readonly ContributionLines[] _legacy = new ContributionLines[BatchSize];
    private readonly Pool<CaseRecord> _casePool = new();
    private readonly Pool<ContributionRecord> _linePool = new();

    /// <summary>Prepares a month.</summary>
    /// <param name="declarations">How many declarations, in whole batches.</param>
    /// <param name="asked">Told the number of the batch of cases that is asked for.</param>
    public StreamedMonth(int declarations, Action<int> asked)
    {
        _batches = declarations / BatchSize;
        _asked = asked;
        for (int i = 0; i < BatchSize; i++)
        {
            _cases[i] = SampleCases.Plain(Law.May2025, i);
            _cases[i].Declaration = _cases[i].Declaration with { HoursWorked = i % PartTime == 0 ? (short)100 : (short)173 };
            _legacy[i] = Law.Lines(_cases[i], Hypothesis.AbatementNotProrated);
        }
    }

    public int Declarations => _batches * BatchSize;

    public IReadOnlyList<KeyValuePair<string, long>> RecordCounts => [KeyValuePair.Create("DECSAL", (long)Declarations)];

    public long ExpectedDeclarations => Declarations;

    public IEnumerable<SourceBatch<CaseRecord>> ReadCases(CancellationToken cancellationToken)
    {
        for (int batch = 0; batch < _batches; batch++)
        {
            _asked(batch);
            long first = batch * (long)BatchSize;
            yield return _casePool.Take(BatchSize, (ref CaseRecord record, int i) => record = new CaseRecord { Key = Key(first + i), Case = _cases[i], RecordNumber = first + i + 1 });
        }
    }

    public IEnumerable<SourceBatch<ContributionRecord>> ReadContributions(CancellationToken cancellationToken)
    {
        for (int batch = 0; batch < _batches; batch++)
        {
            long first = batch * (long)BatchSize;
            yield return _linePool.Take(BatchSize, (ref ContributionRecord record, int i) => record = new ContributionRecord { Key = Key(first + i), Lines = _legacy[i], FirstRecordNumber = 1 });
        }
    }

    public IReadOnlyList<DatasetAccount> InputAccounts() => [new DatasetAccount("DECSAL", Declarations, Declarations, 0, 0)];

    public IReadOnlyList<KeyValuePair<Branch?, LineTotals>> ControlTotals() => [];

    public IReadOnlyDictionary<DeclarationKey, IReadOnlyList<RecordDump>> Inspect(IReadOnlySet<DeclarationKey> keys, CancellationToken cancellationToken) =>
        new Dictionary<DeclarationKey, IReadOnlyList<RecordDump>>();

    private static DeclarationKey Key(long place) => new(2_005_220_000_000 + (place / 50), place, 202505);

    private delegate void Fill<T>(ref T record, int index);

    private sealed class Pool<T>
        where T : unmanaged
    {
        private readonly System.Collections.Concurrent.ConcurrentBag<Batch> _idle = [];

        public Batch Take(int size, Fill<T> fill)
        {
            Batch batch = _idle.TryTake(out Batch? idle) ? idle : new Batch(size, _idle.Add);
            for (int i = 0; i < size; i++)
            {
                fill(ref batch.Items[i], i);
            }

            return batch;
        }

        public sealed class Batch : SourceBatch<T>
        {
            private readonly Action<Batch> _release;

            public Batch(int size, Action<Batch> release)
            {
                Items = new T[size];
                Count = size;
                _release = release;
            }

            public override void Decode()
            {
                // Nothing to decode.
            }

            public override void Quarantine(int index, string reason) => throw new InvalidOperationException(reason);

            public override void Release() => _release(this);
        }
    }
}
