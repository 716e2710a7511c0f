using BS2000Bridge.Storage.Bulk;
using BS2000Bridge.Storage.Settings;
using BS2000Bridge.Storage.Tests.DerbyDriver;

namespace BS2000Bridge.Storage.Tests;

/// <summary>An empty database of a provider, and its end.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>The domain of the tests.</summary>
    public const string Domain = "test";

    /// <summary>A table with a column of every type.</summary>
    public static readonly Migration Things = new(
        1,
        "things",
        "CREATE TABLE test_thing (id BIGINT NOT NULL, small SMALLINT, whole INTEGER, big BIGINT, name VARCHAR(100), note {text}, content {blob}, PRIMARY KEY (id))",
        "CREATE INDEX test_thing_by_name ON test_thing (name, id)");

    /// <summary>Fills it.</summary>
    public static readonly BulkTable<Thing> ThingTable = new(
        "test_thing",
        BulkColumn<Thing>.Number("id", thing => thing.Id),
        BulkColumn<Thing>.Number("small", thing => thing.Small),
        BulkColumn<Thing>.Number("whole", thing => thing.Whole),
        BulkColumn<Thing>.Number("big", thing => thing.Big),
        BulkColumn<Thing>.Text("name", thing => thing.Name),
        BulkColumn<Thing>.Text("note", thing => thing.Note),
        BulkColumn<Thing>.Bytes("content", thing => thing.Content));

    /// <summary>Reads it, every column in its order.</summary>
    public const string SelectThings = "SELECT id, small, whole, big, name, note, content FROM test_thing ORDER BY id";

    private readonly TemporaryFolder? _folder;

    private TestDatabase(DatabaseSettings settings, TemporaryFolder? folder) => (Settings, _folder) = (settings, folder);

    public DatabaseSettings Settings { get; }

    public TestClock Clock { get; } = new();

    /// <summary>Makes one.</summary>
    public static async Task<TestDatabase> NewAsync(DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.PostgreSql)
        {
            return new TestDatabase(new DatabaseSettings(provider, await (await PostgresCluster.SharedAsync()).NewDatabaseAsync()), null);
        }

        if (provider == DatabaseProvider.Db2)
        {
            return new TestDatabase(await DerbyServer.NewDatabaseAsync(), null);
        }

        var folder = new TemporaryFolder();
        return new TestDatabase(DatabaseSettings.Sqlite(folder["test.db"]), folder);
    }

    /// <summary>Opens it, without the tests' table.</summary>
    public Task<Database> OpenBareAsync(TimeSpan? lockTimeout = null) =>
        Database.OpenAsync(Settings with { LockTimeout = lockTimeout ?? Settings.LockTimeout }, Clock);

    /// <summary>Opens it, with the tests' table.</summary>
    public async Task<Database> OpenAsync(TimeSpan? lockTimeout = null)
    {
        Database database = await OpenBareAsync(lockTimeout);
        await database.MigrateAsync(Domain, [Things]);
        return database;
    }

    public ValueTask DisposeAsync()
    {
        _folder?.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>A row of the tests' table.</summary>
internal sealed record Thing(long Id, long? Small = null, long? Whole = null, long? Big = null, string? Name = null, string? Note = null, byte[]? Content = null);
