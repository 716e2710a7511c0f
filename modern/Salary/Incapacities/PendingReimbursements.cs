namespace BS2000Bridge.Salary.Incapacities;

/// <summary>Whose reimbursements are to be computed because something that they depend on has changed.</summary>
internal static class PendingReimbursements
{
    /// <summary>Marks those who have periods of incapacity that count. Called at most once in a unit of work.</summary>
    /// <exception cref="StorageException">The database cannot keep it.</exception>
    public static async Task MarkAsync(UnitOfWork work, IEnumerable<EmploymentKey> pairs, CancellationToken cancellationToken)
    {
        HashSet<EmploymentKey> wanted = [.. pairs];
        List<IncapacityRow> current = await IncapacityRow.CurrentAsync(work, wanted.Select(pair => pair.Insured), cancellationToken).ConfigureAwait(false);
        await MarkAllAsync(work, current.Select(row => row.Employment).Where(wanted.Contains), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Marks pairs, known to have periods that count.</summary>
    /// <exception cref="StorageException">The database cannot keep it.</exception>
    public static Task MarkAllAsync(UnitOfWork work, IEnumerable<EmploymentKey> pairs, CancellationToken cancellationToken)
    {
        var table = new BulkTable<EmploymentKey>(
            "salary_reimbursement_pending",
            BulkColumn<EmploymentKey>.Number("insured", pair => pair.Insured.Value),
            BulkColumn<EmploymentKey>.Number("employer", pair => pair.Employer.Value),
            BulkColumn<EmploymentKey>.Number("marked_at", _ => work.RecordedAt));
        return work.InsertAsync(table, pairs.Distinct().OrderBy(pair => pair.Insured).ThenBy(pair => pair.Employer), cancellationToken);
    }
}
