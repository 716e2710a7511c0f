using BS2000Bridge.Contracts;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Legislation;
using BS2000Bridge.Storage;

namespace BS2000Bridge.Salary;

/// <summary>
/// Computes what is marked: years that something has changed of, each anew from all that is known of it, and books the difference to what
/// is booked. A year that cannot be computed is set aside with the reason, and tried again when something of it or the parameters change.
/// Thread-safe, also between processes: a year that another has computed meanwhile is not booked twice.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="sources">What computes the years of each basis.</param>
/// <param name="library">The parameters of the law.</param>
public sealed class ContributionComputation(Database database, IEnumerable<IChargeSource> sources, ParameterLibrary library)
{
    private const int YearsAtOnce = 8192;

    private readonly IChargeSource[] _sources = [.. sources];
    private bool _retried;

    /// <summary>Computes until nothing is marked.</summary>
    /// <returns>How many years were computed or set aside.</returns>
    /// <exception cref="StorageException">The database cannot keep it; what was not kept stays marked.</exception>
    public async Task<long> ComputePendingAsync(CancellationToken cancellation)
    {
        await RetryRefusedAsync(cancellation).ConfigureAwait(false);
        long computed = 0;
        foreach (IChargeSource source in _sources)
        {
            while (await ComputeSomeAsync(source, cancellation).ConfigureAwait(false) is var some and > 0)
            {
                computed += some;
            }
        }

        return computed;
    }

    /// <summary>How far the computation is behind.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public async Task<GetComputationLagResponse> LagAsync(CancellationToken cancellation)
    {
        await using Reading reading = await database.ReadAsync(cancellation).ConfigureAwait(false);
        long refused = await reading.ScalarAsync<long>("SELECT COUNT(*) FROM salary_refused", null, cancellation).ConfigureAwait(false);
        long marked = await reading.ScalarAsync<long>(
            """
            SELECT COUNT(*) FROM (SELECT DISTINCT p.basis, p.insured, p.employer, p.of_year FROM salary_pending p
            WHERE NOT EXISTS (SELECT 1 FROM salary_refused r WHERE r.basis = p.basis AND r.insured = p.insured AND r.employer = p.employer AND r.of_year = p.of_year)) y
            """,
            null,
            cancellation).ConfigureAwait(false);
        long? oldest = await reading.ScalarAsync<long?>("SELECT MIN(marked_at) FROM (SELECT marked_at FROM salary_pending UNION ALL SELECT marked_at FROM salary_refused) m", null, cancellation).ConfigureAwait(false);
        return new GetComputationLagResponse { Pending = marked + refused, Refused = refused, OldestRecordedAt = Instants.ToMessage(oldest) };
    }

    /// <summary>Marks again what was set aside under other parameters; once is enough, as parameters do not change while a program runs.</summary>
    private async Task RetryRefusedAsync(CancellationToken cancellation)
    {
        if (_retried)
        {
            return;
        }

        await using UnitOfWork work = await database.BeginAsync(SalarySchema.Domain, cancellation).ConfigureAwait(false);
        List<(ChargeBasis Basis, YearKey Key)> refused = await work.RowsAsync(
            "SELECT basis, insured, employer, of_year FROM salary_refused WHERE parameters <> @fingerprint",
            new { fingerprint = library.Fingerprint },
            row => ((ChargeBasis)row.GetInt32(0), new YearKey(row.GetInt64(1), row.GetInt64(2), row.GetInt32(3))),
            cancellation).ConfigureAwait(false);
        foreach (IGrouping<ChargeBasis, (ChargeBasis Basis, YearKey Key)> years in refused.GroupBy(one => one.Basis))
        {
            await PendingYears.MarkAsync(work, years.Key, years.Select(one => one.Key).ToHashSet(), cancellation).ConfigureAwait(false);
        }

        await work.CommitAsync(cancellation).ConfigureAwait(false);
        _retried = true;
    }

