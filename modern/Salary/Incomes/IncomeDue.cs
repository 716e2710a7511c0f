using BS2000Bridge.Salary.Years;
using BS2000Bridge.Services.Workers;

namespace BS2000Bridge.Salary.Incomes;

/// <summary>Has the months of known incomes charged when they are over.</summary>
internal sealed class IncomeDue(Database database, CommitSignal signal, TimeProvider clock)
{
    /// <summary>Marks the years in which a month of an income has ended since the last time.</summary>
    /// <returns>How many years.</returns>
    /// <exception cref="StorageException">The database cannot keep it; it will be marked the next time.</exception>
    public async Task<long> MarkAsync(CancellationToken cancellationToken = default)
    {
        LocalDate today = Luxembourg.Today(clock);
        int last = new YearMonth(today.Year, today.Month).PlusMonths(-1).ToYyyyMm();
        ReadTransaction reading = await database.ReadAsync(cancellationToken).ConfigureAwait(false);
        await using (reading.ConfigureAwait(false))
        {
            if (await ChargedUntilAsync(reading, cancellationToken).ConfigureAwait(false) >= last)
            {
                return 0;
            }
        }

        await using UnitOfWork work = await database.BeginAsync(SalarySchema.Domain, cancellationToken).ConfigureAwait(false);
        int until = await ChargedUntilAsync(work, cancellationToken).ConfigureAwait(false);
        HashSet<YearKey> years =
        [
            .. await work.RowsAsync(
                "SELECT DISTINCT payer, insured, of_year FROM salary_income WHERE known_until IS NULL AND first_month <= @last AND last_month > @until",
                new { last, until },
                row => YearKey.FromTrusted(row.GetInt64(0), row.GetInt64(1), row.GetInt32(2)),
                cancellationToken).ConfigureAwait(false),
        ];
        await PendingYears.MarkAsync(work, ChargeBasis.Income, years, cancellationToken).ConfigureAwait(false);
        await work.ExecuteAsync("UPDATE salary_income_progress SET charged_until = @last WHERE id = 1 AND charged_until < @last", new { last }, cancellationToken).ConfigureAwait(false);
        await work.CommitAsync(cancellationToken).ConfigureAwait(false);
        signal.Raise();
        return years.Count;
    }

    private static Task<int> ChargedUntilAsync(ReadTransaction reading, CancellationToken cancellationToken) =>
        reading.ScalarAsync<int>("SELECT charged_until FROM salary_income_progress WHERE id = 1", null, cancellationToken);
}
