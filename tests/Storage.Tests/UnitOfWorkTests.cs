using BS2000Bridge.Storage.Faults;
using BS2000Bridge.Storage.Settings;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace BS2000Bridge.Storage.Tests;

/// <summary>The compliance suite: what a unit of work keeps and what it drops, with every provider.</summary>
public sealed class UnitOfWorkTests
{
    private const string Insert = "INSERT INTO test_thing (id, big) VALUES (@id, @big)";
    private const string Count = "SELECT COUNT(*) FROM test_thing";

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    [OnDerby]
    public async Task Commit_OfRowsAndEvents_KeepsBothBeyondReopening(DatabaseProvider provider)
    {
        await using TestDatabase test = await TestDatabase.NewAsync(provider);
        long recordedAt;
        await using (Database database = await test.OpenAsync())
        {
            await using UnitOfWork work = await database.BeginAsync(TestDatabase.Domain);
            Assert.Equal(2, await work.ExecuteAsync(Insert, new[] { new { id = 1, big = 10L }, new { id = 2, big = 20L } }));
            work.Publish("thing", [1, 2, 3]);
            recordedAt = work.RecordedAt;
            await work.CommitAsync();
        }

        await using Database again = await test.OpenAsync();
        await using ReadTransaction reading = await again.ReadAsync();
        Assert.Equal([10L, 20L], await reading.QueryAsync<long>("SELECT big FROM test_thing ORDER BY id"));
        OutboxEntry entry = Assert.Single(await again.ReadOutboxAsync(TestDatabase.Domain, 0, 10));
        Assert.Equal((1, "thing", recordedAt), (entry.Position, entry.Topic, entry.RecordedAt));
        Assert.Equal([1, 2, 3], entry.Payload);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    [OnDerby]
    public async Task Dispose_WithoutCommit_KeepsNothing(DatabaseProvider provider)
    {
        await using TestDatabase test = await TestDatabase.NewAsync(provider);
        await using Database database = await test.OpenAsync();
        await using (UnitOfWork work = await database.BeginAsync(TestDatabase.Domain))
        {
            await work.ExecuteAsync(Insert, new { id = 1, big = 10L });
            await work.InsertAsync(TestDatabase.ThingTable, [new Thing(2)]);
            work.Publish("thing", [1]);
        }

        await using ReadTransaction reading = await database.ReadAsync();
        Assert.Equal(0, await reading.ScalarAsync<long>(Count));
        Assert.Empty(await database.ReadOutboxAsync(TestDatabase.Domain, 0, 10));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    [OnDerby]
    public async Task Execute_OfAKeyThatIsThere_IsADuplicateAndEndsTheUnitOfWork(DatabaseProvider provider)
    {
        await using TestDatabase test = await TestDatabase.NewAsync(provider);
        await using Database database = await test.OpenAsync();
        await KeepAsync(database, 1);
        await using (UnitOfWork work = await database.BeginAsync(TestDatabase.Domain))
        {
            await work.ExecuteAsync(Insert, new { id = 2, big = 20L });
            StorageException failure = await Assert.ThrowsAsync<StorageException>(() => work.ExecuteAsync(Insert, new { id = 1, big = 10L }));
            Assert.Equal(StorageFault.Duplicate, failure.Fault);
            await Assert.ThrowsAsync<InvalidOperationException>(() => work.CommitAsync());
        }

        await KeepAsync(database, 3);
        await using ReadTransaction reading = await database.ReadAsync();
        Assert.Equal([1L, 3L], await reading.QueryAsync<long>("SELECT id FROM test_thing ORDER BY id"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    [OnDerby]
    public async Task ChangeOne_OfARowChangedMeanwhile_IsRefused(DatabaseProvider provider)
    {
        await using TestDatabase test = await TestDatabase.NewAsync(provider);
        await using Database database = await test.OpenAsync();
        await KeepAsync(database, 1);
        const string Change = "UPDATE test_thing SET big = @next WHERE id = 1 AND big = @seen";
        await using (UnitOfWork first = await database.BeginAsync(TestDatabase.Domain))
        {
            await first.ChangeOneAsync("Thing 1", Change, new { next = 11L, seen = 0L });
            await first.CommitAsync();
        }

        await using (UnitOfWork second = await database.BeginAsync(TestDatabase.Domain))
        {
            StorageException failure = await Assert.ThrowsAsync<StorageException>(() => second.ChangeOneAsync("Thing 1", Change, new { next = 12L, seen = 0L }));
            Assert.Equal(StorageFault.ChangedMeanwhile, failure.Fault);
            Assert.Contains("Thing 1", failure.Message, StringComparison.Ordinal);
        }

        await using ReadTransaction reading = await database.ReadAsync();
        Assert.Equal(11, await reading.ScalarAsync<long>("SELECT big FROM test_thing"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    [OnDerby]
    public async Task Execute_OfAStatementThatIsWrong_SaysWhatTheDatabaseSays(DatabaseProvider provider)
    {
        await using TestDatabase test = await TestDatabase.NewAsync(provider);
        await using Database database = await test.OpenAsync();
        await using UnitOfWork work = await database.BeginAsync(TestDatabase.Domain);

        StorageException failure = await Assert.ThrowsAsync<StorageException>(() => work.ExecuteAsync("DELETE FROM test_nothing"));

        Assert.Equal(StorageFault.Broken, failure.Fault);
        Assert.Contains("test_nothing", failure.Message, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("not-to-be-told", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    [OnDerby]
    public async Task RecordedAt_WithAClockThatStandsOrGoesBack_AlwaysGrows(DatabaseProvider provider)
    {
        await using TestDatabase test = await TestDatabase.NewAsync(provider);
        long start = (test.Clock.Now - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        var seen = new List<long>();
        await using (Database database = await test.OpenAsync())
        {
            seen.Add(await KeepAsync(database, 1));
            seen.Add(await KeepAsync(database, 2));
            test.Clock.Now -= TimeSpan.FromHours(1);
            seen.Add(await KeepAsync(database, 3));
        }

        await using Database again = await test.OpenAsync();
        seen.Add(await KeepAsync(again, 4));
        test.Clock.Now = DateTimeOffset.UnixEpoch.AddMicroseconds(start + 1_000_000);
        seen.Add(await KeepAsync(again, 5));

        Assert.True(seen[0] >= start);
        Assert.Equal([seen[0], seen[0] + 1, seen[0] + 2, seen[0] + 3, start + 1_000_000], seen);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    [OnDerby]
    public async Task Commit_OfNothing_SettlesItsInstantAgainstAClockThatGoesBack(DatabaseProvider provider)
    {
        await using TestDatabase test = await TestDatabase.NewAsync(provider);
        await using Database one = await test.OpenAsync();
        await using Database other = await test.OpenAsync();
        long settled;
        await using (UnitOfWork work = await one.BeginAsync(TestDatabase.Domain))
        {
            await work.CommitAsync();
            settled = work.RecordedAt;
        }

        test.Clock.Now -= TimeSpan.FromHours(1);

        Assert.Equal(settled + 1, await KeepAsync(other, 1));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    [OnDerby]
    public async Task Begin_OfADomainWithoutSchema_IsRefused(DatabaseProvider provider)
    {
        await using TestDatabase test = await TestDatabase.NewAsync(provider);
        await using Database database = await test.OpenAsync();

        StorageException failure = await Assert.ThrowsAsync<StorageException>(async () => await database.BeginAsync("nobody"));

        Assert.Equal(StorageFault.WrongSchema, failure.Fault);
        Assert.Contains("nobody", failure.Message, StringComparison.Ordinal);
        await KeepAsync(database, 1);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    [OnDerby]
    public async Task Begin_WhileAnotherProcessWrites_IsLockedAfterTheTimeoutAndGoesOnLater(DatabaseProvider provider)
    {
        await using TestDatabase test = await TestDatabase.NewAsync(provider);
        await using Database one = await test.OpenAsync();
        await using Database other = await test.OpenAsync(TimeSpan.FromMilliseconds(200));
        await using (UnitOfWork work = await one.BeginAsync(TestDatabase.Domain))
        {
            StorageException failure = await Assert.ThrowsAsync<StorageException>(async () => await other.BeginAsync(TestDatabase.Domain));
            Assert.Equal(StorageFault.Locked, failure.Fault);
            await work.ExecuteAsync(Insert, new { id = 1, big = 10L });
            await work.CommitAsync();
        }

        await KeepAsync(other, 2);
        await using ReadTransaction reading = await one.ReadAsync();
        Assert.Equal(2, await reading.ScalarAsync<long>(Count));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    [OnDerby]
    public async Task Begin_OfTheSameDomainTwice_IsLockedAfterTheTimeout(DatabaseProvider provider)
    {
        await using TestDatabase test = await TestDatabase.NewAsync(provider);
        await using Database database = await test.OpenAsync(TimeSpan.FromMilliseconds(50));
        await using UnitOfWork work = await database.BeginAsync(TestDatabase.Domain);

        StorageException failure = await Assert.ThrowsAsync<StorageException>(async () => await database.BeginAsync(TestDatabase.Domain));

        Assert.Equal(StorageFault.Locked, failure.Fault);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    [OnDerby]
    public async Task Begin_GivenUpWhileItWaits_EndsAndHoldsNobodyUp(DatabaseProvider provider)
    {
        await using TestDatabase test = await TestDatabase.NewAsync(provider);
        await using Database database = await test.OpenAsync();
        using var givenUp = new CancellationTokenSource();
        await using (UnitOfWork work = await database.BeginAsync(TestDatabase.Domain))
        {
            Task<UnitOfWork> waiting = database.BeginAsync(TestDatabase.Domain, givenUp.Token).AsTask();
            Assert.False(waiting.IsCompleted);
            await givenUp.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        }

        await KeepAsync(database, 1);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    [OnDerby]
    public async Task UnitsOfWork_OfTwoProcessesAtOnce_GoOneAfterTheOther(DatabaseProvider provider)
    {
        const int Writers = 8;
        const int Each = 25;
        await using TestDatabase test = await TestDatabase.NewAsync(provider);
        await using Database one = await test.OpenAsync();
        await using Database other = await test.OpenAsync();
        await KeepAsync(one, 1);

        // Each reads a number and writes the next: none may be lost, and no instant may be taken twice.
        long[][] instants = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            Database database = writer % 2 == 0 ? one : other;
            var own = new long[Each];
            for (int i = 0; i < Each; i++)
            {
                await using UnitOfWork work = await database.BeginAsync(TestDatabase.Domain);
                long seen = await work.ScalarAsync<long>("SELECT big FROM test_thing WHERE id = 1");
                await work.ExecuteAsync("UPDATE test_thing SET big = @next WHERE id = 1", new { next = seen + 1 });
                work.Publish("counted", BitConverter.GetBytes(seen + 1));
                await work.CommitAsync();
                own[i] = work.RecordedAt;
            }

            return own;
        })));

        await using ReadTransaction reading = await one.ReadAsync();
        Assert.Equal(Writers * Each, await reading.ScalarAsync<long>("SELECT big FROM test_thing WHERE id = 1"));
        Assert.Equal(Writers * Each, instants.SelectMany(own => own).Distinct().Count());
        IReadOnlyList<OutboxEntry> entries = await one.ReadOutboxAsync(TestDatabase.Domain, 0, 1000);
        Assert.Equal(Enumerable.Range(1, Writers * Each).Select(number => (long)number), entries.Select(entry => entry.Position));
        Assert.Equal(Enumerable.Range(1, Writers * Each).Select(number => (long)number), entries.Select(entry => BitConverter.ToInt64(entry.Payload)));
        Assert.True(entries.Zip(entries.Skip(1)).All(pair => pair.First.RecordedAt < pair.Second.RecordedAt));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Execute_GivenUpWhileItRuns_EndsAndKeepsNothing(DatabaseProvider provider)
    {
        const string Endless = "INSERT INTO test_thing (id) WITH RECURSIVE n(i) AS (SELECT running() UNION ALL SELECT i + 1 FROM n WHERE i < 2000000000) SELECT COUNT(*) FROM n";
        await using TestDatabase test = await TestDatabase.NewAsync(provider);
        await using Database database = await test.OpenAsync();
        using var givenUp = new CancellationTokenSource();
        await using (UnitOfWork work = await database.BeginAsync(TestDatabase.Domain))
        {
            await work.ExecuteAsync(Insert, new { id = 1, big = 10L });
            Task running = await RunningAsync(work);
            Task endless = Task.Run(() => work.ExecuteAsync(Endless, null, givenUp.Token));
            await running;
            await givenUp.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => endless);
        }

        await KeepAsync(database, 2);
        await using ReadTransaction reading = await database.ReadAsync();
        Assert.Equal(1, await reading.ScalarAsync<long>(Count));
    }

    /// <summary>Gives the database a function <c>running()</c>; the task is done once a statement that runs calls it.</summary>
    private static async Task<Task> RunningAsync(UnitOfWork work)
    {
        var running = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (work.Connection is SqliteConnection sqlite)
        {
            sqlite.CreateFunction("running", () =>
            {
                running.TrySetResult();
                return 1;
            });
        }
        else
        {
            // A notice is the one word of a running statement that PostgreSQL sends at once, not with its end.
            ((NpgsqlConnection)work.Connection).Notice += (_, _) => running.TrySetResult();
            await work.ExecuteAsync("CREATE FUNCTION running() RETURNS integer LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE 'running'; RETURN 1; END $$");
        }

        return running.Task;
    }

    internal static async Task<long> KeepAsync(Database database, long id)
    {
        await using UnitOfWork work = await database.BeginAsync(TestDatabase.Domain);
        await work.ExecuteAsync(Insert, new { id, big = 0L });
        await work.CommitAsync();
        return work.RecordedAt;
    }
}
