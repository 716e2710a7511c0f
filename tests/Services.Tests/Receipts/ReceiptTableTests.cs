using BS2000Bridge.Services.Receipts;
using BS2000Bridge.Services.Requests;
using BS2000Bridge.Services.Tests.Doubles;
using BS2000Bridge.Storage;
using BS2000Bridge.Storage.Bulk;
using BS2000Bridge.Storage.Settings;

namespace BS2000Bridge.Services.Tests.Receipts;

public sealed class ReceiptTableTests
{
    private static readonly ReceiptTable<JarReceipt> Table = new(
        "shelf_receipt",
        "SELECT request_id, digest, jar FROM shelf_receipt WHERE request_key",
        row => new JarReceipt(row.GetString(0), row.GetInt64(1), row.GetInt64(2)),
        BulkColumn<JarReceipt>.Number("jar", receipt => receipt.Jar));

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Find_OfThreeThousandIds_GivesThoseThatWereKept(DatabaseProvider provider)
    {
        await using Shelf shelf = await Shelf.OpenAsync(provider);
        await KeepAsync(shelf, [.. Enumerable.Range(0, 3000).Select(i => new JarReceipt($"jar-{i}", i, i))]);

        KnownReceipts<JarReceipt> known = await FindAsync(shelf, Enumerable.Range(1500, 3000).Select(i => $"jar-{i}"));

        Assert.Equal(1500, Enumerable.Range(0, 6000).Count(i => known.Find($"jar-{i}") is { } receipt && receipt.Jar == i));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Find_AnIdWhoseKeyAnotherHas_GivesItsOwnReceiptAlone(DatabaseProvider provider)
    {
        await using Shelf shelf = await Shelf.OpenAsync(provider);
        await KeepAsync(shelf, [new JarReceipt("mine", 1, 1)]);
        await using (UnitOfWork work = await shelf.Database.BeginAsync(Shelf.Domain))
        {
            await work.ExecuteAsync(
                "INSERT INTO shelf_receipt (request_key, request_id, digest, jar) VALUES (@key, 'another', 2, 2)", new { key = RequestKeys.Of("mine") });
            await work.CommitAsync();
        }

        KnownReceipts<JarReceipt> known = await FindAsync(shelf, ["mine"]);

        Assert.Equal((1, null), (known.Find("mine")?.Jar, known.Find("another")));
    }

    [Fact]
    public async Task Find_IdsThatCannotBeTaken_AreNotAskedFor()
    {
        await using Shelf shelf = await Shelf.OpenAsync(DatabaseProvider.Sqlite);

        KnownReceipts<JarReceipt> known = await FindAsync(shelf, ["", "a\nb", new string('x', 65)]);

        Assert.Null(known.Find(""));
    }

    [Fact]
    public void Compare_WithThoseBefore_TellsNewRepeatedAndReused()
    {
        var known = new KnownReceipts<JarReceipt>();
        known.Add(new JarReceipt("a", 1, 7));

        Assert.Equal(Repetition.New, known.Compare("b", 1, out JarReceipt? none));
        Assert.Equal(Repetition.Repeated, known.Compare("a", 1, out JarReceipt? same));
        Assert.Equal(Repetition.Reused, known.Compare("a", 2, out _));
        Assert.Equal(Repetition.New, known.Compare("A", 1, out _));
        Assert.Equal((null, 7L), (none, same!.Jar));
    }

    private static async Task KeepAsync(Shelf shelf, JarReceipt[] receipts)
    {
        await using UnitOfWork work = await shelf.Database.BeginAsync(Shelf.Domain);
        await Table.AddAsync(work, receipts, CancellationToken.None);
        await work.CommitAsync();
    }

    private static async Task<KnownReceipts<JarReceipt>> FindAsync(Shelf shelf, IEnumerable<string> ids)
    {
        await using ReadTransaction reading = await shelf.Database.ReadAsync();
        return await Table.FindAsync(reading, ids, CancellationToken.None);
    }
}
