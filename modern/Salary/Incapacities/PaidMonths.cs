using BS2000Bridge.Salary.Basics;
using BS2000Bridge.Storage;
using BS2000Bridge.Values;

namespace BS2000Bridge.Salary.Incapacities;

/// <summary>What was declared as paid to some insured, month by month: what a reimbursement is measured by.</summary>
internal sealed class PaidMonths
{
    private readonly Dictionary<(long Insured, long Employer, int Period), PaidMonth> _months = [];

    /// <summary>Reads the declarations that count; several of one month are added up.</summary>
    public static async Task<PaidMonths> LoadAsync(ReadTransaction reading, IEnumerable<long> insured, CancellationToken cancellation)
    {
        var paid = new PaidMonths();
        foreach (string list in SqlLists.Of(insured))
        {
            string sql = $"""
                SELECT insured, employer, period, base_wage, supplements, hours_worked FROM salary_wage
                WHERE insured IN ({list}) AND accepted_at IS NOT NULL AND superseded_at IS NULL AND rejected_at IS NULL
                """;
            foreach (((long, long, int) key, PaidMonth month) in await reading.RowsAsync(
                sql,
                null,
                row => ((row.GetInt64(0), row.GetInt64(1), row.GetInt32(2)), new PaidMonth(new Money(row.GetInt64(3) + row.GetInt64(4)), row.GetInt32(5))),
                cancellation).ConfigureAwait(false))
            {
                PaidMonth before = paid._months.GetValueOrDefault(key);
                paid._months[key] = new PaidMonth(before.Pay + month.Pay, before.Hours + month.Hours);
            }
        }

        return paid;
    }

    /// <summary>What was paid in a month; nothing, and no hours, while it is not declared.</summary>
    public PaidMonth Of(long insured, long employer, YearMonth month) => _months.GetValueOrDefault((insured, employer, month.ToYyyyMm()));
}

/// <summary>What was declared as paid in a month.</summary>
/// <param name="Pay">Base wage and supplements payable monthly in cash.</param>
/// <param name="Hours">The hours declared with it.</param>
internal readonly record struct PaidMonth(Money Pay, int Hours);
