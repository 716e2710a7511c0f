using System.Collections.Concurrent;
using BS2000Bridge.Adapter.Fields;
using BS2000Bridge.Adapter.Reading;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Records;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Adapter.Cases;

/// <summary>
/// Joins the input datasets: the declarations lead, employers, affiliations and years walk beside them in key order.
/// Joining copies bytes; decoding them is left to the batches.
/// </summary>
internal sealed class CaseSource(CaseTranslators month)
{
    private readonly ConcurrentBag<CaseBatch> _idle = [];

    /// <summary>The books of the last complete reading.</summary>
    public Func<IReadOnlyList<DatasetAccount>>? Accounts { get; private set; }

    /// <summary>Reads all declarations from the beginning.</summary>
    public IEnumerable<CaseBatch> Read(CancellationToken cancellationToken)
    {
        var counters = new CaseCounters();
        using var empl = new KeyedCursor(month.Empl, month.ReadEmployerKey, month.Employers.RejectKey);
        using var affil = new KeyedCursor(month.Affil, month.Affiliations.TryReadKey, month.Affiliations.RejectKey);
        using var cumul = new KeyedCursor(month.Cumul, month.YearToDate.TryReadKey, month.YearToDate.RejectKey);
        using DatasetReader reader = month.Decsal.Read();
        using var records = new RecordBatch();
        var employers = new EmployerLookup(month, empl, counters);
        CaseBatch batch = Take(counters);
        while (reader.Read(records))
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (int i = 0; i < records.Count; i++)
            {
                if (batch.IsFull)
                {
                    yield return batch;
                    batch = Take(counters);
                }

                counters.Declarations++;
                Join(records, i, batch, employers, affil, cumul);
            }
        }

        empl.Drain(batch.Quarantined);
        affil.Drain(batch.Quarantined);
        cumul.Drain(batch.Quarantined);

        // Counted only when it is asked for: batches are still decoded by others after this enumeration ends.
        Accounts = () => counters.Accounts(month, empl, affil, cumul);
        yield return batch;
    }

    private void Join(RecordBatch records, int index, CaseBatch batch, EmployerLookup employers, KeyedCursor affil, KeyedCursor cumul)
    {
        ReadOnlySpan<byte> record = records[index];
        long number = records.FirstNumber + index, offset = records.OffsetOf(index);
        if (!month.Declarations.TryReadKey(record, out long employer, out long insured))
        {
            batch.Add(record, number, offset, null, EmployerEntry.Unknown, null, null);
            return;
        }

        batch.Add(
            record, number, offset,
            new DeclarationKey(employer, insured, month.Month.ToYyyyMm()),
            employers.Find(employer, batch.Quarantined),
            affil.Seek(employer, insured, batch.Quarantined) ? affil : null,
            cumul.Seek(employer, insured, batch.Quarantined) ? cumul : null);
    }

    private CaseBatch Take(CaseCounters counters)
    {
        // Counters belong to one reading, batches to one set of counters.
        CaseBatch batch = _idle.TryTake(out CaseBatch? idle) && idle.Belongs(counters) ? idle : new CaseBatch(month, counters, _idle.Add);
        batch.Clear();
        return batch;
    }

    /// <summary>The employer of the declarations that pass: one at a time, since they come employer by employer.</summary>
    private sealed class EmployerLookup(CaseTranslators month, KeyedCursor cursor, CaseCounters counters)
    {
        private long _current = -1;
        private EmployerEntry _entry = EmployerEntry.Unknown;

        public EmployerEntry Find(long employer, List<QuarantinedRecord> quarantine)
        {
            if (employer == _current)
            {
                return _entry;
            }

            _current = employer;
            _entry = EmployerEntry.Unknown;
            if (cursor.Seek(employer, 0, quarantine))
            {
                Rejection? rejection = month.Employers.Read(cursor.Record, out EmployerProfile profile);
                if (rejection is not null)
                {
                    counters.EmployersRejected++;
                    rejection = rejection with { Reason = $"{rejection.Reason} (employer {employer:0000000000000}: its declarations go to quarantine with it)" };
                    quarantine.Add(month.Empl.Quarantine(rejection, cursor.Number, cursor.Offset, null));
                }

                _entry = new EmployerEntry(true, rejection is null, profile);
            }

            return _entry;
        }
    }
}
