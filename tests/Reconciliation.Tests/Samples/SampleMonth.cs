using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Tests.Samples;

/// <summary>A month of made-up declarations in memory, as an adapter would hand it to a run.</summary>
internal sealed class SampleMonth(IEnumerable<DeclarationBuilder> declarations) : IMonthSource
{
    private readonly List<DeclarationBuilder> _declarations = [.. declarations.OrderBy(one => one.Key)];
    private readonly HashSet<long> _quarantined = [];

    /// <summary>Records without a readable key before all others.</summary>
    public int LegacyWithoutKeyFirst { get; set; }

    /// <summary>Cases without a readable key that stand before a declaration, and before the end under the count of all.</summary>
    public Dictionary<int, int> CasesWithoutKeyBefore { get; } = [];

    /// <summary>Used records beyond those that there were, in the account of the input.</summary>
    public long WrongInputAccount { get; set; }

    /// <summary>Records of the input that no declaration asked for.</summary>
    public long UnusedInputs { get; set; }

    /// <summary>The legacy's own control totals.</summary>
    public LineTotals? StatedTotals { get; set; }

    /// <summary>What is wrong with each record in quarantine.</summary>
    public string QuarantineReason { get; set; } = "a blank where a digit was expected";

    /// <summary>Records in each batch.</summary>
    public int BatchSize { get; set; } = 7;

    public DeclarationBuilder this[int index] => _declarations[index];

    public int Count => _declarations.Count;

    public IReadOnlyList<DeclarationBuilder> All => _declarations;

    public long ExpectedDeclarations => _declarations.Count;

    public IReadOnlyList<KeyValuePair<string, long>> RecordCounts =>
        [KeyValuePair.Create("DECSAL", (long)CaseRecords().Count), KeyValuePair.Create("COTIS", 10_000L)];

    /// <summary>Full months of adults, seven lines each, odd and even by employer and regime.</summary>
    public static SampleMonth Plain(int declarations, YearMonth? month = null) =>
        new(Enumerable.Range(0, declarations).Select(serial => new DeclarationBuilder(SampleCases.Plain(month ?? Law.May2025, serial))));

    /// <summary>A month at random, the legacy lawful: the same for the same seed.</summary>
    public static SampleMonth Random(int seed, int declarations, int employers = 8, YearMonth? month = null)
    {
        var random = new Random(seed);
        return new SampleMonth(Enumerable.Range(0, declarations).Select(serial =>
        {
            int employer = serial % employers;
            return new DeclarationBuilder(SampleCases.Next(
                random, month ?? Law.May2025, SampleCases.Employer(employer), SampleCases.Profile(employer), serial / employers));
        }).DistinctBy(one => one.Key));
    }

    /// <summary>Lets the legacy have habits, in the whole month or in a part of it.</summary>
    public SampleMonth LegacyHas(Hypothesis habits, Func<DeclarationBuilder, bool>? where = null)
    {
        foreach (DeclarationBuilder one in _declarations.Where(where ?? (_ => true)))
        {
            one.LegacyHas(habits);
        }

        return this;
    }

    /// <summary>Lines of the legacy that are not the lawful ones.</summary>
    public long LinesChanged() => _declarations.Sum(one => one.Legacy.LongCount(line => line != one.Lawful[line.Branch]));

    public IEnumerable<SourceBatch<CaseRecord>> ReadCases(CancellationToken cancellationToken)
    {
        foreach (CaseRecord[] items in CaseRecords().Chunk(BatchSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            MemoryBatch<CaseRecord>? batch = null;
            batch = new MemoryBatch<CaseRecord>(items, items.Where(one => one.Status != ReadStatus.Read).Select(one => Quarantined("DECSAL", one.RecordNumber, KeyOf(one.Key, one.Status))))
            {
                OnQuarantine = (index, reason) =>
                {
                    lock (_quarantined)
                    {
                        _quarantined.Add(items[index].RecordNumber);
                    }

                    items[index].Status = ReadStatus.Quarantined;
                    batch!.Quarantined.Add(Quarantined("DECSAL", items[index].RecordNumber, items[index].Key) with { Reason = reason });
                },
            };
            yield return batch;
        }
    }

    public IEnumerable<SourceBatch<ContributionRecord>> ReadContributions(CancellationToken cancellationToken)
    {
        foreach (ContributionRecord[] items in SampleLegacyRecords.Of(_declarations, LegacyWithoutKeyFirst).Chunk(BatchSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            IEnumerable<QuarantinedRecord> quarantined = items.SelectMany(item => Enumerable.Repeat(item, item.Status == ReadStatus.Read ? item.QuarantinedRecords : 1))
                .Select(item => Quarantined("COTIS", item.FirstRecordNumber, KeyOf(item.Key, item.Status)));
            yield return new MemoryBatch<ContributionRecord>(items, quarantined);
        }
    }

    public IReadOnlyList<DatasetAccount> InputAccounts()
    {
        List<CaseRecord> records = CaseRecords();
        long quarantined = records.Count(one => one.Status != ReadStatus.Read) + _quarantined.Count;
        return [new DatasetAccount("DECSAL", records.Count + UnusedInputs, records.Count - quarantined + WrongInputAccount, UnusedInputs, quarantined)];
    }

    public IReadOnlyList<KeyValuePair<Branch?, LineTotals>> ControlTotals() =>
        StatedTotals is LineTotals stated ? [KeyValuePair.Create((Branch?)null, stated)] : [];

    public IReadOnlyDictionary<DeclarationKey, IReadOnlyList<RecordDump>> Inspect(IReadOnlySet<DeclarationKey> keys, CancellationToken cancellationToken) =>
        keys.ToDictionary(key => key, key => (IReadOnlyList<RecordDump>)[new RecordDump("DECSAL", 1, 0, [new FieldDump("DECSAL-ASSURE", 13, "F1", $"{key.Insured:0000000000000}", null, true)])]);

    /// <summary>The records of the input, in key order.</summary>
    public List<CaseRecord> CaseRecords()
    {
        List<CaseRecord> records = [];
        for (int i = 0; i <= _declarations.Count; i++)
        {
            for (int left = CasesWithoutKeyBefore.GetValueOrDefault(i); left > 0; left--)
            {
                records.Add(new CaseRecord { Status = ReadStatus.QuarantinedWithoutKey });
            }

            if (i < _declarations.Count)
            {
                records.AddRange(_declarations[i].Inputs.Select(status => new CaseRecord { Key = _declarations[i].Key, Status = status, Case = _declarations[i].Case }));
            }
        }

        for (int i = 0; i < records.Count; i++)
        {
            records[i] = records[i] with { RecordNumber = i + 1 };
        }

        return records;
    }

    private static DeclarationKey? KeyOf(DeclarationKey key, ReadStatus status) => status == ReadStatus.QuarantinedWithoutKey ? null : key;

    private QuarantinedRecord Quarantined(string dataset, long number, DeclarationKey? key) =>
        new(dataset, number, -1, "MADE-UP", 0, "40", QuarantineReason, key, Personal: false);
}
