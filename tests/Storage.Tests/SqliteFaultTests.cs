using BS2000Bridge.Storage.Faults;
using BS2000Bridge.Storage.Settings;

namespace BS2000Bridge.Storage.Tests;

/// <summary>What goes wrong with a file, and that nothing is lost by it.</summary>
public sealed class SqliteFaultTests
{
    [SmallDiskFact]
    public async Task Commit_OnAFullDisk_SaysSoKeepsWhatWasThereAndGoesOnWhenThereIsRoom()
    {
        using SmallDisk disk = SmallDisk.Mount("4m");
        string ballast = Path.Combine(disk.Folder, "ballast");
        await File.WriteAllBytesAsync(ballast, new byte[2_000_000]);
        await using (Database database = await Database.OpenAsync(DatabaseSettings.Sqlite(Path.Combine(disk.Folder, "test.db")), new TestClock()))
        {
            await database.MigrateAsync(TestDatabase.Domain, [TestDatabase.Things]);
            await UnitOfWorkTests.KeepAsync(database, 1);

            StorageException failure = await Assert.ThrowsAsync<StorageException>(() => FillAsync(database));
            Assert.Equal(StorageFault.Full, failure.Fault);
            Assert.Contains(disk.Folder, failure.Message, StringComparison.Ordinal);
            Assert.Contains("make room", failure.Message, StringComparison.Ordinal);

            File.Delete(ballast);
            await UnitOfWorkTests.KeepAsync(database, 2);
        }

        await using Database again = await Database.OpenAsync(DatabaseSettings.Sqlite(Path.Combine(disk.Folder, "test.db")), new TestClock());
        await using ReadTransaction reading = await again.ReadAsync();
        Assert.Equal([1L, 2L], await reading.QueryAsync<long>("SELECT id FROM test_thing ORDER BY id"));
        Assert.Equal("ok", await reading.ScalarAsync<string>("PRAGMA integrity_check"));
    }

    [Fact]
    public async Task Insert_BeyondTheSizeAllowed_IsFullAndKeepsNothing()
    {
        await using TestDatabase test = await TestDatabase.NewAsync(DatabaseProvider.Sqlite);
        await using Database database = await test.OpenAsync();
        await using (UnitOfWork work = await database.BeginAsync(TestDatabase.Domain))
        {
            await work.ScalarAsync<long>("PRAGMA max_page_count = 64");
            StorageException failure = await Assert.ThrowsAsync<StorageException>(() => work.InsertAsync(TestDatabase.ThingTable, Bulky()));
            Assert.Equal(StorageFault.Full, failure.Fault);
        }

        await UnitOfWorkTests.KeepAsync(database, 1);
        await using ReadTransaction reading = await database.ReadAsync();
        Assert.Equal(1, await reading.ScalarAsync<long>("SELECT COUNT(*) FROM test_thing"));
    }

    [Fact]
    public async Task Open_InAFolderThatIsNotThere_SaysWhichFile()
    {
        string file = Path.Combine(Path.GetTempPath(), "bridge-no-such-folder", "test.db");

        StorageException failure = await Assert.ThrowsAsync<StorageException>(() => Database.OpenAsync(DatabaseSettings.Sqlite(file), TimeProvider.System));

        Assert.Equal(StorageFault.Unavailable, failure.Fault);
        Assert.Contains(file, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_OfAFileThatIsNoDatabase_IsRefusedAndLeavesItAsItWas()
    {
        await using TestDatabase test = await TestDatabase.NewAsync(DatabaseProvider.Sqlite);
        string file = test.Settings.ConnectionString["Data Source=".Length..];
        byte[] content = [.. Enumerable.Repeat((byte)'x', 8192)];
        await File.WriteAllBytesAsync(file, content);

        StorageException failure = await Assert.ThrowsAsync<StorageException>(() => test.OpenBareAsync());

        Assert.Equal(StorageFault.Broken, failure.Fault);
        Assert.Equal(content, await File.ReadAllBytesAsync(file));
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=shared;Mode=Memory;Cache=Shared")]
    public async Task Open_OfADatabaseInMemory_IsAnErrorOfTheConfiguration(string connectionString) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Database.OpenAsync(new DatabaseSettings(DatabaseProvider.Sqlite, connectionString), TimeProvider.System));

    [Fact]
    public async Task Reading_LeftOpenBeyondTheEndOfTheDatabase_StillAnswersAndCanBeEnded()
    {
        await using TestDatabase test = await TestDatabase.NewAsync(DatabaseProvider.Sqlite);
        Database database = await test.OpenAsync();
        await UnitOfWorkTests.KeepAsync(database, 1);
        ReadTransaction reading = await database.ReadAsync();

        await database.DisposeAsync();

        Assert.Equal(1, await reading.ScalarAsync<long>("SELECT COUNT(*) FROM test_thing"));
        await reading.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => reading.ScalarAsync<long>("SELECT 1"));
    }

    private static async Task FillAsync(Database database)
    {
        await using UnitOfWork work = await database.BeginAsync(TestDatabase.Domain);
        await work.InsertAsync(TestDatabase.ThingTable, Bulky());
        await work.CommitAsync();
    }

    private static IEnumerable<Thing> Bulky() => Enumerable.Range(1000, 100_000).Select(id => new Thing(id, Note: new string('x', 1000)));
}
