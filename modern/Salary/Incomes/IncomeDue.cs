using BS2000Bridge.Salary.Basics;
using BS2000Bridge.Salary.Charges;
using BS2000Bridge.Storage;
using NodaTime;

namespace BS2000Bridge.Salary.Incomes;

/// <summary>Has the months of known incomes charged when they are over.</summary>
public sealed class IncomeDue(Database database, ComputationSignal signal, TimeProvider clock)
{
    /// <summary>Marks the years in which a month of an income has ended since the last time.</summary>
    /// <returns>How many years.</returns>
    /// <exception cref="StorageException">The database cannot keep it; it will be marked the next time.</exception>
    public async Task<long> MarkAsync(CancellationToken cancellation = default)
    {
        LocalDate today = Days.Today(clock);
        int last = new YearMonth(today.Year, today.Month).PlusMonths(-1).ToYyyyMm();
        ReadTransaction reading = await database.ReadAsync(cancellation).ConfigureAwait(false);
        await using (reading.ConfigureAwait(false))
        {
            if (await ChargedUntilAsync(reading, cancellation).ConfigureAwait(false) >= last)
            {
                return 0;
            }
        }

        await using UnitOfWork work = await database.BeginAsync(SalarySchema.Domain, cancellation).ConfigureAwait(false);
        int until = await ChargedUntilAsync(work, cancellation).ConfigureAwait(false);
        HashSet<YearKey> years =
        [
            .. await work.RowsAsync(
                "SELECT DISTINCT insured, payer, of_year FROM salary_income WHERE known_until IS NULL AND first_month <= @last AND last_month > @until",
                new { last, until },
                row => new YearKey(row.GetInt64(0), row.GetInt64(1), row.GetInt32(2)),
                cancellation).ConfigureAwait(false),
        ];
        await PendingYears.MarkAsync(work, ChargeBasis.Income, years, cancellation).ConfigureAwait(false);
        await work.ExecuteAsync("UPDATE salary_income_progress SET charged_until = @last WHERE id = 1 AND charged_until < @last", new { last }, cancellation).ConfigureAwait(false);
        await work.CommitAsync(cancellation).ConfigureAwait(false);
        signal.Raise();
        return years.Count;
    }

    private static Task<int> ChargedUntilAsync(ReadTransaction reading, CancellationToken cancellation) =>
        reading.ScalarAsync<int>("SELECT charged_until FROM salary_income_progress WHERE id = 1", null, cancellation);
}
