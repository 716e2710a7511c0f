using BS2000Bridge.Adapter.Reading;
using BS2000Bridge.Records;

namespace BS2000Bridge.Adapter.Cases;

/// <summary>How many input records of one reading were used, rejected or not needed. Decoding counts from several threads at once.</summary>
internal sealed class CaseCounters
{
    private long _declarationsRejected;
    private long _affiliationsRejected;
    private long _yearsRejected;

    /// <summary>Declarations read.</summary>
    public long Declarations { get; set; }

    /// <summary>Employers whose facts could not be read.</summary>
    public long EmployersRejected { get; set; }

    public void RejectDeclaration() => Interlocked.Increment(ref _declarationsRejected);

    public void RejectAffiliation() => Interlocked.Increment(ref _affiliationsRejected);

    public void RejectYear() => Interlocked.Increment(ref _yearsRejected);

    /// <summary>The books, once everything was read and decoded.</summary>
    public IReadOnlyList<DatasetAccount> Accounts(CaseTranslators month, KeyedCursor empl, KeyedCursor affil, KeyedCursor cumul) =>
    [
        Of(month.Empl, empl, EmployersRejected),
        Of(month.Affil, affil, Interlocked.Read(ref _affiliationsRejected)),
        new(month.Decsal.Name, month.Decsal.Survey.RecordCount, Declarations - Interlocked.Read(ref _declarationsRejected), 0, Interlocked.Read(ref _declarationsRejected)),
        Of(month.Cumul, cumul, Interlocked.Read(ref _yearsRejected)),
    ];

    private static DatasetAccount Of(LegacyDataset dataset, KeyedCursor cursor, long refused) =>
        new(dataset.Name, dataset.Survey.RecordCount, cursor.Matched - refused, cursor.Unused, cursor.Unreadable + refused);
}