    private async Task<int> ComputeSomeAsync(IChargeSource source, CancellationToken cancellation)
    {
        PendingBatch? batch;
        long seen;
        IReadOnlyList<ComputedYear> years;
        List<ChargeRow>[] rows;
        Reading reading = await database.ReadAsync(cancellation).ConfigureAwait(false);
        await using (reading.ConfigureAwait(false))
        {
            batch = await NextAsync(reading, source.Basis, cancellation).ConfigureAwait(false);
            if (batch is null)
            {
                return 0;
            }

            seen = await reading.ScalarAsync<long>("SELECT MAX(marked_at) FROM salary_pending WHERE basis = @Basis AND insured >= @First AND insured <= @Last", batch.Parameters, cancellation).ConfigureAwait(false);
            years = await source.ComputeAsync(reading, batch, cancellation).ConfigureAwait(false);
            ChargeBook book = await ChargeBook.LoadAsync(reading, batch, cancellation).ConfigureAwait(false);
            rows = new List<ChargeRow>[years.Count];
            Parallel.For(0, rows.Length, i => rows[i] = years[i].Refusal is null ? book.ToBook(i, source.Basis, years[i]) : []);
        }

        await BookAsync(source.Basis, batch, seen, years, rows, cancellation).ConfigureAwait(false);
        return years.Count;
    }

    private static async Task<PendingBatch?> NextAsync(Reading reading, ChargeBasis basis, CancellationToken cancellation)
    {
        string sql = reading.Limited("SELECT DISTINCT insured, employer, of_year FROM salary_pending WHERE basis = @basis ORDER BY insured, employer, of_year", YearsAtOnce);
        List<YearKey> keys = await reading.RowsAsync(sql, new { basis = (int)basis }, ReadKey, cancellation).ConfigureAwait(false);
        if (keys.Count == YearsAtOnce && keys[0].Insured != keys[^1].Insured)
        {
            // The years of the last insured may go on; they wait for the next batch.
            long last = keys[^1].Insured;
            keys.RemoveAll(key => key.Insured == last);
        }

        return keys.Count == 0 ? null : new PendingBatch(basis, keys);
    }

    private async Task BookAsync(ChargeBasis basis, PendingBatch batch, long seen, IReadOnlyList<ComputedYear> years, List<ChargeRow>[] rows, CancellationToken cancellation)
    {
        const string Seen = "basis = @Basis AND insured >= @First AND insured <= @Last AND marked_at <= @seen";
        var parameters = new { batch.Parameters.Basis, batch.Parameters.First, batch.Parameters.Last, seen };
        await using UnitOfWork work = await database.BeginAsync(SalarySchema.Domain, cancellation).ConfigureAwait(false);
        HashSet<YearKey> marked = [.. await work.RowsAsync($"SELECT DISTINCT insured, employer, of_year FROM salary_pending WHERE {Seen}", parameters, ReadKey, cancellation).ConfigureAwait(false)];
        int id = await work.ScalarAsync<int>("SELECT COALESCE(MAX(id), 0) FROM salary_charge", null, cancellation).ConfigureAwait(false);
        var booked = new List<ChargeRow>(rows.Length);
        for (int i = 0; i < rows.Length; i++)
        {
            if (marked.Contains(years[i].Key))
            {
                booked.AddRange(rows[i]);
            }
        }

        foreach (ChargeRow row in booked)
        {
            (row.Id, row.RecordedAt) = (checked(++id), work.RecordedAt);
        }

        await work.InsertAsync(ChargeRow.Table, booked, cancellation).ConfigureAwait(false);
        await new RefusedYears(work, basis, library.Fingerprint).WriteAsync(batch, [.. years.Where(year => marked.Contains(year.Key))], cancellation).ConfigureAwait(false);
        await work.ExecuteAsync($"DELETE FROM salary_pending WHERE {Seen}", parameters, cancellation).ConfigureAwait(false);
        await work.CommitAsync(cancellation).ConfigureAwait(false);
    }

    private static YearKey ReadKey(System.Data.Common.DbDataReader row) => new(row.GetInt64(0), row.GetInt64(1), row.GetInt32(2));
}
