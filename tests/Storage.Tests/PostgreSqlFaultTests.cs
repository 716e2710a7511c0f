using BS2000Bridge.Storage.Faults;
using BS2000Bridge.Storage.Settings;
using Npgsql;

namespace BS2000Bridge.Storage.Tests;

/// <summary>What goes wrong with a server, and that nothing is lost by it.</summary>
public sealed class PostgreSqlFaultTests
{
    private const string Terminate = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";

    [PostgresFact]
    public async Task UnitOfWork_WhoseConnectionIsCut_KeepsNothingAndTheNextOneRuns()
    {
        await using TestDatabase test = await TestDatabase.NewAsync(DatabaseProvider.PostgreSql);
        await using Database database = await test.OpenAsync();
        await using (UnitOfWork work = await database.BeginAsync(TestDatabase.Domain))
        {
            await work.InsertAsync(TestDatabase.ThingTable, [new Thing(1)]);
            await CutAsync(test);
            StorageException failure = await Assert.ThrowsAsync<StorageException>(() => work.InsertAsync(TestDatabase.ThingTable, [new Thing(2)]));
            Assert.Equal(StorageFault.Unavailable, failure.Fault);
            Assert.DoesNotContain("not-to-be-told", failure.ToString(), StringComparison.Ordinal);
        }

        await UnitOfWorkTests.KeepAsync(database, 3);
        await using ReadTransaction reading = await database.ReadAsync();
        Assert.Equal([3L], await reading.QueryAsync<long>("SELECT id FROM test_thing"));
    }

    [PostgresFact]
    public async Task Commit_WhoseConnectionIsCut_SaysThatItsOutcomeIsToBeRead()
    {
        await using TestDatabase test = await TestDatabase.NewAsync(DatabaseProvider.PostgreSql);
        await using Database database = await test.OpenAsync();
        await using (UnitOfWork work = await database.BeginAsync(TestDatabase.Domain))
        {
            await work.ExecuteAsync("INSERT INTO test_thing (id) VALUES (1)");

            // A deferred trigger runs at the commit, and cuts the very connection.
            await work.ExecuteAsync("CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END'");
            await work.ExecuteAsync("CREATE CONSTRAINT TRIGGER cut AFTER INSERT ON test_thing DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cut()");
            await work.ExecuteAsync("INSERT INTO test_thing (id) VALUES (2)");
            StorageException failure = await Assert.ThrowsAsync<StorageException>(() => work.CommitAsync());
            Assert.Equal(StorageFault.Unavailable, failure.Fault);
            Assert.Contains("at the commit itself", failure.Message, StringComparison.Ordinal);
        }

        await using ReadTransaction reading = await database.ReadAsync();
        Assert.Equal(0, await reading.ScalarAsync<long>("SELECT COUNT(*) FROM test_thing"));
    }

    [PostgresFact]
    public async Task Reading_WhoseConnectionIsCut_FailsAndTheNextOneRuns()
    {
        await using TestDatabase test = await TestDatabase.NewAsync(DatabaseProvider.PostgreSql);
        await using Database database = await test.OpenAsync();
        await UnitOfWorkTests.KeepAsync(database, 1);
        await using (ReadTransaction reading = await database.ReadAsync())
        {
            await CutAsync(test);
            StorageException failure = await Assert.ThrowsAsync<StorageException>(() => reading.ScalarAsync<long>("SELECT COUNT(*) FROM test_thing"));
            Assert.Equal(StorageFault.Unavailable, failure.Fault);
        }

        await using ReadTransaction next = await database.ReadAsync();
        Assert.Equal(1, await next.ScalarAsync<long>("SELECT COUNT(*) FROM test_thing"));
    }

    [PostgresFact]
    public async Task Begin_AfterItsIdleConnectionsWereCut_TakesANewOne()
    {
        await using TestDatabase test = await TestDatabase.NewAsync(DatabaseProvider.PostgreSql);
        await using Database database = await test.OpenAsync();
        await CutAsync(test);

        await UnitOfWorkTests.KeepAsync(database, 1);

        await CutAsync(test);
        await using ReadTransaction reading = await database.ReadAsync();
        Assert.Equal(1, await reading.ScalarAsync<long>("SELECT COUNT(*) FROM test_thing"));
    }

