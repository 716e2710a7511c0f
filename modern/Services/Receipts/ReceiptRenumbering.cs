using BS2000Bridge.Services.Requests;
using BS2000Bridge.Storage;
using BS2000Bridge.Storage.Bulk;
using BS2000Bridge.Storage.Faults;

namespace BS2000Bridge.Services.Receipts;

/// <summary>
/// Gives the receipts of an older program their present keys (<see cref="RequestKeys"/>): a step of a migration. Rows are read from the old table in
/// the order of its index and written to a new one; SQL alone has no SHA-256.
/// </summary>
/// <param name="from">The old table, with an index of its keys.</param>
/// <param name="scope">The column before the key in that index; null for none.</param>
/// <param name="to">The new table, of the same columns.</param>
/// <param name="texts">The domain's columns that hold texts, such as <c>field</c>.</param>
/// <param name="numbers">The domain's columns that hold numbers; key, id, digest and scope are known here.</param>
public sealed class ReceiptRenumbering(string from, string? scope, string to, IReadOnlyList<string> texts, IReadOnlyList<string> numbers)
{
    /// <summary>So many rows are held in memory at a time.</summary>
    internal const int RowsAtOnce = 20_000;

    /// <summary>Changes the digest too, such as the order of its bytes; as it is unless said otherwise.</summary>
    public Func<long, long> Digest { get; init; } = digest => digest;

    /// <summary>Copies all receipts.</summary>
    /// <exception cref="StorageException">The database cannot.</exception>
    public async Task CopyAsync(UnitOfWork work, CancellationToken cancellationToken)
    {
        string[] all = [.. scope is null ? [] : new[] { scope }, .. numbers];
        BulkTable<Row> rows = TableOf(all);
        string columns = string.Join(", ", ["request_key", "request_id", "digest", .. all, .. texts]);
        string after = scope is null
            ? "request_key > @key OR (request_key = @key AND request_id > @id)"
            : $"{scope} > @scope OR ({scope} = @scope AND (request_key > @key OR (request_key = @key AND request_id > @id)))";
        string order = scope is null ? "request_key, request_id" : $"{scope}, request_key, request_id";
        var last = new Row(long.MinValue, "", 0, [long.MinValue], []);
        while (true)
        {
            var place = new { scope = last.Numbers.Count > 0 ? last.Numbers[0] : 0, key = last.OldKey, id = last.RequestId };
            List<Row> some = await work.RowsAsync(
                work.Limited($"SELECT {columns} FROM {from} WHERE {after} ORDER BY {order}", RowsAtOnce), place, Read, cancellationToken).ConfigureAwait(false);
            if (some.Count == 0)
            {
                return;
            }

            await work.InsertAsync(rows, some, cancellationToken).ConfigureAwait(false);
            last = some[^1];
        }

        Row Read(System.Data.Common.DbDataReader row)
        {
            long? NumberAt(int column) => row.IsDBNull(column) ? null : Convert.ToInt64(row.GetValue(column));
            string? TextAt(int column) => row.IsDBNull(column) ? null : row.GetString(column);
            return new Row(
                row.GetInt64(0),
                row.GetString(1),
                row.GetInt64(2),
                [.. all.Select((_, i) => NumberAt(3 + i))],
                [.. texts.Select((_, i) => TextAt(3 + all.Length + i))]);
        }
    }

    private BulkTable<Row> TableOf(string[] all) => new(
        to,
        [
            BulkColumn<Row>.Number("request_key", row => RequestKeys.Of(row.RequestId)),
            BulkColumn<Row>.Text("request_id", row => row.RequestId),
            BulkColumn<Row>.Number("digest", row => Digest(row.Digest)),
            .. all.Select((column, i) => BulkColumn<Row>.Number(column, row => row.Numbers[i])),
            .. texts.Select((column, i) => BulkColumn<Row>.Text(column, row => row.Texts[i])),
        ]);

    private sealed record Row(long OldKey, string RequestId, long Digest, IReadOnlyList<long?> Numbers, IReadOnlyList<string?> Texts);
}
