using BS2000Bridge.Storage;

namespace BS2000Bridge.Affiliation.Declarations;

/// <summary>The table of receipts of declarations.</summary>
internal static class DeclarationReceiptTable
{
    private const int KeysInAQuery = 1_000;

    private const string Select =
        """
        SELECT request_key, request_id, digest, kind, code, fault_field AS RejectedField, recorded_at, declared_on, employer, insured, entry_day, fine_months, fine_cents
        FROM affiliation_receipt WHERE request_key IN
        """;

    private static readonly BulkTable<DeclarationReceiptRow> Rows = new(
        "affiliation_receipt",
        BulkColumn<DeclarationReceiptRow>.Number("request_key", row => row.RequestKey),
        BulkColumn<DeclarationReceiptRow>.Text("request_id", row => row.RequestId),
        BulkColumn<DeclarationReceiptRow>.Number("digest", row => row.Digest),
        BulkColumn<DeclarationReceiptRow>.Number("kind", row => (long)row.Kind),
        BulkColumn<DeclarationReceiptRow>.Number("code", row => row.Code),
        BulkColumn<DeclarationReceiptRow>.Text("fault_field", row => row.RejectedField),
        BulkColumn<DeclarationReceiptRow>.Number("recorded_at", row => row.RecordedAt),
        BulkColumn<DeclarationReceiptRow>.Number("declared_on", row => row.DeclaredOn),
        BulkColumn<DeclarationReceiptRow>.Number("employer", row => row.Employer),
        BulkColumn<DeclarationReceiptRow>.Number("insured", row => row.Insured),
        BulkColumn<DeclarationReceiptRow>.Number("entry_day", row => row.EntryDay),
        BulkColumn<DeclarationReceiptRow>.Number("fine_months", row => row.FineMonths),
        BulkColumn<DeclarationReceiptRow>.Number("fine_cents", row => row.FineCents));

    /// <summary>The receipts of some request ids, as far as there are any.</summary>
    public static async Task<Dictionary<long, DeclarationReceiptRow>> OfAsync(ReadTransaction transaction, IEnumerable<long> requestKeys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<long, DeclarationReceiptRow>();
        foreach (long[] keys in requestKeys.Chunk(KeysInAQuery))
        {
            string sql = $"{Select} ({string.Join(',', keys)})";
            foreach (DeclarationReceiptRow receipt in await transaction.QueryAsync<DeclarationReceiptRow>(sql, parameters: null, cancellationToken).ConfigureAwait(false))
            {
                found.Add(receipt.RequestKey, receipt);
            }
        }

        return found;
    }

    /// <summary>Adds receipts.</summary>
    public static Task<long> AddAsync(UnitOfWork work, IEnumerable<DeclarationReceiptRow> receipts, CancellationToken cancellationToken) =>
        work.InsertAsync(Rows, receipts, cancellationToken);
}
