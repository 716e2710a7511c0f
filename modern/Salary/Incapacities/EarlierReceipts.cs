using System.Globalization;
using BS2000Bridge.Storage;

namespace BS2000Bridge.Salary;

/// <summary>What submissions were answered before.</summary>
internal static class EarlierReceipts
{
    private const int AtOnce = 500;

    /// <summary>The receipts that a service has given to some request ids, by these.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public static async Task<Dictionary<string, ReceiptRow>> ReadAsync(Reading reading, ReceiptService service, IEnumerable<string> requestIds, CancellationToken cancellation)
    {
        var found = new Dictionary<string, ReceiptRow>(StringComparer.Ordinal);
        foreach (string[] ids in requestIds.Where(RequestIds.IsValid).Distinct(StringComparer.Ordinal).Chunk(AtOnce))
        {
            // A parameter for each: a list as one parameter is not of every driver.
            Dictionary<string, object> parameters = ids.Select((id, i) => (Name: string.Create(CultureInfo.InvariantCulture, $"id{i}"), Id: (object)id)).ToDictionary(one => one.Name, one => one.Id);
            string sql = $"SELECT request_id, digest, resource_id, code, field, recorded_at FROM salary_receipt WHERE service = {(int)service} AND request_id IN ({string.Join(',', parameters.Keys.Select(name => '@' + name))})";
            foreach (ReceiptRow row in await reading.RowsAsync(
                sql,
                parameters,
                row => new ReceiptRow(
                    service,
                    row.GetString(0),
                    row.GetInt64(1),
                    row.IsDBNull(2) ? null : row.GetInt32(2),
                    row.IsDBNull(3) ? null : row.GetInt32(3),
                    row.IsDBNull(4) ? null : row.GetString(4),
                    row.GetInt64(5)),
                cancellation).ConfigureAwait(false))
            {
                found.Add(row.RequestId, row);
            }
        }

        return found;
    }
}
