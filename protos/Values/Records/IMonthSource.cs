namespace BS2000Bridge.Values.Records;

/// <summary>The records of one month, as an adapter hands them to a run: the inputs that both systems start from, and the legacy's results.</summary>
public interface IMonthSource
{
    /// <summary>Datasets with their number of records, in the order in which people expect them.</summary>
    IReadOnlyList<KeyValuePair<string, long>> RecordCounts { get; }

    /// <summary>About how many declarations there are, for progress.</summary>
    long ExpectedDeclarations { get; }

    /// <summary>Reads the wage declarations with all that belongs to them, in key order, from the beginning.</summary>
    IEnumerable<SourceBatch<CaseRecord>> ReadCases(CancellationToken cancellation);

    /// <summary>Reads the legacy's contribution lines in key order, from the beginning.</summary>
    IEnumerable<SourceBatch<ContributionRecord>> ReadContributions(CancellationToken cancellation);

    /// <summary>What became of each record of the input datasets, once all cases have been read.</summary>
    IReadOnlyList<DatasetAccount> InputAccounts();

    /// <summary>The legacy's own control totals by branch and, under null, of all branches; empty when it has none.</summary>
    IReadOnlyList<KeyValuePair<Branch?, LineTotals>> ControlTotals();

    /// <summary>All records of some declarations, for people. One pass over the datasets, however many keys.</summary>
    IReadOnlyDictionary<DeclarationKey, IReadOnlyList<RecordDump>> Inspect(
        IReadOnlySet<DeclarationKey> keys, CancellationToken cancellation);
}
