using BS2000Bridge.Values;

namespace BS2000Bridge.Records;

/// <summary>
/// The records of one month, as an adapter hands them to a run: the inputs that both systems start from, and the legacy's
/// results. A run reads them several times, since explaining goes back to the records: every stream begins anew with each call.
/// </summary>
public interface IMonthSource
{
    /// <summary>Datasets with their number of records, in the order in which people expect them.</summary>
    IReadOnlyList<KeyValuePair<string, long>> RecordCounts { get; }

    /// <summary>About how many declarations there are, for progress.</summary>
    long ExpectedDeclarations { get; }

    /// <summary>Reads the wage declarations with all that belongs to them, in key order, from the beginning.</summary>
    IEnumerable<SourceBatch<CaseRecord>> ReadCases(CancellationToken cancellationToken);

    /// <summary>Reads the legacy's contribution lines in key order, from the beginning.</summary>
    IEnumerable<SourceBatch<ContributionRecord>> ReadContributions(CancellationToken cancellationToken);

    /// <summary>What was done with each record of the input datasets. Complete only once all cases have been read.</summary>
    IReadOnlyList<DatasetAccount> InputAccounts();

    /// <summary>The legacy's own control totals by branch and, under null, of all branches; empty when it states none. A run holds them against the lines: they show a dataset that was cut off on its way.</summary>
    IReadOnlyList<KeyValuePair<Branch?, LineTotals>> ControlTotals();

    /// <summary>All records of some declarations, for people: one pass over the datasets, however many keys. A key without records is not in the result.</summary>
    IReadOnlyDictionary<DeclarationKey, IReadOnlyList<RecordDump>> Inspect(
        IReadOnlySet<DeclarationKey> keys, CancellationToken cancellationToken);
}
