namespace BS2000Bridge.Salary.Incapacities;

/// <summary>What was declared as paid to some insured, month by month: what a reimbursement is measured by.</summary>
internal sealed class PaidMonths
{
    private readonly Dictionary<(EmploymentKey Employment, YearMonth Period), PaidMonth> _months = [];

    /// <summary>Reads the declarations that count; several of one month are added up.</summary>
    public static async Task<PaidMonths> LoadAsync(ReadTransaction reading, IEnumerable<InsuredNumber> insured, CancellationToken cancellationToken)
    {
        var paid = new PaidMonths();
        foreach (string list in NumberLists.Of(insured.Select(number => number.Value)))
        {
            string sql = $"""
                SELECT employer, insured, period, base_wage, supplements, hours_worked FROM salary_wage
                WHERE insured IN ({list}) AND accepted_at IS NOT NULL AND superseded_at IS NULL AND rejected_at IS NULL
                """;
            foreach (((EmploymentKey, YearMonth) key, PaidMonth month) in await reading.RowsAsync(
                sql,
                null,
                row => ((EmploymentKey.FromTrusted(row.GetInt64(0), row.GetInt64(1)), row.GetInt32(2).ToMonth()), new PaidMonth(new Money(row.GetInt64(3) + row.GetInt64(4)), row.GetInt32(5))),
                cancellationToken).ConfigureAwait(false))
            {
                PaidMonth before = paid._months.GetValueOrDefault(key);
                paid._months[key] = new PaidMonth(before.Pay + month.Pay, before.Hours + month.Hours);
            }
        }

        return paid;
    }

    /// <summary>What was paid in a month; nothing, and no hours, while it is not declared.</summary>
    public PaidMonth Of(EmploymentKey employment, YearMonth month) => _months.GetValueOrDefault((employment, month));
}
