using BS2000Bridge.Affiliation.Affiliations;
using BS2000Bridge.Affiliation.Plumbing;
using BS2000Bridge.Storage;

namespace BS2000Bridge.Affiliation.Employers;

/// <summary>The tables of employers, of their terms and of the receipts of their submissions.</summary>
internal static class EmployerTable
{
    private const int NumbersInAQuery = 1_000;

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

    private static readonly BulkTable<EmployerReceiptRow> ReceiptRows = new(
        "affiliation_employer_receipt",
        BulkColumn<EmployerReceiptRow>.Number("request_key", row => row.RequestKey),
        BulkColumn<EmployerReceiptRow>.Text("request_id", row => row.RequestId),
        BulkColumn<EmployerReceiptRow>.Number("digest", row => row.Digest),
        BulkColumn<EmployerReceiptRow>.Number("recorded_at", row => row.RecordedAt),
        BulkColumn<EmployerReceiptRow>.Number("employer", row => row.Employer));

    /// <summary>Since when the present versions of some employers are known, of those that are registered.</summary>
    public static async Task<Dictionary<long, long>> PresentOfAsync(ReadTransaction transaction, IEnumerable<long> employers, CancellationToken cancellationToken)
    {
        var found = new Dictionary<long, long>();
        foreach (long[] some in employers.Distinct().Chunk(NumbersInAQuery))
        {
            string sql = $"SELECT employer, known_from FROM affiliation_employer_version WHERE employer IN ({string.Join(',', some)}) AND known_until = {Instants.Forever}";
            foreach (EmployerRow one in await transaction.QueryAsync<EmployerRow>(sql, parameters: null, cancellationToken).ConfigureAwait(false))
            {
                found.Add(one.Employer, one.KnownFrom);
            }
        }

        return found;
    }

    /// <summary>The receipts of some request ids, as far as there are any.</summary>
    public static async Task<Dictionary<long, EmployerReceiptRow>> ReceiptsOfAsync(ReadTransaction transaction, IEnumerable<long> requestKeys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<long, EmployerReceiptRow>();
        foreach (long[] keys in requestKeys.Chunk(NumbersInAQuery))
        {
            string sql = $"SELECT request_key, request_id, digest, recorded_at, employer FROM affiliation_employer_receipt WHERE request_key IN ({string.Join(',', keys)})";
            foreach (EmployerReceiptRow receipt in await transaction.QueryAsync<EmployerReceiptRow>(sql, parameters: null, cancellationToken).ConfigureAwait(false))
            {
                found.Add(receipt.RequestKey, receipt);
            }
        }

        return found;
    }

    /// <summary>An employer as it was known at an instant; null when it was not.</summary>
    public static async Task<EmployerRow?> FindAsync(ReadTransaction transaction, long employer, long at, CancellationToken cancellationToken)
    {
        EmployerRow? found = await transaction.FirstAsync<EmployerRow>(
            $"SELECT employer, known_from, kind, request_id FROM affiliation_employer_version WHERE employer = @employer AND {AffiliationTable.KnownAt}",
            new { employer, at },
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
                    new { employer, found.KnownFrom },
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
        UnitOfWork work, List<EmployerRow> employers, List<EmployerReceiptRow> receipts, Dictionary<long, long> present, CancellationToken cancellationToken)
    {
        var replaced = employers.Where(employer => present.ContainsKey(employer.Employer)).Select(employer => new { employer.Employer, KnownFrom = present[employer.Employer], at = work.RecordedAt }).ToList();
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
        _ = await work.InsertAsync(ReceiptRows, receipts, cancellationToken).ConfigureAwait(false);
    }
}
