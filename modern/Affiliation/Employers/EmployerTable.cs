using BS2000Bridge.Affiliation.Model;
using BS2000Bridge.Affiliation.Storing;
using BS2000Bridge.Storage;

namespace BS2000Bridge.Affiliation.Employers;

/// <summary>The tables of employers, of their terms and of the receipts of their submissions.</summary>
internal static class EmployerTable
{
    private const int NumbersInAQuery = 1_000;

    private static readonly BulkTable<StoredEmployer> Rows = new(
        "affiliation_employer_version",
        BulkColumn<StoredEmployer>.Number("employer", row => row.Employer),
        BulkColumn<StoredEmployer>.Number("known_from", row => row.KnownFrom),
        BulkColumn<StoredEmployer>.Number("known_until", _ => Instants.Forever),
        BulkColumn<StoredEmployer>.Number("kind", row => (long)row.Kind),
        BulkColumn<StoredEmployer>.Text("request_id", row => row.RequestId));

    private static readonly BulkTable<StoredTerms> TermsRows = new(
        "affiliation_employer_terms",
        BulkColumn<StoredTerms>.Number("employer", row => row.Employer),
        BulkColumn<StoredTerms>.Number("known_from", row => row.KnownFrom),
        BulkColumn<StoredTerms>.Number("in_force_from", row => row.InForceFrom),
        BulkColumn<StoredTerms>.Number("mutuality_class", row => row.MutualityClass),
        BulkColumn<StoredTerms>.Number("accident_factor", row => row.AccidentFactor),
        BulkColumn<StoredTerms>.Number("health_service", row => (long)row.HealthService));

    private static readonly BulkTable<EmployerReceipt> ReceiptRows = new(
        "affiliation_employer_receipt",
        BulkColumn<EmployerReceipt>.Number("request_key", row => row.RequestKey),
        BulkColumn<EmployerReceipt>.Text("request_id", row => row.RequestId),
        BulkColumn<EmployerReceipt>.Number("digest", row => row.Digest),
        BulkColumn<EmployerReceipt>.Number("recorded_at", row => row.RecordedAt),
        BulkColumn<EmployerReceipt>.Number("employer", row => row.Employer));

    /// <summary>Since when the present versions of some employers are known, of those that are registered.</summary>
    public static async Task<Dictionary<long, long>> PresentOfAsync(ReadTransaction reading, IEnumerable<long> employers, CancellationToken cancellation)
    {
        var found = new Dictionary<long, long>();
        foreach (long[] some in employers.Distinct().Chunk(NumbersInAQuery))
        {
            string sql = $"SELECT employer, known_from FROM affiliation_employer_version WHERE employer IN ({string.Join(',', some)}) AND known_until = {Instants.Forever}";
            foreach (StoredEmployer one in await reading.QueryAsync<StoredEmployer>(sql, cancellation: cancellation).ConfigureAwait(false))
            {
                found.Add(one.Employer, one.KnownFrom);
            }
        }

        return found;
    }

    /// <summary>The receipts of some request ids, as far as there are any.</summary>
    public static async Task<Dictionary<long, EmployerReceipt>> ReceiptsOfAsync(ReadTransaction reading, IEnumerable<long> requestKeys, CancellationToken cancellation)
    {
        var found = new Dictionary<long, EmployerReceipt>();
        foreach (long[] keys in requestKeys.Chunk(NumbersInAQuery))
        {
            string sql = $"SELECT request_key, request_id, digest, recorded_at, employer FROM affiliation_employer_receipt WHERE request_key IN ({string.Join(',', keys)})";
            foreach (EmployerReceipt receipt in await reading.QueryAsync<EmployerReceipt>(sql, cancellation: cancellation).ConfigureAwait(false))
            {
                found.Add(receipt.RequestKey, receipt);
            }
        }

        return found;
    }

    /// <summary>An employer as it was known at an instant; null when it was not.</summary>
    public static async Task<StoredEmployer?> FindAsync(ReadTransaction reading, long employer, long at, CancellationToken cancellation)
    {
        StoredEmployer? found = await reading.FirstAsync<StoredEmployer>(
            $"SELECT employer, known_from, kind, request_id FROM affiliation_employer_version WHERE employer = @employer AND {AffiliationTable.KnownAt}",
            new { employer, at },
            cancellation).ConfigureAwait(false);
        return found is null
            ? null
            : found with
            {
                Terms = await reading.QueryAsync<StoredTerms>(
                    """
                    SELECT employer, known_from, in_force_from, mutuality_class, accident_factor, health_service
                    FROM affiliation_employer_terms WHERE employer = @employer AND known_from = @KnownFrom ORDER BY in_force_from
                    """,
                    new { employer, found.KnownFrom },
                    cancellation).ConfigureAwait(false),
            };
    }

    /// <summary>Adds versions, each in place of the one that was present until now, with their receipts.</summary>
    /// <param name="work">The unit of work, in which no employer may have two versions.</param>
    /// <param name="employers">The new versions.</param>
    /// <param name="receipts">The receipts.</param>
    /// <param name="present">Since when the present versions are known.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task AddAsync(
        UnitOfWork work, List<StoredEmployer> employers, List<EmployerReceipt> receipts, Dictionary<long, long> present, CancellationToken cancellation)
    {
        var replaced = employers.Where(employer => present.ContainsKey(employer.Employer)).Select(employer => new { employer.Employer, KnownFrom = present[employer.Employer], at = work.RecordedAt }).ToList();
        if (replaced.Count > 0
            && await work.ExecuteAsync(
                $"UPDATE affiliation_employer_version SET known_until = @at WHERE employer = @Employer AND known_from = @KnownFrom AND known_until = {Instants.Forever}",
                replaced,
                cancellation).ConfigureAwait(false) != replaced.Count)
        {
            throw new StorageException(StorageFault.ChangedMeanwhile, "An employer was changed by somebody else while a submission was decided; send it again.");
        }

        _ = await work.InsertAsync(Rows, employers, cancellation).ConfigureAwait(false);
        _ = await work.InsertAsync(TermsRows, employers.SelectMany(employer => employer.Terms, (employer, terms) => terms with { KnownFrom = employer.KnownFrom }), cancellation).ConfigureAwait(false);
        _ = await work.InsertAsync(ReceiptRows, receipts, cancellation).ConfigureAwait(false);
    }
}
