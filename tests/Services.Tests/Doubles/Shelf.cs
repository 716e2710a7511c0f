using BS2000Bridge.Storage;
using BS2000Bridge.Storage.Settings;

namespace BS2000Bridge.Services.Tests.Doubles;

/// <summary>A small domain of jars, on a database of its own: what the services' parts are tried with.</summary>
internal sealed class Shelf : IAsyncDisposable
{
    public const string Domain = "shelf";

    private readonly DirectoryInfo? _folder;

    private Shelf(Database database, DatabaseSettings settings, SetClock clock, DirectoryInfo? folder) => (Database, Settings, Clock, _folder) = (database, settings, clock, folder);

    public Database Database { get; }

    public DatabaseSettings Settings { get; }

    public SetClock Clock { get; }

    public static async Task<Shelf> OpenAsync(DatabaseProvider provider, params Migration[] more)
    {
        var clock = new SetClock();
        DirectoryInfo? folder = provider == DatabaseProvider.Sqlite ? Directory.CreateTempSubdirectory("bridge-services-") : null;
        DatabaseSettings settings = folder is null
            ? new DatabaseSettings(provider, await (await PostgresCluster.SharedAsync()).NewDatabaseAsync())
            : DatabaseSettings.Sqlite(Path.Combine(folder.FullName, "shelf.db"));
        Database database = await Database.OpenAsync(settings, clock);
        await database.MigrateAsync(
            Domain,
            [
                new Migration(1, "jars", "CREATE TABLE shelf_jar (id BIGINT NOT NULL PRIMARY KEY, known_from BIGINT NOT NULL)"),
                new Migration(
                    2,
                    "receipts",
                    "CREATE TABLE shelf_receipt (request_key BIGINT NOT NULL, request_id VARCHAR(64) NOT NULL, digest BIGINT NOT NULL, jar BIGINT, note VARCHAR(100))",
                    "CREATE INDEX shelf_receipt_key ON shelf_receipt (request_key)"),
                .. more,
            ]);
        return new Shelf(database, settings, clock, folder);
    }

    /// <summary>Puts a jar on the shelf, not yet committed.</summary>
    public static Task PutAsync(UnitOfWork work, long id) =>
        work.ExecuteAsync("INSERT INTO shelf_jar (id, known_from) VALUES (@id, @at)", new { id, at = work.RecordedAt });

    /// <summary>Puts a jar on the shelf.</summary>
    /// <returns>When it was recorded.</returns>
    public async Task<long> PutAsync(long id)
    {
        await using UnitOfWork work = await Database.BeginAsync(Domain);
        await PutAsync(work, id);
        await work.CommitAsync();
        return work.RecordedAt;
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        _folder?.Delete(recursive: true);
    }
}
