using BS2000Bridge.Records;

namespace BS2000Bridge.Adapter.Reading;

/// <summary>What became of the input records in one reading. Decoding counts from several threads at once.</summary>
internal sealed class CaseCounters
{
    private long _declarationsRefused;
    private long _affiliationsRefused;
    private long _yearsRefused;

    /// <summary>Declarations read.</summary>
    public long Declarations { get; set; }

    /// <summary>Employers whose facts could not be read.</summary>
    public long EmployersRefused { get; set; }

    public void RefuseDeclaration() => Interlocked.Increment(ref _declarationsRefused);

    public void RefuseAffiliation() => Interlocked.Increment(ref _affiliationsRefused);

    public void RefuseYear() => Interlocked.Increment(ref _yearsRefused);

    /// <summary>The books, once everything was read and decoded.</summary>
    public IReadOnlyList<DatasetAccount> Accounts(CaseTranslators month, KeyedCursor empl, KeyedCursor affil, KeyedCursor cumul) =>
    [
        Of(month.Empl, empl, EmployersRefused),
        Of(month.Affil, affil, Interlocked.Read(ref _affiliationsRefused)),
        new(month.Decsal.Name, month.Decsal.Survey.RecordCount, Declarations - Interlocked.Read(ref _declarationsRefused), 0, Interlocked.Read(ref _declarationsRefused)),
        Of(month.Cumul, cumul, Interlocked.Read(ref _yearsRefused)),
    ];

    private static DatasetAccount Of(LegacyDataset dataset, KeyedCursor cursor, long refused) =>
        new(dataset.Name, dataset.Survey.RecordCount, cursor.Matched - refused, cursor.Unused, cursor.Unreadable + refused);
}
