using System.Data.Common;
using BS2000Bridge.Legislation.Incapacities;

namespace BS2000Bridge.Salary.Incapacities;

/// <summary>What the Mutualité des employeurs gives back for a period, as it was known from an instant on. A change adds a row and ends the one before.</summary>
internal sealed record ReimbursementRow(int IncapacityId, long KnownFrom, Reimbursement Amounts)
{
    public static readonly BulkTable<ReimbursementRow> Table = new(
        "salary_reimbursement",
        BulkColumn<ReimbursementRow>.Number("incapacity_id", row => row.IncapacityId),
        BulkColumn<ReimbursementRow>.Number("known_from", row => row.KnownFrom),
        BulkColumn<ReimbursementRow>.Number("pay", row => row.Amounts.Pay.Cents),
        BulkColumn<ReimbursementRow>.Number("cash_benefits", row => row.Amounts.CashBenefits.Cents),
        BulkColumn<ReimbursementRow>.Number("health_care", row => row.Amounts.HealthCare.Cents),
        BulkColumn<ReimbursementRow>.Number("pension", row => row.Amounts.Pension.Cents));

    /// <summary>The present reimbursements of some periods, by these.</summary>
    public static async Task<Dictionary<int, Reimbursement>> CurrentAsync(ReadTransaction reading, IEnumerable<int> incapacities, CancellationToken cancellationToken)
    {
        var found = new Dictionary<int, Reimbursement>();
        foreach (string list in NumberLists.Of(incapacities))
        {
            string sql = $"SELECT incapacity_id, pay, cash_benefits, health_care, pension FROM salary_reimbursement WHERE incapacity_id IN ({list}) AND known_until IS NULL";
            foreach ((int id, Reimbursement amounts) in await reading.RowsAsync(sql, null, Read, cancellationToken).ConfigureAwait(false))
            {
                found.Add(id, amounts);
            }
        }

        return found;
    }

    /// <summary>Ends the present reimbursements of some periods.</summary>
    public static async Task EndAsync(UnitOfWork work, IEnumerable<int> incapacities, CancellationToken cancellationToken)
    {
        foreach (string list in NumberLists.Of(incapacities))
        {
            await work.ExecuteAsync($"UPDATE salary_reimbursement SET known_until = @at WHERE incapacity_id IN ({list}) AND known_until IS NULL", new { at = work.RecordedAt }, cancellationToken).ConfigureAwait(false);
        }
    }

    private static (int Id, Reimbursement Amounts) Read(DbDataReader reader) =>
        (reader.GetInt32(0), new Reimbursement(new Money(reader.GetInt64(1)), new Money(reader.GetInt64(2)), new Money(reader.GetInt64(3)), new Money(reader.GetInt64(4))));
}
