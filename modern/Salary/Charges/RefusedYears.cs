using BS2000Bridge.Salary.Years;

namespace BS2000Bridge.Salary.Charges;

/// <summary>The years that cannot be computed, each with the reason and the parameters under which it was tried.</summary>
internal sealed class RefusedYears(UnitOfWork work, ChargeBasis basis, string parametersFingerprint)
{
    /// <summary>Keeps which of some years were refused; what was computed is no longer among them.</summary>
    public async Task WriteAsync(PendingBatch batch, IReadOnlyList<ComputedYear> years, CancellationToken cancellationToken)
    {
        List<YearKey> earlier = await work.RowsAsync(
            "SELECT employer, insured, of_year FROM salary_refused WHERE basis = @Basis AND insured >= @First AND insured <= @Last",
            batch.Parameters,
            row => YearKey.FromTrusted(row.GetInt64(0), row.GetInt64(1), row.GetInt32(2)),
            cancellationToken).ConfigureAwait(false);
        HashSet<YearKey> tried = [.. years.Select(year => year.Key)];
        foreach (YearKey year in earlier.Where(tried.Contains))
        {
            await work.ExecuteAsync(
                "DELETE FROM salary_refused WHERE basis = @basis AND insured = @Insured AND employer = @Employer AND of_year = @Year",
                new { basis = (int)basis, Insured = year.Insured.Value, Employer = year.Employer.Value, year.Year },
                cancellationToken).ConfigureAwait(false);
        }

        var table = new BulkTable<ComputedYear>(
            "salary_refused",
            BulkColumn<ComputedYear>.Number("basis", _ => (int)basis),
            BulkColumn<ComputedYear>.Number("insured", year => year.Key.Insured.Value),
            BulkColumn<ComputedYear>.Number("employer", year => year.Key.Employer.Value),
            BulkColumn<ComputedYear>.Number("of_year", year => year.Key.Year),
            BulkColumn<ComputedYear>.Number("marked_at", _ => work.RecordedAt),
            BulkColumn<ComputedYear>.Text("reason", year => ErrorTable.NameOf(year.Refusal!.Reason)),
            BulkColumn<ComputedYear>.Text("message", year => year.Refusal!.Message),
            BulkColumn<ComputedYear>.Text("parameters", _ => parametersFingerprint));
        await work.InsertAsync(table, years.Where(year => year.Refusal is not null), cancellationToken).ConfigureAwait(false);
    }
}
