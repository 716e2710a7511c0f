using BS2000Bridge.Storage;

namespace BS2000Bridge.Salary.Incapacities;

/// <summary>Whose reimbursements are to be computed because something that they depend on has changed.</summary>
internal static class PendingReimbursements
{
    /// <summary>Marks those who have periods of incapacity that count. Called at most once in a unit of work.</summary>
    /// <exception cref="StorageException">The database cannot keep it.</exception>
    public static async Task MarkAsync(UnitOfWork work, IEnumerable<(long Insured, long Employer)> pairs, CancellationToken cancellation)
    {
        HashSet<(long Insured, long Employer)> wanted = [.. pairs];
        List<IncapacityRow> standing = await IncapacityRow.StandingAsync(work, wanted.Select(pair => pair.Insured), cancellation).ConfigureAwait(false);
        await MarkAllAsync(work, standing.Select(row => (row.Insured, row.Employer)).Where(wanted.Contains), cancellation).ConfigureAwait(false);
    }

    /// <summary>Marks pairs, known to have periods that count.</summary>
    /// <exception cref="StorageException">The database cannot keep it.</exception>
    public static Task MarkAllAsync(UnitOfWork work, IEnumerable<(long Insured, long Employer)> pairs, CancellationToken cancellation)
    {
        var table = new BulkTable<(long Insured, long Employer)>(
            "salary_reimbursement_pending",
            BulkColumn<(long Insured, long Employer)>.Number("insured", pair => pair.Insured),
            BulkColumn<(long Insured, long Employer)>.Number("employer", pair => pair.Employer),
            BulkColumn<(long Insured, long Employer)>.Number("marked_at", _ => work.RecordedAt));
        return work.InsertAsync(table, pairs.Distinct().Order(), cancellation);
    }
}
