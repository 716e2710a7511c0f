using BS2000Bridge.Services.Questions;
using BS2000Bridge.Services.Receipts;
using BS2000Bridge.Services.Tests.Doubles;
using BS2000Bridge.Storage;
using BS2000Bridge.Storage.Bulk;
using BS2000Bridge.Storage.Settings;

namespace BS2000Bridge.Services.Tests;

/// <summary>The README's example is the code below, and does what it says.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public async Task Example_OfTheReadme_GivesWhatItSays()
    {
        await using Shelf shelf = await Shelf.OpenAsync(DatabaseProvider.Sqlite);
        (Database database, TimeProvider clock) = (shelf.Database, shelf.Clock);

        // example begins
        var receipts = new ReceiptTable<JarReceipt>(
            "shelf_receipt",
            "SELECT request_id, digest, jar FROM shelf_receipt WHERE request_key",
            row => new JarReceipt(row.GetString(0), row.GetInt64(1), row.GetInt64(2)),
            BulkColumn<JarReceipt>.Number("jar", receipt => receipt.Jar));

        await using (UnitOfWork work = await database.BeginAsync("shelf"))
        {
            KnownReceipts<JarReceipt> known = await receipts.FindAsync(work, ["first jar"], CancellationToken.None);
            if (known.Compare("first jar", digest: 17, out _) == Repetition.New)
            {
                await work.ExecuteAsync("INSERT INTO shelf_jar (id, known_from) VALUES (1, @RecordedAt)", new { work.RecordedAt });
                await receipts.AddAsync(work, [new JarReceipt("first jar", Digest: 17, Jar: 1)], CancellationToken.None);
                await work.CommitAsync();
            }
        }

        await using AsOfSnapshot snapshot = await AsOfSnapshot.OpenAsync(database, "shelf", clock, asOf: null, after: null, CancellationToken.None);
        long jars = await snapshot.Transaction.ScalarAsync<long>("SELECT COUNT(*) FROM shelf_jar WHERE known_from <= @At", new { snapshot.At }); // 1
        // example ends

        Assert.Equal(1, jars);
    }

    [Fact]
    public void Readme_Example_IsTheOneThatRuns() => ReadmeExample.AssertIsTheOneThatRuns("modern/Services/README.md");
}
