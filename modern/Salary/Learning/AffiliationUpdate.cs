using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Salary.Affiliations;
using BS2000Bridge.Salary.Incapacities;
using BS2000Bridge.Salary.Wages;
using BS2000Bridge.Salary.Years;

namespace BS2000Bridge.Salary.Learning;

/// <summary>
/// Learns changes of the feed in their order. A change may come again: one that is older than what is known is passed over; of two that
/// were recorded at one instant the later in the feed counts.
/// </summary>
internal sealed class AffiliationUpdate(UnitOfWork work)
{
    private readonly HashSet<EmploymentKey> _touched = [];
    private readonly HashSet<EmployerNumber> _touchedEmployers = [];

    /// <summary>Takes the changes, with all that follows from them, and the cursor of the last.</summary>
    public async Task ApplyAsync(IReadOnlyList<WatchAffiliationChangesResponse> changes, CancellationToken cancellationToken)
    {
        await LearnAffiliationsAsync([.. changes.Where(change => change.Affiliation is not null).Select(change => AffiliationRow.Of(change.Affiliation))], cancellationToken).ConfigureAwait(false);
        await LearnEmployersAsync([.. changes.Where(change => change.Employer is not null).Select(change => EmployerRow.Of(change.Employer))], cancellationToken).ConfigureAwait(false);
        HashSet<YearKey> years = await DeclaredYearsAsync(cancellationToken).ConfigureAwait(false);
        years.UnionWith(await new WageHolds(work).ResolveAsync(_touched, cancellationToken).ConfigureAwait(false));
        await PendingYears.MarkAsync(work, ChargeBasis.Wage, years, cancellationToken).ConfigureAwait(false);
        await PendingReimbursements.MarkAsync(work, _touched, cancellationToken).ConfigureAwait(false);
        await work.ExecuteAsync("DELETE FROM salary_feed", null, cancellationToken).ConfigureAwait(false);
        await work.ExecuteAsync("INSERT INTO salary_feed (id, feed_cursor) VALUES (1, @cursor)", new { cursor = changes[^1].Cursor }, cancellationToken).ConfigureAwait(false);
    }

    private async Task LearnAffiliationsAsync(IReadOnlyList<AffiliationRow> changes, CancellationToken cancellationToken)
    {
        var present = new Dictionary<(EmploymentKey Employment, int Entry), AffiliationRow>();
        foreach (string list in NumberLists.Of(changes.Select(change => change.Insured.Value)))
        {
            string sql = $"SELECT {AffiliationRow.Columns} FROM salary_affiliation a WHERE a.insured IN ({list}) AND a.known_until IS NULL";
            foreach (AffiliationRow row in await work.RowsAsync(sql, null, AffiliationRow.Read, cancellationToken).ConfigureAwait(false))
            {
                present.Add(row.Key, row);
            }
        }

        HashSet<AffiliationRow> stored = [.. present.Values];
        var added = new Dictionary<((EmploymentKey Employment, int Entry) Key, long KnownFrom), AffiliationRow>(changes.Count);
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
                _touched.Add(change.Key.Employment);
            }

            present[change.Key] = change;
            added[(change.Key, change.KnownFrom)] = change;
        }

        foreach (AffiliationRow row in stored.Where(row => row.KnownUntil is not null))
        {
            await CloseAsync(row, cancellationToken).ConfigureAwait(false);
        }

        await work.InsertAsync(AffiliationRow.Table, added.Values, cancellationToken).ConfigureAwait(false);
    }

    private Task CloseAsync(AffiliationRow row, CancellationToken cancellationToken)
    {
        const string Version = "WHERE insured = @Insured AND employer = @Employer AND entry_day = @Entry AND known_from = @KnownFrom";
        return row.KnownUntil == row.KnownFrom
            ? work.ExecuteAsync($"DELETE FROM salary_affiliation {Version}", new { Insured = row.Insured.Value, Employer = row.Employer.Value, row.Entry, row.KnownFrom }, cancellationToken)
            : work.ExecuteAsync($"UPDATE salary_affiliation SET known_until = @KnownUntil {Version}", new { row.KnownUntil, Insured = row.Insured.Value, Employer = row.Employer.Value, row.Entry, row.KnownFrom }, cancellationToken);
    }

    private async Task LearnEmployersAsync(IReadOnlyList<EmployerRow> changes, CancellationToken cancellationToken)
    {
        var present = new Dictionary<EmployerNumber, EmployerRow>();
        foreach (string list in NumberLists.Of(changes.Select(change => change.Employer.Value)))
        {
            string sql = $"SELECT employer, known_from, content FROM salary_employer WHERE employer IN ({list}) AND known_until IS NULL";
            foreach (EmployerRow row in await work.RowsAsync(sql, null, EmployerRow.Read, cancellationToken).ConfigureAwait(false))
            {
                present.Add(row.Employer, row);
            }
        }

        EmployerRow[] stored = [.. present.Values];
        var added = new Dictionary<(EmployerNumber Employer, long KnownFrom), EmployerRow>();
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
            await CloseAsync(row, cancellationToken).ConfigureAwait(false);
        }

        await work.InsertAsync(EmployerRow.Table, added.Values, cancellationToken).ConfigureAwait(false);
    }

    private Task CloseAsync(EmployerRow row, CancellationToken cancellationToken)
    {
        const string Version = "WHERE employer = @Employer AND known_from = @KnownFrom";
        return row.KnownUntil == row.KnownFrom
            ? work.ExecuteAsync($"DELETE FROM salary_employer {Version}", new { Employer = row.Employer.Value, row.KnownFrom }, cancellationToken)
            : work.ExecuteAsync($"UPDATE salary_employer SET known_until = @KnownUntil {Version}", new { row.KnownUntil, Employer = row.Employer.Value, row.KnownFrom }, cancellationToken);
    }

    /// <summary>The years of which something was declared that a change touches.</summary>
    private async Task<HashSet<YearKey>> DeclaredYearsAsync(CancellationToken cancellationToken)
    {
        var years = new HashSet<YearKey>();
        foreach (string list in NumberLists.Of(_touched.Select(pair => pair.Insured.Value)))
        {
            await AddAsync($"insured IN ({list})", year => _touched.Contains(new EmploymentKey(year.Employer, year.Insured))).ConfigureAwait(false);
        }

        foreach (string list in NumberLists.Of(_touchedEmployers.Select(number => number.Value)))
        {
            await AddAsync($"employer IN ({list})", _ => true).ConfigureAwait(false);
        }

        return years;

        async Task AddAsync(string condition, Predicate<YearKey> touched)
        {
            string sql = $"SELECT DISTINCT employer, insured, period FROM salary_wage WHERE {condition} AND accepted_at IS NOT NULL";
            List<YearKey> found = await work.RowsAsync(sql, null, row => YearKey.FromTrusted(row.GetInt64(0), row.GetInt64(1), row.GetInt32(2) / 100), cancellationToken).ConfigureAwait(false);
            years.UnionWith(found.Where(year => touched(year)));
        }
    }
}
