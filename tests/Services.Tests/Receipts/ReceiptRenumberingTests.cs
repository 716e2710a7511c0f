using System.Buffers.Binary;
using BS2000Bridge.Services.Receipts;
using BS2000Bridge.Services.Requests;
using BS2000Bridge.Services.Tests.Doubles;
using BS2000Bridge.Storage;
using BS2000Bridge.Storage.Bulk;
using BS2000Bridge.Storage.Settings;

namespace BS2000Bridge.Services.Tests.Receipts;

/// <summary>A database of an older program: many of its receipts share a key.</summary>
public sealed class ReceiptRenumberingTests
{
    private const int Receipts = (2 * ReceiptRenumbering.RowsAtOnce) + 17;

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Copy_OfReceiptsThatShareKeys_KeepsEachOnceUnderItsOwn(DatabaseProvider provider)
    {
        await using Shelf shelf = await Shelf.OpenAsync(provider);
        var old = new BulkTable<int>(
            "shelf_receipt",
            BulkColumn<int>.Number("request_key", i => i % 3),
            BulkColumn<int>.Text("request_id", i => $"id-{i}-x"),
            BulkColumn<int>.Number("digest", i => i),
            BulkColumn<int>.Number("jar", i => i % 2 == 0 ? null : i),
            BulkColumn<int>.Text("note", i => i % 2 == 0 ? "even" : null));
        await using (UnitOfWork work = await shelf.Database.BeginAsync(Shelf.Domain))
        {
            await work.InsertAsync(old, Enumerable.Range(0, Receipts));
            await work.ExecuteAsync("CREATE TABLE shelf_request (request_key BIGINT NOT NULL, request_id VARCHAR(64) NOT NULL, digest BIGINT NOT NULL, jar BIGINT, note VARCHAR(100))");
            var renumbering = new ReceiptRenumbering("shelf_receipt", scope: null, "shelf_request", texts: ["note"], numbers: ["jar"]) { Digest = BinaryPrimitives.ReverseEndianness };
            await renumbering.CopyAsync(work, CancellationToken.None);
            await work.CommitAsync();
        }

        await using ReadTransaction reading = await shelf.Database.ReadAsync();
        List<(long Key, string Id, long Digest, long? Jar, string? Note)> rows = await reading.RowsAsync(
            "SELECT request_key, request_id, digest, jar, note FROM shelf_request",
            null,
            row => (row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.IsDBNull(3) ? (long?)null : row.GetInt64(3), row.IsDBNull(4) ? null : row.GetString(4)));

        Assert.Equal((Receipts, Receipts), (rows.Count, rows.Select(row => row.Id).Distinct().Count()));
        Assert.All(rows, row =>
        {
            int i = int.Parse(row.Id.Split('-')[1]);
            Assert.Equal((RequestKeys.Of(row.Id), BinaryPrimitives.ReverseEndianness((long)i)), (row.Key, row.Digest));
            Assert.Equal(i % 2 == 0 ? (null, "even") : ((long?)i, (string?)null), (row.Jar, row.Note));
        });
    }

    /// <summary>The older index begins with a scope: rows of one scope and key lie on both sides of the place where reading goes on.</summary>
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Copy_OfReceiptsWithAScope_KeepsEachOnceWithItsScope(DatabaseProvider provider)
    {
        await using Shelf shelf = await Shelf.OpenAsync(provider);
        var old = new BulkTable<int>(
            "shelf_receipt",
            BulkColumn<int>.Number("request_key", i => i % 3),
            BulkColumn<int>.Text("request_id", i => $"id-{i}-x"),
            BulkColumn<int>.Number("digest", i => i),
            BulkColumn<int>.Number("jar", i => i % 2),
            BulkColumn<int>.Text("note", i => $"note {i}"));
        await using (UnitOfWork work = await shelf.Database.BeginAsync(Shelf.Domain))
        {
            await work.InsertAsync(old, Enumerable.Range(0, Receipts));
            await work.ExecuteAsync("CREATE TABLE shelf_request (request_key BIGINT NOT NULL, request_id VARCHAR(64) NOT NULL, digest BIGINT NOT NULL, jar BIGINT NOT NULL, note VARCHAR(100))");
            await new ReceiptRenumbering("shelf_receipt", scope: "jar", "shelf_request", texts: ["note"], numbers: []).CopyAsync(work, CancellationToken.None);
            await work.CommitAsync();
        }

        await using ReadTransaction reading = await shelf.Database.ReadAsync();
        List<(long Key, string Id, long Digest, long Jar, string Note)> rows = await reading.RowsAsync(
            "SELECT request_key, request_id, digest, jar, note FROM shelf_request ORDER BY digest",
            null,
            row => (row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.GetString(4)));

        Assert.Equal(Enumerable.Range(0, Receipts).Select(i => (RequestKeys.Of($"id-{i}-x"), $"id-{i}-x", (long)i, (long)(i % 2), $"note {i}")), rows);
    }
}
