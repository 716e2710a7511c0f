using BS2000Bridge.Legislation.Incapacities;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Salary.Affiliations;

namespace BS2000Bridge.Salary.Incapacities;

/// <summary>
/// Computes what the Mutualité des employeurs gives back, whenever a period, a wage or an affiliation has changed that it depends on. A
/// reimbursement that comes out otherwise than before is a new version; the one before stays for those who ask what was known.
/// </summary>
internal sealed class ReimbursementComputation(Database database, ParameterLibrary library)
{
    private const int WagesAtOnce = 20_000;
    private const int PairsAtOnce = 5000;

    /// <summary>Computes until nothing is left to compute.</summary>
    /// <returns>How many reimbursements came out otherwise than before.</returns>
    /// <exception cref="StorageException">The database cannot keep them; what is left is computed the next time.</exception>
    public async Task<long> ComputePendingAsync(CancellationToken cancellationToken = default)
    {
        long changed = 0;
        while (await IsAnythingPendingAsync(cancellationToken).ConfigureAwait(false))
        {
            await using UnitOfWork work = await database.BeginAsync(SalarySchema.Domain, cancellationToken).ConfigureAwait(false);
            changed += await ComputeAsync(work, cancellationToken).ConfigureAwait(false);
            await work.CommitAsync(cancellationToken).ConfigureAwait(false);
        }

        return changed;
    }

    private async Task<bool> IsAnythingPendingAsync(CancellationToken cancellationToken)
    {
        await using ReadTransaction reading = await database.ReadAsync(cancellationToken).ConfigureAwait(false);
        Progress progress = await Progress.ReadAsync(reading, cancellationToken).ConfigureAwait(false);
        return progress.WageId < await LastWageAsync(reading, cancellationToken).ConfigureAwait(false)
            || progress.Parameters != library.Fingerprint
            || await reading.ScalarAsync<long>("SELECT COUNT(*) FROM salary_reimbursement_pending", null, cancellationToken).ConfigureAwait(false) > 0;
    }

    private async Task<long> ComputeAsync(UnitOfWork work, CancellationToken cancellationToken)
    {
        Progress progress = await Progress.ReadAsync(work, cancellationToken).ConfigureAwait(false);
        if (progress.Parameters != library.Fingerprint)
        {
            await MarkRefusedAsync(work, cancellationToken).ConfigureAwait(false);
        }

        int lastWage = Math.Min(await LastWageAsync(work, cancellationToken).ConfigureAwait(false), progress.WageId + WagesAtOnce);
        HashSet<EmploymentKey> pairs = await OfWagesAsync(work, progress.WageId, lastWage, cancellationToken).ConfigureAwait(false);
        pairs.UnionWith(await TakeMarksAsync(work, cancellationToken).ConfigureAwait(false));
        await new Progress(lastWage, library.Fingerprint).WriteAsync(work, cancellationToken).ConfigureAwait(false);
        return pairs.Count == 0 ? 0 : await ComputeAsync(work, pairs, cancellationToken).ConfigureAwait(false);
    }

    private async Task<long> ComputeAsync(UnitOfWork work, HashSet<EmploymentKey> pairs, CancellationToken cancellationToken)
    {
        InsuredNumber[] insured = [.. pairs.Select(pair => pair.Insured).Distinct()];
        List<IncapacityRow> periods = await IncapacityRow.CurrentAsync(work, insured, cancellationToken).ConfigureAwait(false);
        periods.RemoveAll(period => !pairs.Contains(period.Employment));
        Dictionary<int, Reimbursement> before = await ReimbursementRow.CurrentAsync(work, periods.Select(period => period.Id), cancellationToken).ConfigureAwait(false);
        var computation = new PairReimbursements(
            library,
            await PaidMonths.LoadAsync(work, insured, cancellationToken).ConfigureAwait(false),
            await AffiliationReader.FindAsync(work, insured, cancellationToken).ConfigureAwait(false));
        (int Id, Reimbursement? Amounts)[] changed =
        [
            .. periods.GroupBy(period => period.Employment)
                .SelectMany(pair => computation.Compute([.. pair]))
                .Where(found => found.Amounts != (before.TryGetValue(found.Id, out Reimbursement stood) ? stood : null)),
        ];
        await ReimbursementRow.EndAsync(work, changed.Select(found => found.Id).Where(before.ContainsKey), cancellationToken).ConfigureAwait(false);
        await work.InsertAsync(
            ReimbursementRow.Table,
            changed.Where(found => found.Amounts is not null).Select(found => new ReimbursementRow(found.Id, work.RecordedAt, found.Amounts!.Value)),
            cancellationToken).ConfigureAwait(false);
        return changed.Length;
    }

