using System.Text;
using BS2000Bridge.Storage.Faults;
using BS2000Bridge.Storage.Settings;

namespace BS2000Bridge.Storage.Tests;

/// <summary>The compliance suite: bulk insertion, with every provider.</summary>
public sealed class BulkInsertTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    [OnDerby]
    public async Task Insert_OfEveryTypeAtItsLimits_GivesTheSameBack(DatabaseProvider provider)
    {
        Thing[] things =
        [
            new(long.MinValue, short.MinValue, int.MinValue, long.MinValue, "", "", []),
            new(0),
            new(1, 0, 0, 0, "Wäschmëttel €", new string('é', 100_000), [.. Enumerable.Range(0, 70_000).Select(i => (byte)(i % 256))]),
            new(long.MaxValue, short.MaxValue, int.MaxValue, long.MaxValue, "🏭", "line\nline", [0]),
        ];
        await using TestDatabase test = await TestDatabase.NewAsync(provider);
        await using Database database = await test.OpenAsync();
        await using (UnitOfWork work = await database.BeginAsync(TestDatabase.Domain))
        {
            Assert.Equal(things.Length, await work.InsertAsync(TestDatabase.ThingTable, things));
            await work.CommitAsync();
        }

        await using ReadTransaction reading = await database.ReadAsync();
        IReadOnlyList<Thing> found = await reading.QueryAsync<Thing>(TestDatabase.SelectThings);
        Assert.Equal(things.Select(Shown), found.Select(Shown));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    [OnDerby]
    public async Task Insert_OfADuplicateAmongMany_KeepsNoneAndTheDatabaseGoesOn(DatabaseProvider provider)
    {
        await using TestDatabase test = await TestDatabase.NewAsync(provider);
        await using Database database = await test.OpenAsync();
        await using (UnitOfWork work = await database.BeginAsync(TestDatabase.Domain))
        {
            StorageException failure = await Assert.ThrowsAsync<StorageException>(
                () => work.InsertAsync(TestDatabase.ThingTable, Enumerable.Range(0, 5000).Select(i => new Thing(i == 4000 ? 7 : i))));
            Assert.Equal(StorageFault.Duplicate, failure.Fault);
        }

        await using (UnitOfWork work = await database.BeginAsync(TestDatabase.Domain))
        {
            Assert.Equal(5000, await work.InsertAsync(TestDatabase.ThingTable, Enumerable.Range(0, 5000).Select(i => new Thing(i))));
            Assert.Equal(1, await work.InsertAsync(TestDatabase.ThingTable, [new Thing(5000)]));
            await work.CommitAsync();
        }

        await using ReadTransaction reading = await database.ReadAsync();
        Assert.Equal(5001, await reading.ScalarAsync<long>("SELECT COUNT(*) FROM test_thing"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    [OnDerby]
    public async Task Insert_OfRowsThatFailMidway_KeepsNoneAndTheDatabaseGoesOn(DatabaseProvider provider)
    {
        await using TestDatabase test = await TestDatabase.NewAsync(provider);
        await using Database database = await test.OpenAsync();
        await using (UnitOfWork work = await database.BeginAsync(TestDatabase.Domain))
        {
            await Assert.ThrowsAsync<FormatException>(() => work.InsertAsync(TestDatabase.ThingTable, Enumerable.Range(0, 100).Select(i => i < 50 ? new Thing(i) : throw new FormatException())));
        }

        await UnitOfWorkTests.KeepAsync(database, 1);
        await using ReadTransaction reading = await database.ReadAsync();
        Assert.Equal(1, await reading.ScalarAsync<long>("SELECT COUNT(*) FROM test_thing"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    [OnDerby]
    public async Task Insert_GivenUpMidway_KeepsNone(DatabaseProvider provider)
    {
        await using TestDatabase test = await TestDatabase.NewAsync(provider);
        await using Database database = await test.OpenAsync();
        using var givenUp = new CancellationTokenSource();
        await using (UnitOfWork work = await database.BeginAsync(TestDatabase.Domain))
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work.InsertAsync(TestDatabase.ThingTable, Rows(givenUp), givenUp.Token));
        }

        await using ReadTransaction reading = await database.ReadAsync();
        Assert.Equal(0, await reading.ScalarAsync<long>("SELECT COUNT(*) FROM test_thing"));
    }

    private static IEnumerable<Thing> Rows(CancellationTokenSource givenUp)
    {
        for (int i = 0; i < 100_000; i++)
        {
            if (i == 5000)
            {
                givenUp.Cancel();
            }

            yield return new Thing(i);
        }
    }

    private static string Shown(Thing thing) =>
        $"{thing.Id}|{thing.Small}|{thing.Whole}|{thing.Big}|{thing.Name ?? "null"}|{thing.Note ?? "null"}|{(thing.Content is { } content ? Encoding.Latin1.GetString(content) : "null")}";
}
