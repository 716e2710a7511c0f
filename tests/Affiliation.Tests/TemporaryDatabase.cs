using BS2000Bridge.Storage;
using BS2000Bridge.Storage.Settings;

namespace BS2000Bridge.Affiliation.Tests;

/// <summary>A database of its own, gone after the test: a file of SQLite, or one of the tests' PostgreSQL.</summary>
public sealed class TemporaryDatabase : IAsyncDisposable
{
    private readonly TemporaryFolder? _folder;

    private TemporaryDatabase(Database database, TemporaryFolder? folder) => (Database, _folder) = (database, folder);

    public Database Database { get; }

    public static async Task<TemporaryDatabase> OpenAsync(TimeProvider clock)
    {
        var folder = new TemporaryFolder();
        return new TemporaryDatabase(await Database.OpenAsync(DatabaseSettings.Sqlite(folder["affiliation.db"]), clock), folder);
    }

    public static async Task<TemporaryDatabase> OpenOnPostgreSqlAsync(TimeProvider clock)
    {
        string connection = await (await PostgresCluster.SharedAsync()).NewDatabaseAsync();
        return new TemporaryDatabase(await Database.OpenAsync(new DatabaseSettings(DatabaseProvider.PostgreSql, connection), clock), folder: null);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        _folder?.Dispose();
    }
}
