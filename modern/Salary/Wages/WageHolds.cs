using BS2000Bridge.Salary.Basics;
using BS2000Bridge.Salary.Charges;
using BS2000Bridge.Salary.Directory;
using BS2000Bridge.Storage;
using NodaTime;

namespace BS2000Bridge.Salary.Wages;

/// <summary>Declarations that wait for an affiliation: taken when it comes, rejected after a month (SALRET 14).</summary>
internal sealed class WageHolds(UnitOfWork work)
{
    private const int MonthsToWait = 1;
    private const int NotACivilServant = 10;
    private const int NoAffiliation = 14;

    /// <summary>Decides what waits of some insured with some employers, whose affiliations have changed.</summary>
    /// <returns>The years of what was accepted.</returns>
    public async Task<HashSet<YearKey>> ResolveAsync(IReadOnlySet<(long Insured, long Employer)> pairs, CancellationToken cancellation)
    {
        var years = new HashSet<YearKey>();
        List<WageRow> waiting = await WaitingAsync(pairs, cancellation).ConfigureAwait(false);
        if (waiting.Count == 0)
        {
            return years;
        }

        KnownAffiliations affiliations = await AffiliationDirectory.FindAsync(work, waiting.Select(row => row.Insured), cancellation).ConfigureAwait(false);
        StandingWages standing = await StandingWages.LoadAsync(work, waiting.Select(row => row.Insured), waiting.Min(row => row.Period), waiting.Max(row => row.Period), cancellation).ConfigureAwait(false);
        foreach (WageRow held in waiting)
        {
            WageRow? row = standing.Find(held.Insured, held.Employer, held.Period, held.Id);
            if (row is null || affiliations.Find(row.Employer, row.Insured, row.First, row.Last) is not { } affiliation)
            {
                continue;
            }

            if (row.Pay.NonPensionable > Values.Money.Zero && !affiliation.IsCivilServant)
            {
                await RejectAsync(row.Id, NotACivilServant, cancellation).ConfigureAwait(false);
                continue;
            }

            row.AcceptedAt = work.RecordedAt;
            standing.Put(row, work.RecordedAt);
            years.Add(new YearKey(row.Insured, row.Employer, row.Period / 100));
            await work.ExecuteAsync("UPDATE salary_wage SET accepted_at = @at WHERE id = @Id", new { at = work.RecordedAt, row.Id }, cancellation).ConfigureAwait(false);
            await work.ExecuteAsync("DELETE FROM salary_hold WHERE wage_id = @Id", new { row.Id }, cancellation).ConfigureAwait(false);
        }

        await standing.WriteSupersededAsync(work, int.MaxValue, cancellation).ConfigureAwait(false);
        return years;
    }

    /// <summary>Rejects what has waited for a month on a day.</summary>
    /// <returns>How many.</returns>
    public async Task<int> ExpireAsync(LocalDate today, CancellationToken cancellation)
    {
        List<(int Id, long HeldAt)> waiting = await work.RowsAsync("SELECT wage_id, held_at FROM salary_hold", null, row => (row.GetInt32(0), row.GetInt64(1)), cancellation).ConfigureAwait(false);
        int[] expired = [.. waiting.Where(hold => Days.At(hold.HeldAt).PlusMonths(MonthsToWait) <= today).Select(hold => hold.Id)];
        foreach (int id in expired)
        {
            await RejectAsync(id, NoAffiliation, cancellation).ConfigureAwait(false);
        }

        return expired.Length;
    }

    private async Task RejectAsync(int id, int code, CancellationToken cancellation)
    {
        await work.ExecuteAsync("UPDATE salary_wage SET rejected_at = @at, rejection = @code WHERE id = @id", new { at = work.RecordedAt, code, id }, cancellation).ConfigureAwait(false);
        await work.ExecuteAsync("DELETE FROM salary_hold WHERE wage_id = @id", new { id }, cancellation).ConfigureAwait(false);
    }

    private async Task<List<WageRow>> WaitingAsync(IReadOnlySet<(long Insured, long Employer)> pairs, CancellationToken cancellation)
    {
        var waiting = new List<WageRow>();
        if (await work.ScalarAsync<long>("SELECT COUNT(*) FROM salary_hold", null, cancellation).ConfigureAwait(false) == 0)
        {
            return waiting;
        }

        foreach (string list in SqlLists.Of(pairs.Select(pair => pair.Insured)))
        {
            string sql = $"SELECT {WageRow.Columns} FROM salary_hold h JOIN salary_wage w ON w.id = h.wage_id WHERE h.insured IN ({list}) ORDER BY w.id";
            List<WageRow> found = await work.RowsAsync(sql, null, WageRow.Read, cancellation).ConfigureAwait(false);
            waiting.AddRange(found.Where(row => pairs.Contains((row.Insured, row.Employer))));
        }

        waiting.Sort((left, right) => left.Id.CompareTo(right.Id));
        return waiting;
    }
}
