namespace BS2000Bridge.Salary.Wages;

/// <summary>
/// The declarations of some insured that count or wait, while others take their place. Of one insured, employer and month no two that
/// count have a day in common: a later one takes the place of all that it overlaps, when it counts; while it only waits, of those that wait.
/// </summary>
internal sealed class CurrentWages
{
    private readonly Dictionary<(EmploymentKey Employment, YearMonth Period), List<WageRow>> _byMonth = [];
    private readonly List<WageRow> _superseded = [];

    /// <summary>Reads what counts or waits of some insured within some months.</summary>
    /// <param name="reading">Where from.</param>
    /// <param name="insured">The insured.</param>
    /// <param name="first">The first month.</param>
    /// <param name="last">The last month, included.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<CurrentWages> LoadAsync(ReadTransaction reading, IEnumerable<InsuredNumber> insured, YearMonth first, YearMonth last, CancellationToken cancellationToken)
    {
        var current = new CurrentWages();
        foreach (string list in NumberLists.Of(insured.Select(number => number.Value)))
        {
            string sql = $"SELECT {WageRow.Columns} FROM salary_wage w WHERE w.insured IN ({list}) AND w.period >= @first AND w.period <= @last AND w.superseded_at IS NULL AND w.rejected_at IS NULL";
            foreach (WageRow row in await reading.RowsAsync(sql, new { first = first.ToYyyyMm(), last = last.ToYyyyMm() }, WageRow.Read, cancellationToken).ConfigureAwait(false))
            {
                current.MonthOf(row).Add(row);
            }
        }

        return current;
    }

    /// <summary>Adds a declaration that was accepted or put on hold, and takes away those whose place it takes.</summary>
    public void Put(WageRow row, long at)
    {
        List<WageRow> month = MonthOf(row);
        foreach (WageRow other in month.Where(other => other != row && other.Overlaps(row) && (row.AcceptedAt is not null || other.AcceptedAt is null)))
        {
            other.SupersededAt = at;
            _superseded.Add(other);
        }

        month.RemoveAll(other => other == row || other.SupersededAt is not null);
        month.Add(row);
    }

    /// <summary>One that counts or waits, by its number.</summary>
    public WageRow? Find(EmployerNumber employer, InsuredNumber insured, YearMonth period, int id) =>
        _byMonth.GetValueOrDefault((new EmploymentKey(employer, insured), period))?.Find(row => row.Id == id);

    /// <summary>Writes which declarations were replaced, but for those that are not written themselves yet.</summary>
    /// <param name="work">Where to.</param>
    /// <param name="firstNew">The number of the first declaration of this unit of work.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task WriteSupersededAsync(UnitOfWork work, int firstNew, CancellationToken cancellationToken)
    {
        foreach (string list in NumberLists.Of(_superseded.Where(row => row.Id < firstNew).Select(row => row.Id)))
        {
            await work.ExecuteAsync($"UPDATE salary_wage SET superseded_at = @at WHERE id IN ({list})", new { at = work.RecordedAt }, cancellationToken).ConfigureAwait(false);
            await work.ExecuteAsync($"DELETE FROM salary_hold WHERE wage_id IN ({list})", null, cancellationToken).ConfigureAwait(false);
        }
    }

    private List<WageRow> MonthOf(WageRow row)
    {
        (EmploymentKey, YearMonth) key = (new EmploymentKey(row.Employer, row.Insured), row.Period);
        if (!_byMonth.TryGetValue(key, out List<WageRow>? month))
        {
            _byMonth.Add(key, month = new List<WageRow>(1));
        }

        return month;
    }
}
