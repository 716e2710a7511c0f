using BS2000Bridge.Salary.Basics;
using BS2000Bridge.Storage;

namespace BS2000Bridge.Salary.Incapacities;

/// <summary>What submissions were answered before.</summary>
internal static class EarlierReceipts
{
    /// <summary>The receipts that a service has given to some request ids, by these. There may be others among them.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public static async Task<Dictionary<string, ReceiptRow>> ReadAsync(ReadTransaction reading, ReceiptService service, IEnumerable<string> requestIds, CancellationToken cancellation)
    {
        var found = new Dictionary<string, ReceiptRow>(StringComparer.Ordinal);
        foreach (string list in SqlLists.Of(requestIds.Where(RequestIds.IsValid).Select(RequestIds.KeyOf)))
        {
            string sql = $"SELECT request_id, digest, resource_id, code, field, recorded_at FROM salary_receipt WHERE service = {(int)service} AND request_key IN ({list})";
            List<ReceiptRow> rows = await reading.RowsAsync(
                sql,
                null,
                row => new ReceiptRow(
                    service,
                    row.GetString(0),
                    row.GetInt64(1),
                    row.IsDBNull(2) ? null : row.GetInt32(2),
                    row.IsDBNull(3) ? null : row.GetInt32(3),
                    row.IsDBNull(4) ? null : row.GetString(4),
                    row.GetInt64(5)),
                cancellation).ConfigureAwait(false);
            foreach (ReceiptRow row in rows)
            {
                found.Add(row.RequestId, row);
            }
        }

        return found;
    }
}