    [PostgresFact]
    public async Task Server_KilledAndStartedAgain_HasWhatWasCommittedAndTheSameDatabaseGoesOn()
    {
        await using PostgresCluster cluster = await PostgresCluster.StartAsync();
        await using Database database = await Database.OpenAsync(new DatabaseSettings(DatabaseProvider.PostgreSql, await cluster.NewDatabaseAsync()), new TestClock());
        await database.MigrateAsync(TestDatabase.Domain, [TestDatabase.Things]);
        await UnitOfWorkTests.KeepAsync(database, 1);
        await using (UnitOfWork work = await database.BeginAsync(TestDatabase.Domain))
        {
            await work.InsertAsync(TestDatabase.ThingTable, [new Thing(2)]);
            await cluster.KillAsync();
            StorageException lost = await Assert.ThrowsAsync<StorageException>(() => work.CommitAsync());
            Assert.Equal(StorageFault.Unavailable, lost.Fault);
        }

        StorageException absent = await Assert.ThrowsAsync<StorageException>(async () => await database.BeginAsync(TestDatabase.Domain));
        Assert.Equal(StorageFault.Unavailable, absent.Fault);
        Assert.Contains("127.0.0.1", absent.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("not-to-be-told", absent.ToString(), StringComparison.Ordinal);

        await cluster.StartServerAsync();
        await UnitOfWorkTests.KeepAsync(database, 3);
        await using ReadTransaction reading = await database.ReadAsync();
        Assert.Equal([1L, 3L], await reading.QueryAsync<long>("SELECT id FROM test_thing ORDER BY id"));
    }

    [SmallDiskFact(NeedsPostgres = true)]
    public async Task Insert_OnAFullDisk_SaysSoAndKeepsNothing()
    {
        using SmallDisk disk = SmallDisk.Mount("4m");
        await using PostgresCluster cluster = await PostgresCluster.StartAsync();
        string connectionString = await cluster.NewDatabaseAsync();
        await ExecuteAsync(connectionString, $"CREATE TABLESPACE small LOCATION '{await PostgresCluster.OwnFolderAsync(disk.Folder)}'");
        await using Database database = await Database.OpenAsync(new DatabaseSettings(DatabaseProvider.PostgreSql, connectionString), new TestClock());
        await database.MigrateAsync(TestDatabase.Domain, [TestDatabase.Things, new Migration(2, "small", "ALTER TABLE test_thing SET TABLESPACE small")]);
        await UnitOfWorkTests.KeepAsync(database, 1);
        await using (UnitOfWork work = await database.BeginAsync(TestDatabase.Domain))
        {
            StorageException failure = await Assert.ThrowsAsync<StorageException>(() => work.InsertAsync(TestDatabase.ThingTable, Enumerable.Range(1000, 100_000).Select(id => new Thing(id, Name: new string('x', 100)))));
            Assert.Equal(StorageFault.Full, failure.Fault);
        }

        await using ReadTransaction reading = await database.ReadAsync();
        Assert.Equal([1L], await reading.QueryAsync<long>("SELECT id FROM test_thing"));
    }

    [PostgresFact]
    public async Task Open_OfADatabaseThatIsNotThere_SaysWhich()
    {
        await using TestDatabase test = await TestDatabase.NewAsync(DatabaseProvider.PostgreSql);
        var wrong = new NpgsqlConnectionStringBuilder(test.Settings.ConnectionString) { Database = "nowhere" };

        StorageException failure = await Assert.ThrowsAsync<StorageException>(() => Database.OpenAsync(test.Settings with { ConnectionString = wrong.ConnectionString }, TimeProvider.System));

        Assert.Equal(StorageFault.Unavailable, failure.Fault);
        Assert.Contains("nowhere", failure.Message, StringComparison.Ordinal);
    }

    private static Task CutAsync(TestDatabase test) => ExecuteAsync(test.Settings.ConnectionString, Terminate);

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
