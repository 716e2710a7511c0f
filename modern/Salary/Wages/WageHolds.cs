using BS2000Bridge.Salary.Affiliations;

namespace BS2000Bridge.Salary.Wages;

/// <summary>Declarations that wait for an affiliation: taken when it comes, rejected after a month (SALRET 14).</summary>
internal sealed class WageHolds(UnitOfWork work)
{
    private const int MonthsToWait = 1;
    private const int NotACivilServant = 10;
    private const int NoAffiliation = 14;

    /// <summary>Decides what waits of some insured with some employers, whose affiliations have changed.</summary>
    /// <returns>The years of what was accepted.</returns>
    public async Task<HashSet<YearKey>> ResolveAsync(IReadOnlySet<EmploymentKey> pairs, CancellationToken cancellationToken)
    {
        var years = new HashSet<YearKey>();
        List<WageRow> waiting = await WaitingAsync(pairs, cancellationToken).ConfigureAwait(false);
        if (waiting.Count == 0)
        {
            return years;
        }

        KnownAffiliations affiliations = await AffiliationReader.FindAsync(work, waiting.Select(row => row.Insured), cancellationToken).ConfigureAwait(false);
        CurrentWages current = await CurrentWages.LoadAsync(work, waiting.Select(row => row.Insured), waiting.Min(row => row.Period), waiting.Max(row => row.Period), cancellationToken).ConfigureAwait(false);
        foreach (WageRow held in waiting)
        {
            WageRow? row = current.Find(held.Employer, held.Insured, held.Period, held.Id);
            if (row is null || affiliations.Find(row.Employer, row.Insured, row.First, row.Last) is not { } affiliation)
            {
                continue;
            }

            if (row.Pay.NonPensionable > Values.Money.Zero && !affiliation.IsCivilServant)
            {
                await RejectAsync(row.Id, NotACivilServant, cancellationToken).ConfigureAwait(false);
                continue;
            }

            row.AcceptedAt = work.RecordedAt;
            current.Put(row, work.RecordedAt);
            years.Add(row.Year);
            await work.ExecuteAsync("UPDATE salary_wage SET accepted_at = @at WHERE id = @Id", new { at = work.RecordedAt, row.Id }, cancellationToken).ConfigureAwait(false);
            await work.ExecuteAsync("DELETE FROM salary_hold WHERE wage_id = @Id", new { row.Id }, cancellationToken).ConfigureAwait(false);
        }

        await current.WriteSupersededAsync(work, int.MaxValue, cancellationToken).ConfigureAwait(false);
        return years;
    }

    /// <summary>Rejects what has waited for a month on a day.</summary>
    /// <returns>How many.</returns>
    public async Task<int> ExpireAsync(LocalDate today, CancellationToken cancellationToken)
    {
        List<(int Id, long HeldAt)> waiting = await work.RowsAsync("SELECT wage_id, held_at FROM salary_hold", null, row => (row.GetInt32(0), row.GetInt64(1)), cancellationToken).ConfigureAwait(false);
        int[] expired = [.. waiting.Where(hold => Luxembourg.DayOf(hold.HeldAt).PlusMonths(MonthsToWait) <= today).Select(hold => hold.Id)];
        foreach (int id in expired)
        {
            await RejectAsync(id, NoAffiliation, cancellationToken).ConfigureAwait(false);
        }

        return expired.Length;
    }

    private async Task RejectAsync(int id, int code, CancellationToken cancellationToken)
    {
        await work.ExecuteAsync("UPDATE salary_wage SET rejected_at = @at, rejection = @code WHERE id = @id", new { at = work.RecordedAt, code, id }, cancellationToken).ConfigureAwait(false);
        await work.ExecuteAsync("DELETE FROM salary_hold WHERE wage_id = @id", new { id }, cancellationToken).ConfigureAwait(false);
    }

    private async Task<List<WageRow>> WaitingAsync(IReadOnlySet<EmploymentKey> pairs, CancellationToken cancellationToken)
    {
        var waiting = new List<WageRow>();
        if (await work.ScalarAsync<long>("SELECT COUNT(*) FROM salary_hold", null, cancellationToken).ConfigureAwait(false) == 0)
        {
            return waiting;
        }

        foreach (string list in NumberLists.Of(pairs.Select(pair => pair.Insured.Value)))
        {
            string sql = $"SELECT {WageRow.Columns} FROM salary_hold h JOIN salary_wage w ON w.id = h.wage_id WHERE h.insured IN ({list}) ORDER BY w.id";
            List<WageRow> found = await work.RowsAsync(sql, null, WageRow.Read, cancellationToken).ConfigureAwait(false);
            waiting.AddRange(found.Where(row => pairs.Contains(new EmploymentKey(row.Employer, row.Insured))));
        }

        waiting.Sort((left, right) => left.Id.CompareTo(right.Id));
        return waiting;
    }
}
