namespace BS2000Bridge.Salary.Years;

/// <summary>The years that something has changed of since their charges were computed.</summary>
internal static class PendingYears
{
    /// <summary>Marks years to be computed. Called at most once for a basis in a unit of work.</summary>
    /// <exception cref="StorageException">The database cannot keep it.</exception>
    public static Task MarkAsync(UnitOfWork work, ChargeBasis basis, IReadOnlySet<YearKey> years, CancellationToken cancellationToken)
    {
        var table = new BulkTable<YearKey>(
            "salary_pending",
            BulkColumn<YearKey>.Number("basis", _ => (int)basis),
            BulkColumn<YearKey>.Number("insured", year => year.Insured.Value),
            BulkColumn<YearKey>.Number("employer", year => year.Employer.Value),
            BulkColumn<YearKey>.Number("of_year", year => year.Year),
            BulkColumn<YearKey>.Number("marked_at", _ => work.RecordedAt));
        return work.InsertAsync(table, years.OrderBy(year => year.Insured).ThenBy(year => year.Employer).ThenBy(year => year.Year), cancellationToken);
    }
}