    /// <summary>Those with a period in a month of which a wage was declared since.</summary>
    private static async Task<HashSet<EmploymentKey>> OfWagesAsync(ReadTransaction reading, int after, int last, CancellationToken cancellationToken) =>
        [.. await reading.RowsAsync(
            """
            SELECT DISTINCT i.employer, i.insured FROM salary_wage w JOIN salary_incapacity i ON i.insured = w.insured AND i.employer = w.employer AND i.period = w.period
            WHERE w.id > @after AND w.id <= @last AND i.known_until IS NULL
            """,
            new { after, last },
            row => EmploymentKey.FromTrusted(row.GetInt64(0), row.GetInt64(1)),
            cancellationToken).ConfigureAwait(false)];

    private static async Task<IEnumerable<EmploymentKey>> TakeMarksAsync(UnitOfWork work, CancellationToken cancellationToken)
    {
        string sql = work.Limited("SELECT employer, insured, marked_at FROM salary_reimbursement_pending ORDER BY insured, employer, marked_at", PairsAtOnce);
        List<(EmploymentKey Employment, long MarkedAt)> marks = await work.RowsAsync(sql, null, row => (EmploymentKey.FromTrusted(row.GetInt64(0), row.GetInt64(1)), row.GetInt64(2)), cancellationToken).ConfigureAwait(false);
        if (marks.Count > 0)
        {
            (EmploymentKey last, long markedAt) = marks[^1];
            await work.ExecuteAsync(
                "DELETE FROM salary_reimbursement_pending WHERE insured < @insured OR (insured = @insured AND (employer < @employer OR (employer = @employer AND marked_at <= @markedAt)))",
                new { insured = last.Insured.Value, employer = last.Employer.Value, markedAt },
                cancellationToken).ConfigureAwait(false);
        }

        return marks.Select(mark => mark.Employment);
    }

    /// <summary>Marks what could not be computed with other parameters than these.</summary>
    private static async Task MarkRefusedAsync(UnitOfWork work, CancellationToken cancellationToken)
    {
        List<EmploymentKey> refused = await work.RowsAsync(
            """
            SELECT DISTINCT i.employer, i.insured FROM salary_incapacity i
            WHERE i.known_until IS NULL AND NOT EXISTS (SELECT 1 FROM salary_reimbursement r WHERE r.incapacity_id = i.id AND r.known_until IS NULL)
            """,
            null,
            row => EmploymentKey.FromTrusted(row.GetInt64(0), row.GetInt64(1)),
            cancellationToken).ConfigureAwait(false);
        await PendingReimbursements.MarkAllAsync(work, refused, cancellationToken).ConfigureAwait(false);
    }

    private static Task<int> LastWageAsync(ReadTransaction reading, CancellationToken cancellationToken) =>
        reading.ScalarAsync<int>("SELECT COALESCE(MAX(id), 0) FROM salary_wage", null, cancellationToken);

    /// <summary>How far the computation has come.</summary>
    /// <param name="WageId">The last wage declaration that it has seen.</param>
    /// <param name="Parameters">The fingerprint of the parameters that it computed with.</param>
    private sealed record Progress(int WageId, string Parameters)
    {
        public static async Task<Progress> ReadAsync(ReadTransaction reading, CancellationToken cancellationToken) =>
            (await reading.RowsAsync("SELECT wage_id, parameters FROM salary_reimbursement_progress WHERE id = 1", null, row => new Progress(row.GetInt32(0), row.GetString(1)), cancellationToken).ConfigureAwait(false))[0];

        public Task WriteAsync(UnitOfWork work, CancellationToken cancellationToken) => work.ChangeOneAsync(
            "The progress of reimbursements",
            "UPDATE salary_reimbursement_progress SET wage_id = @WageId, parameters = @Parameters WHERE id = 1",
            new { WageId, Parameters },
            cancellationToken);
    }
}
