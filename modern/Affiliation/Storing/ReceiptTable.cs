using BS2000Bridge.Storage;

namespace BS2000Bridge.Affiliation.Storing;

/// <summary>The table of receipts of declarations.</summary>
internal static class ReceiptTable
{
    private const int KeysInAQuery = 1_000;

    private const string Select =
        """
        SELECT request_key, request_id, digest, kind, code, fault_field, recorded_at, declared_on, employer, insured, entry_day, fine_months, fine_cents
        FROM affiliation_receipt WHERE request_key IN
        """;

    private static readonly BulkTable<StoredReceipt> Rows = new(
        "affiliation_receipt",
        BulkColumn<StoredReceipt>.Number("request_key", row => row.RequestKey),
        BulkColumn<StoredReceipt>.Text("request_id", row => row.RequestId),
        BulkColumn<StoredReceipt>.Number("digest", row => row.Digest),
        BulkColumn<StoredReceipt>.Number("kind", row => (long)row.Kind),
        BulkColumn<StoredReceipt>.Number("code", row => row.Code),
        BulkColumn<StoredReceipt>.Text("fault_field", row => row.FaultField),
        BulkColumn<StoredReceipt>.Number("recorded_at", row => row.RecordedAt),
        BulkColumn<StoredReceipt>.Number("declared_on", row => row.DeclaredOn),
        BulkColumn<StoredReceipt>.Number("employer", row => row.Employer),
        BulkColumn<StoredReceipt>.Number("insured", row => row.Insured),
        BulkColumn<StoredReceipt>.Number("entry_day", row => row.EntryDay),
        BulkColumn<StoredReceipt>.Number("fine_months", row => row.FineMonths),
        BulkColumn<StoredReceipt>.Number("fine_cents", row => row.FineCents));

    /// <summary>The receipts of some request ids, as far as there are any.</summary>
    public static async Task<Dictionary<long, StoredReceipt>> OfAsync(ReadTransaction reading, IEnumerable<long> requestKeys, CancellationToken cancellation)
    {
        var found = new Dictionary<long, StoredReceipt>();
        foreach (long[] keys in requestKeys.Chunk(KeysInAQuery))
        {
            string sql = $"{Select} ({string.Join(',', keys)})";
            foreach (StoredReceipt receipt in await reading.QueryAsync<StoredReceipt>(sql, cancellation: cancellation).ConfigureAwait(false))
            {
                found.Add(receipt.RequestKey, receipt);
            }
        }

        return found;
    }

    /// <summary>Adds receipts.</summary>
    public static Task<long> AddAsync(UnitOfWork work, IEnumerable<StoredReceipt> receipts, CancellationToken cancellation) =>
        work.InsertAsync(Rows, receipts, cancellation);
}
