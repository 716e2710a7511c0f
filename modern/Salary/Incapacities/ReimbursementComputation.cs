using BS2000Bridge.Legislation.Incapacities;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Salary.Directory;
using BS2000Bridge.Storage;

namespace BS2000Bridge.Salary.Incapacities;

/// <summary>
/// Computes what the Mutualité des employeurs gives back, whenever a period, a wage or an affiliation has changed that it depends on. A
/// reimbursement that comes out otherwise than before is a new version; the one before stays for those who ask what was known.
/// </summary>
public sealed class ReimbursementComputation(Database database, ParameterLibrary library)
{
    private const int WagesAtOnce = 20_000;
    private const int PairsAtOnce = 5000;

    /// <summary>Computes until nothing is left to compute.</summary>
    /// <returns>How many reimbursements came out otherwise than before.</returns>
    /// <exception cref="StorageException">The database cannot keep them; what is left is computed the next time.</exception>
    public async Task<long> ComputePendingAsync(CancellationToken cancellation = default)
    {
        long changed = 0;
        while (await IsAnythingPendingAsync(cancellation).ConfigureAwait(false))
        {
            await using UnitOfWork work = await database.BeginAsync(SalarySchema.Domain, cancellation).ConfigureAwait(false);
            changed += await ComputeAsync(work, cancellation).ConfigureAwait(false);
            await work.CommitAsync(cancellation).ConfigureAwait(false);
        }

        return changed;
    }

    private async Task<bool> IsAnythingPendingAsync(CancellationToken cancellation)
    {
        await using ReadTransaction reading = await database.ReadAsync(cancellation).ConfigureAwait(false);
        Progress progress = await Progress.ReadAsync(reading, cancellation).ConfigureAwait(false);
        return progress.WageId < await LastWageAsync(reading, cancellation).ConfigureAwait(false)
            || progress.Parameters != library.Fingerprint
            || await reading.ScalarAsync<long>("SELECT COUNT(*) FROM salary_reimbursement_pending", null, cancellation).ConfigureAwait(false) > 0;
    }

    private async Task<long> ComputeAsync(UnitOfWork work, CancellationToken cancellation)
    {
        Progress progress = await Progress.ReadAsync(work, cancellation).ConfigureAwait(false);
        if (progress.Parameters != library.Fingerprint)
        {
            await MarkRefusedAsync(work, cancellation).ConfigureAwait(false);
        }

        int lastWage = Math.Min(await LastWageAsync(work, cancellation).ConfigureAwait(false), progress.WageId + WagesAtOnce);
        HashSet<(long Insured, long Employer)> pairs = await OfWagesAsync(work, progress.WageId, lastWage, cancellation).ConfigureAwait(false);
        pairs.UnionWith(await TakeMarksAsync(work, cancellation).ConfigureAwait(false));
        await new Progress(lastWage, library.Fingerprint).WriteAsync(work, cancellation).ConfigureAwait(false);
        return pairs.Count == 0 ? 0 : await ComputeAsync(work, pairs, cancellation).ConfigureAwait(false);
    }

    private async Task<long> ComputeAsync(UnitOfWork work, HashSet<(long Insured, long Employer)> pairs, CancellationToken cancellation)
    {
        long[] insured = [.. pairs.Select(pair => pair.Insured).Distinct()];
        List<IncapacityRow> periods = await IncapacityRow.StandingAsync(work, insured, cancellation).ConfigureAwait(false);
        periods.RemoveAll(period => !pairs.Contains((period.Insured, period.Employer)));
        Dictionary<int, Reimbursement> before = await ReimbursementRow.StandingAsync(work, periods.Select(period => period.Id), cancellation).ConfigureAwait(false);
        var computation = new PairReimbursements(
            library,
            await PaidMonths.LoadAsync(work, insured, cancellation).ConfigureAwait(false),
            await AffiliationDirectory.FindAsync(work, insured, cancellation).ConfigureAwait(false));
        (int Id, Reimbursement? Amounts)[] changed =
        [
            .. periods.GroupBy(period => (period.Insured, period.Employer))
                .SelectMany(pair => computation.Compute([.. pair]))
                .Where(found => found.Amounts != (before.TryGetValue(found.Id, out Reimbursement stood) ? stood : null)),
        ];
        await ReimbursementRow.EndAsync(work, changed.Select(found => found.Id).Where(before.ContainsKey), cancellation).ConfigureAwait(false);
        await work.InsertAsync(
            ReimbursementRow.Table,
            changed.Where(found => found.Amounts is not null).Select(found => new ReimbursementRow(found.Id, work.RecordedAt, found.Amounts!.Value)),
            cancellation).ConfigureAwait(false);
        return changed.Length;
    }

