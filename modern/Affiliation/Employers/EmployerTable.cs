namespace BS2000Bridge.Affiliation.Employers;

/// <summary>The tables of employers, of their terms and of the receipts of their submissions.</summary>
internal static class EmployerTable
{
    private static readonly BulkTable<EmployerRow> Rows = new(
        "affiliation_employer_version",
        BulkColumn<EmployerRow>.Number("employer", row => row.Employer),
        BulkColumn<EmployerRow>.Number("known_from", row => row.KnownFrom),
        BulkColumn<EmployerRow>.Number("known_until", _ => Instants.Forever),
        BulkColumn<EmployerRow>.Number("kind", row => (long)row.Kind),
        BulkColumn<EmployerRow>.Text("request_id", row => row.RequestId));

    private static readonly BulkTable<EmployerTermsRow> TermsRows = new(
        "affiliation_employer_terms",
        BulkColumn<EmployerTermsRow>.Number("employer", row => row.Employer),
        BulkColumn<EmployerTermsRow>.Number("known_from", row => row.KnownFrom),
        BulkColumn<EmployerTermsRow>.Number("in_force_from", row => row.InForceFrom),
        BulkColumn<EmployerTermsRow>.Number("mutuality_class", row => row.MutualityClass),
        BulkColumn<EmployerTermsRow>.Number("accident_factor", row => row.AccidentFactor),
        BulkColumn<EmployerTermsRow>.Number("health_service", row => (long)row.HealthService));

    /// <summary>The receipts.</summary>
    public static ReceiptTable<EmployerReceiptRow> Receipts { get; } = new(
        "affiliation_submission_receipt",
        "SELECT request_id, digest, recorded_at, employer FROM affiliation_submission_receipt WHERE request_key",
        row => new EmployerReceiptRow(row.GetString(0), row.GetInt64(1), row.GetInt64(2), EmployerNumber.FromTrusted(row.GetInt64(3))),
        BulkColumn<EmployerReceiptRow>.Number("recorded_at", row => row.RecordedAt),
        BulkColumn<EmployerReceiptRow>.Number("employer", row => row.Employer.Value));

    /// <summary>Since when the present versions of some employers are known, of those that are registered.</summary>
    public static async Task<Dictionary<EmployerNumber, long>> PresentOfAsync(
        ReadTransaction transaction, IEnumerable<EmployerNumber> employers, CancellationToken cancellationToken)
    {
        var found = new Dictionary<EmployerNumber, long>();
        foreach (string numbers in NumberLists.Of(employers.Select(employer => employer.Value)))
        {
            string sql = $"SELECT employer, known_from FROM affiliation_employer_version WHERE employer IN ({numbers}) AND known_until = {Instants.Forever}";
            foreach (EmployerRow one in await transaction.QueryAsync<EmployerRow>(sql, parameters: null, cancellationToken).ConfigureAwait(false))
            {
                found.Add(one.Number, one.KnownFrom);
            }
        }

        return found;
    }

    /// <summary>An employer as it was known at an instant; null when it was not.</summary>
    public static async Task<EmployerRow?> FindAsync(ReadTransaction transaction, EmployerNumber employer, long at, CancellationToken cancellationToken)
    {
        EmployerRow? found = await transaction.FirstAsync<EmployerRow>(
            "SELECT employer, known_from, kind, request_id FROM affiliation_employer_version WHERE employer = @employer AND known_from <= @at AND known_until > @at",
            new { employer = employer.Value, at },
            cancellationToken).ConfigureAwait(false);
        return found is null
            ? null
            : found with
            {
                Terms = await transaction.QueryAsync<EmployerTermsRow>(
                    """
                    SELECT employer, known_from, in_force_from, mutuality_class, accident_factor, health_service
                    FROM affiliation_employer_terms WHERE employer = @employer AND known_from = @KnownFrom ORDER BY in_force_from
                    """,
                    new { employer = employer.Value, found.KnownFrom },
                    cancellationToken).ConfigureAwait(false),
            };
    }

    /// <summary>Adds versions, each in place of the one that was present until now, with their receipts.</summary>
    /// <param name="work">The unit of work, in which no employer may have two versions.</param>
    /// <param name="employers">The new versions.</param>
    /// <param name="receipts">The receipts.</param>
    /// <param name="present">Since when the present versions are known.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task AddAsync(
        UnitOfWork work, List<EmployerRow> employers, List<EmployerReceiptRow> receipts, Dictionary<EmployerNumber, long> present, CancellationToken cancellationToken)
    {
        var replaced = employers
            .Where(employer => present.ContainsKey(employer.Number))
            .Select(employer => new { employer.Employer, KnownFrom = present[employer.Number], at = work.RecordedAt })
            .ToList();
        if (replaced.Count > 0
            && await work.ExecuteAsync(
                $"UPDATE affiliation_employer_version SET known_until = @at WHERE employer = @Employer AND known_from = @KnownFrom AND known_until = {Instants.Forever}",
                replaced,
                cancellationToken).ConfigureAwait(false) != replaced.Count)
        {
            throw new StorageException(StorageFault.ChangedMeanwhile, "An employer was changed by somebody else while a submission was decided; send it again.");
        }

        _ = await work.InsertAsync(Rows, employers, cancellationToken).ConfigureAwait(false);
        _ = await work.InsertAsync(TermsRows, employers.SelectMany(employer => employer.Terms, (employer, terms) => terms with { KnownFrom = employer.KnownFrom }), cancellationToken).ConfigureAwait(false);
        await Receipts.AddAsync(work, receipts, cancellationToken).ConfigureAwait(false);
    }
}
