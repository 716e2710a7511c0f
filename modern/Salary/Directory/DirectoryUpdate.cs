using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Salary.Basics;
using BS2000Bridge.Salary.Charges;
using BS2000Bridge.Salary.Incapacities;
using BS2000Bridge.Salary.Wages;
using BS2000Bridge.Storage;

namespace BS2000Bridge.Salary.Directory;

/// <summary>
/// Learns changes of the feed in their order. A change may come again: one that is older than what is known is passed over; of two that
/// were recorded at one instant the later in the feed counts.
/// </summary>
internal sealed class DirectoryUpdate(UnitOfWork work)
{
    private readonly HashSet<(long Insured, long Employer)> _touched = [];
    private readonly HashSet<long> _touchedEmployers = [];

    /// <summary>Takes the changes, with all that follows from them, and the cursor of the last.</summary>
    public async Task ApplyAsync(IReadOnlyList<WatchAffiliationChangesResponse> changes, CancellationToken cancellation)
    {
        await LearnAffiliationsAsync([.. changes.Where(change => change.Affiliation is not null).Select(change => AffiliationRow.Of(change.Affiliation))], cancellation).ConfigureAwait(false);
        await LearnEmployersAsync([.. changes.Where(change => change.Employer is not null).Select(change => EmployerRow.Of(change.Employer))], cancellation).ConfigureAwait(false);
        HashSet<YearKey> years = await DeclaredYearsAsync(cancellation).ConfigureAwait(false);
        years.UnionWith(await new WageHolds(work).ResolveAsync(_touched, cancellation).ConfigureAwait(false));
        await PendingYears.MarkAsync(work, ChargeBasis.Wage, years, cancellation).ConfigureAwait(false);
        await PendingReimbursements.MarkAsync(work, _touched, cancellation).ConfigureAwait(false);
        await work.ExecuteAsync("DELETE FROM salary_feed", null, cancellation).ConfigureAwait(false);
        await work.ExecuteAsync("INSERT INTO salary_feed (id, feed_cursor) VALUES (1, @cursor)", new { cursor = changes[^1].Cursor }, cancellation).ConfigureAwait(false);
    }

    private async Task LearnAffiliationsAsync(IReadOnlyList<AffiliationRow> changes, CancellationToken cancellation)
    {
        var present = new Dictionary<(long Insured, long Employer, int Entry), AffiliationRow>();
        foreach (string list in SqlLists.Of(changes.Select(change => change.Insured)))
        {
            string sql = $"SELECT {AffiliationRow.Columns} FROM salary_affiliation a WHERE a.insured IN ({list}) AND a.known_until IS NULL";
            foreach (AffiliationRow row in await work.RowsAsync(sql, null, AffiliationRow.Read, cancellation).ConfigureAwait(false))
            {
                present.Add(row.Key, row);
            }
        }

        HashSet<AffiliationRow> stored = [.. present.Values];
        var added = new Dictionary<((long Insured, long Employer, int Entry) Key, long KnownFrom), AffiliationRow>(changes.Count);
        foreach (AffiliationRow change in changes)
        {
            AffiliationRow? before = present.GetValueOrDefault(change.Key);
            if (before is not null && before.KnownFrom > change.KnownFrom)
            {
                continue;
            }

            if (before is not null)
            {
                before.KnownUntil = change.KnownFrom;
            }

            if (before is null || !before.CountsAs(change))
            {
                _touched.Add((change.Insured, change.Employer));
            }

            present[change.Key] = change;
            added[(change.Key, change.KnownFrom)] = change;
        }

        foreach (AffiliationRow row in stored.Where(row => row.KnownUntil is not null))
        {
            await CloseAsync(row, cancellation).ConfigureAwait(false);
        }

        await work.InsertAsync(AffiliationRow.Table, added.Values, cancellation).ConfigureAwait(false);
    }

    private Task CloseAsync(AffiliationRow row, CancellationToken cancellation)
    {
        const string Version = "WHERE insured = @Insured AND employer = @Employer AND entry_day = @Entry AND known_from = @KnownFrom";
        return row.KnownUntil == row.KnownFrom
            ? work.ExecuteAsync($"DELETE FROM salary_affiliation {Version}", new { row.Insured, row.Employer, row.Entry, row.KnownFrom }, cancellation)
            : work.ExecuteAsync($"UPDATE salary_affiliation SET known_until = @KnownUntil {Version}", new { row.KnownUntil, row.Insured, row.Employer, row.Entry, row.KnownFrom }, cancellation);
    }

    private async Task LearnEmployersAsync(IReadOnlyList<EmployerRow> changes, CancellationToken cancellation)
    {
        var present = new Dictionary<long, EmployerRow>();
        foreach (string list in SqlLists.Of(changes.Select(change => change.Employer)))
        {
            string sql = $"SELECT employer, known_from, content FROM salary_employer WHERE employer IN ({list}) AND known_until IS NULL";
            foreach (EmployerRow row in await work.RowsAsync(sql, null, EmployerRow.Read, cancellation).ConfigureAwait(false))
            {
                present.Add(row.Employer, row);
            }
        }

        EmployerRow[] stored = [.. present.Values];
        var added = new Dictionary<(long Employer, long KnownFrom), EmployerRow>();
        foreach (EmployerRow change in changes)
        {
            EmployerRow? before = present.GetValueOrDefault(change.Employer);
            if (before is not null && before.KnownFrom > change.KnownFrom)
            {
                continue;
            }

            if (before is not null)
            {
                before.KnownUntil = change.KnownFrom;
            }

            _touchedEmployers.Add(change.Employer);
            present[change.Employer] = change;
            added[(change.Employer, change.KnownFrom)] = change;
        }

        foreach (EmployerRow row in stored.Where(row => row.KnownUntil is not null))
        {
            await CloseAsync(row, cancellation).ConfigureAwait(false);
        }

        await work.InsertAsync(EmployerRow.Table, added.Values, cancellation).ConfigureAwait(false);
    }

    private Task CloseAsync(EmployerRow row, CancellationToken cancellation)
    {
        const string Version = "WHERE employer = @Employer AND known_from = @KnownFrom";
        return row.KnownUntil == row.KnownFrom
            ? work.ExecuteAsync($"DELETE FROM salary_employer {Version}", new { row.Employer, row.KnownFrom }, cancellation)
            : work.ExecuteAsync($"UPDATE salary_employer SET known_until = @KnownUntil {Version}", new { row.KnownUntil, row.Employer, row.KnownFrom }, cancellation);
    }

    /// <summary>The years of which something was declared that a change touches.</summary>
    private async Task<HashSet<YearKey>> DeclaredYearsAsync(CancellationToken cancellation)
    {
        var years = new HashSet<YearKey>();
        foreach (string list in SqlLists.Of(_touched.Select(pair => pair.Insured)))
        {
            await AddAsync($"insured IN ({list})", year => _touched.Contains((year.Insured, year.Employer))).ConfigureAwait(false);
        }

        foreach (string list in SqlLists.Of(_touchedEmployers))
        {
            await AddAsync($"employer IN ({list})", _ => true).ConfigureAwait(false);
        }

        return years;

        async Task AddAsync(string condition, Predicate<YearKey> touched)
        {
            string sql = $"SELECT DISTINCT insured, employer, period FROM salary_wage WHERE {condition} AND accepted_at IS NOT NULL";
            List<YearKey> found = await work.RowsAsync(sql, null, row => new YearKey(row.GetInt64(0), row.GetInt64(1), row.GetInt32(2) / 100), cancellation).ConfigureAwait(false);
            years.UnionWith(found.Where(year => touched(year)));
        }
    }
}
