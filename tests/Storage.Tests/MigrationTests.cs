using BS2000Bridge.Storage.Faults;
using BS2000Bridge.Storage.Settings;

namespace BS2000Bridge.Storage.Tests;

/// <summary>The compliance suite: migrations by number, with every provider.</summary>
public sealed class MigrationTests
{
    private static readonly Migration First = new(1, "first", "CREATE TABLE m_first (id BIGINT NOT NULL, PRIMARY KEY (id))");
    private static readonly Migration Second = new(2, "second", "CREATE TABLE m_second (id BIGINT NOT NULL, PRIMARY KEY (id))", "INSERT INTO m_second (id) VALUES (1)");

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    [OnDerby]
    public async Task Migrate_ByAndBy_RunsEachOnce(DatabaseProvider provider)
    {
        await using TestDatabase test = await TestDatabase.NewAsync(provider);
        await using (Database database = await test.OpenBareAsync())
        {
            await database.MigrateAsync("m", [First]);
        }

        await using Database again = await test.OpenBareAsync();
        await again.MigrateAsync("m", [First, Second]);
        await again.MigrateAsync("m", [First, Second]);
        await again.MigrateAsync("other", []);

        await using ReadTransaction reading = await again.ReadAsync();
        Assert.Equal(1, await reading.ScalarAsync<long>("SELECT COUNT(*) FROM m_second"));
        Assert.Equal(["m 1 first", "m 2 second"], (await reading.QueryAsync<Row>("SELECT domain, number, name FROM schema_migration ORDER BY domain, number")).Select(row => $"{row.Domain} {row.Number} {row.Name}"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    [OnDerby]
    public async Task Migrate_OfADatabaseThatIsNewer_IsRefused(DatabaseProvider provider)
    {
        await using TestDatabase test = await TestDatabase.NewAsync(provider);
        await using Database database = await test.OpenBareAsync();
        await database.MigrateAsync("m", [First, Second]);

        StorageException failure = await Assert.ThrowsAsync<StorageException>(() => database.MigrateAsync("m", [First]));

        Assert.Equal(StorageFault.WrongSchema, failure.Fault);
        Assert.Contains("migration 2 of m (second)", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    [OnDerby]
    public async Task Migrate_WithAMigrationEditedAfterItRan_IsRefused(DatabaseProvider provider)
    {
        await using TestDatabase test = await TestDatabase.NewAsync(provider);
        await using Database database = await test.OpenBareAsync();
        await database.MigrateAsync("m", [First]);
        var respaced = new Migration(1, "first", "CREATE TABLE m_first\n  (id BIGINT NOT NULL, PRIMARY KEY (id))");
        var edited = new Migration(1, "first", "CREATE TABLE m_first (id INTEGER NOT NULL, PRIMARY KEY (id))");

        await database.MigrateAsync("m", [respaced]);
        StorageException failure = await Assert.ThrowsAsync<StorageException>(() => database.MigrateAsync("m", [edited]));

        Assert.Equal(StorageFault.WrongSchema, failure.Fault);
        Assert.Contains("edited", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    [OnDerby]
    public async Task Migrate_ThatFailsInItsSecondStatement_LeavesNothingOfIt(DatabaseProvider provider)
    {
        await using TestDatabase test = await TestDatabase.NewAsync(provider);
        await using Database database = await test.OpenBareAsync();
        var wrong = new Migration(2, "wrong", "CREATE TABLE m_second (id BIGINT NOT NULL, PRIMARY KEY (id))", "CREATE NONSENSE");

        StorageException failure = await Assert.ThrowsAsync<StorageException>(() => database.MigrateAsync("m", [First, wrong]));
        await database.MigrateAsync("m", [First, Second]);

        Assert.Equal(StorageFault.Broken, failure.Fault);
        Assert.Contains("Migration 2 of m (wrong)", failure.Message, StringComparison.Ordinal);
        await using ReadTransaction reading = await database.ReadAsync();
        Assert.Equal(2, await reading.ScalarAsync<long>("SELECT COUNT(*) FROM schema_migration WHERE domain = 'm'"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    [OnDerby]
    public async Task OpenAndMigrate_BySeveralProcessesAtOnce_RunsEachOnce(DatabaseProvider provider)
    {
        await using TestDatabase test = await TestDatabase.NewAsync(provider);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            await using Database database = await test.OpenBareAsync();
            await database.MigrateAsync("m", [First, Second]);
        })));

        await using Database again = await test.OpenBareAsync();
        await using ReadTransaction reading = await again.ReadAsync();
        Assert.Equal(1, await reading.ScalarAsync<long>("SELECT COUNT(*) FROM m_second"));
    }

    [Fact]
    public async Task Migrate_WithAGapInTheNumbers_IsAnErrorOfTheProgram()
    {
        await using TestDatabase test = await TestDatabase.NewAsync(DatabaseProvider.Sqlite);
        await using Database database = await test.OpenBareAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => database.MigrateAsync("m", [First, Second with { Number = 3 }]));
    }

    private sealed record Row(string Domain, int Number, string Name);
}
