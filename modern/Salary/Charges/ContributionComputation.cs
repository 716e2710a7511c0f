using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Salary.Years;

namespace BS2000Bridge.Salary.Charges;

/// <summary>
/// Computes what is marked: years that something has changed of, each anew from all that is known of it, and books the difference to what
/// is booked. A year that cannot be computed is set aside with the reason, and tried again when something of it or the parameters change.
/// Thread-safe, also between programs: years that another has computed meanwhile are read anew, and not booked twice.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="sources">What computes the years of each basis.</param>
/// <param name="library">The parameters of the law.</param>
internal sealed class ContributionComputation(Database database, IEnumerable<IChargeSource> sources, ParameterLibrary library) : IDisposable
{
    private const int YearsAtOnce = 16_384;

    private readonly IChargeSource[] _sources = [.. sources];
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private bool _retried;

    /// <summary>Computes until nothing is marked.</summary>
    /// <returns>How many years were computed or set aside, one that was computed twice twice.</returns>
    /// <exception cref="StorageException">The database cannot keep it; what was not kept stays marked.</exception>
    public async Task<long> ComputePendingAsync(CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await RetryRefusedAsync(cancellationToken).ConfigureAwait(false);
            long computed = 0;
            foreach (IChargeSource source in _sources)
            {
                while (await ComputeSomeAsync(source, cancellationToken).ConfigureAwait(false) is var some and > 0)
                {
                    computed += some;
                }
            }

            return computed;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>How far the computation is behind.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public async Task<GetComputationLagResponse> LagAsync(CancellationToken cancellationToken)
    {
        await using ReadTransaction reading = await database.ReadAsync(cancellationToken).ConfigureAwait(false);
        long refused = await reading.ScalarAsync<long>("SELECT COUNT(*) FROM salary_refused", null, cancellationToken).ConfigureAwait(false);
        long marked = await reading.ScalarAsync<long>(
            """
            SELECT COUNT(*) FROM (SELECT DISTINCT p.basis, p.insured, p.employer, p.of_year FROM salary_pending p
            WHERE NOT EXISTS (SELECT 1 FROM salary_refused r WHERE r.basis = p.basis AND r.insured = p.insured AND r.employer = p.employer AND r.of_year = p.of_year)) y
            """,
            null,
            cancellationToken).ConfigureAwait(false);
        long? oldest = await reading.ScalarAsync<long?>("SELECT MIN(marked_at) FROM (SELECT marked_at FROM salary_pending UNION ALL SELECT marked_at FROM salary_refused) m", null, cancellationToken).ConfigureAwait(false);
        return new GetComputationLagResponse { Pending = marked + refused, Refused = refused, OldestRecordedAt = oldest?.ToTimestamp() };
    }

    /// <inheritdoc/>
    public void Dispose() => _oneAtATime.Dispose();

    /// <summary>Marks again what was set aside under other parameters; once is enough, as parameters do not change while a program runs.</summary>
    private async Task RetryRefusedAsync(CancellationToken cancellationToken)
    {
        if (_retried)
        {
            return;
        }

        await using UnitOfWork work = await database.BeginAsync(SalarySchema.Domain, cancellationToken).ConfigureAwait(false);
        List<(ChargeBasis Basis, YearKey Key)> refused = await work.RowsAsync(
            "SELECT basis, employer, insured, of_year FROM salary_refused WHERE parameters <> @fingerprint",
            new { fingerprint = library.Fingerprint },
            row => ((ChargeBasis)row.GetInt32(0), YearKey.FromTrusted(row.GetInt64(1), row.GetInt64(2), row.GetInt32(3))),
            cancellationToken).ConfigureAwait(false);
        foreach (IGrouping<ChargeBasis, (ChargeBasis Basis, YearKey Key)> years in refused.GroupBy(one => one.Basis))
        {
            await PendingYears.MarkAsync(work, years.Key, years.Select(one => one.Key).ToHashSet(), cancellationToken).ConfigureAwait(false);
        }

        await work.CommitAsync(cancellationToken).ConfigureAwait(false);
        _retried = true;
    }

    private async Task<int> ComputeSomeAsync(IChargeSource source, CancellationToken cancellationToken)
    {
        PendingBatch? batch;
        long seenUntil;
        IReadOnlyList<ComputedYear> years;
        List<ChargeRow>[] rows;
        ReadTransaction reading = await database.ReadAsync(cancellationToken).ConfigureAwait(false);
        await using (reading.ConfigureAwait(false))
        {
            batch = await PendingBatch.NextAsync(reading, source.Basis, YearsAtOnce, cancellationToken).ConfigureAwait(false);
            if (batch is null)
            {
                return 0;
            }

            seenUntil = await reading.ScalarAsync<long>("SELECT MAX(marked_at) FROM salary_pending WHERE basis = @Basis AND insured >= @First AND insured <= @Last", batch.Parameters, cancellationToken).ConfigureAwait(false);
            years = await source.ComputeAsync(reading, batch, cancellationToken).ConfigureAwait(false);
            ChargeBook book = await ChargeBook.LoadAsync(reading, batch, cancellationToken).ConfigureAwait(false);
            rows = new List<ChargeRow>[years.Count];
            Parallel.For(0, rows.Length, i => rows[i] = years[i].Refusal is null ? book.ToBook(i, source.Basis, years[i]) : []);
        }

        await BookAsync(source.Basis, batch, seenUntil, years, rows, cancellationToken).ConfigureAwait(false);
        return years.Count;
    }

    private async Task BookAsync(ChargeBasis basis, PendingBatch batch, long seenUntil, IReadOnlyList<ComputedYear> years, List<ChargeRow>[] rows, CancellationToken cancellationToken)
    {
        await using UnitOfWork work = await database.BeginAsync(SalarySchema.Domain, cancellationToken).ConfigureAwait(false);
        if (!await batch.StandsAsync(work, seenUntil, cancellationToken).ConfigureAwait(false))
        {
            // Another program has computed some of them; what is still marked is read anew with the next batch.
            return;
        }

        int id = await work.ScalarAsync<int>("SELECT COALESCE(MAX(id), 0) FROM salary_charge", null, cancellationToken).ConfigureAwait(false);
        var booked = new List<ChargeRow>(rows.Length);
        foreach (ChargeRow row in rows.SelectMany(year => year))
        {
            (row.Id, row.RecordedAt) = (checked(++id), work.RecordedAt);
            booked.Add(row);
        }

        await work.InsertAsync(ChargeRow.Table, booked, cancellationToken).ConfigureAwait(false);
        await new RefusedYears(work, basis, library.Fingerprint).WriteAsync(batch, years, cancellationToken).ConfigureAwait(false);
        await work.ExecuteAsync(
            "DELETE FROM salary_pending WHERE basis = @Basis AND insured >= @First AND insured <= @Last AND marked_at <= @seenUntil",
            new { batch.Parameters.Basis, batch.Parameters.First, batch.Parameters.Last, seenUntil },
            cancellationToken).ConfigureAwait(false);
        await work.CommitAsync(cancellationToken).ConfigureAwait(false);
    }
}