    /// <summary>Those with a period in a month of which a wage was declared since.</summary>
    private static async Task<HashSet<(long Insured, long Employer)>> OfWagesAsync(ReadTransaction reading, int after, int last, CancellationToken cancellation) =>
        [.. await reading.RowsAsync(
            """
            SELECT DISTINCT i.insured, i.employer FROM salary_wage w JOIN salary_incapacity i ON i.insured = w.insured AND i.employer = w.employer AND i.period = w.period
            WHERE w.id > @after AND w.id <= @last AND i.known_until IS NULL
            """,
            new { after, last },
            row => (row.GetInt64(0), row.GetInt64(1)),
            cancellation).ConfigureAwait(false)];

    private static async Task<IEnumerable<(long Insured, long Employer)>> TakeMarksAsync(UnitOfWork work, CancellationToken cancellation)
    {
        string sql = work.Limited("SELECT insured, employer, marked_at FROM salary_reimbursement_pending ORDER BY insured, employer, marked_at", PairsAtOnce);
        List<(long Insured, long Employer, long MarkedAt)> marks = await work.RowsAsync(sql, null, row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)), cancellation).ConfigureAwait(false);
        if (marks.Count > 0)
        {
            (long insured, long employer, long markedAt) = marks[^1];
            await work.ExecuteAsync(
                "DELETE FROM salary_reimbursement_pending WHERE insured < @insured OR (insured = @insured AND (employer < @employer OR (employer = @employer AND marked_at <= @markedAt)))",
                new { insured, employer, markedAt },
                cancellation).ConfigureAwait(false);
        }

        return marks.Select(mark => (mark.Insured, mark.Employer));
    }

    /// <summary>Marks what could not be computed with other parameters than these.</summary>
    private static async Task MarkRefusedAsync(UnitOfWork work, CancellationToken cancellation)
    {
        List<(long, long)> refused = await work.RowsAsync(
            """
            SELECT DISTINCT i.insured, i.employer FROM salary_incapacity i
            WHERE i.known_until IS NULL AND NOT EXISTS (SELECT 1 FROM salary_reimbursement r WHERE r.incapacity_id = i.id AND r.known_until IS NULL)
            """,
            null,
            row => (row.GetInt64(0), row.GetInt64(1)),
            cancellation).ConfigureAwait(false);
        await PendingReimbursements.MarkAllAsync(work, refused, cancellation).ConfigureAwait(false);
    }

    private static Task<int> LastWageAsync(ReadTransaction reading, CancellationToken cancellation) =>
        reading.ScalarAsync<int>("SELECT COALESCE(MAX(id), 0) FROM salary_wage", null, cancellation);

    /// <summary>How far the computation has come.</summary>
    /// <param name="WageId">The last wage declaration that it has seen.</param>
    /// <param name="Parameters">The fingerprint of the parameters that it computed with.</param>
    private sealed record Progress(int WageId, string Parameters)
    {
        public static async Task<Progress> ReadAsync(ReadTransaction reading, CancellationToken cancellation) =>
            (await reading.RowsAsync("SELECT wage_id, parameters FROM salary_reimbursement_progress WHERE id = 1", null, row => new Progress(row.GetInt32(0), row.GetString(1)), cancellation).ConfigureAwait(false))[0];

        public Task WriteAsync(UnitOfWork work, CancellationToken cancellation) => work.ChangeOneAsync(
            "The progress of reimbursements",
            "UPDATE salary_reimbursement_progress SET wage_id = @WageId, parameters = @Parameters WHERE id = 1",
            new { WageId, Parameters },
            cancellation);
    }
}
