using BS2000Bridge.Storage.Faults;
using BS2000Bridge.Storage.Settings;

namespace BS2000Bridge.Storage.Tests;

/// <summary>The compliance suite: what a reading sees, and how rows become objects, with every provider.</summary>
public sealed class ReadTransactionTests
{
    private enum Shade
    {
        Light = 1,
        Dark = 2,
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Reading_WhileAWriterCommits_SeesTheStateOfItsBeginning(DatabaseProvider provider)
    {
        await using TestDatabase test = await TestDatabase.NewAsync(provider);
        await using Database database = await test.OpenAsync();
        await UnitOfWorkTests.KeepAsync(database, 1);
        await using ReadTransaction before = await database.ReadAsync();

        await UnitOfWorkTests.KeepAsync(database, 2);

        await using ReadTransaction after = await database.ReadAsync();
        Assert.Equal(1, await before.ScalarAsync<long>("SELECT COUNT(*) FROM test_thing"));
        Assert.Equal(2, await after.ScalarAsync<long>("SELECT COUNT(*) FROM test_thing"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Reading_WhileAWriterIsBusy_NeitherWaitsNorSeesIt(DatabaseProvider provider)
    {
        await using TestDatabase test = await TestDatabase.NewAsync(provider);
        await using Database database = await test.OpenAsync();
        await using UnitOfWork work = await database.BeginAsync(TestDatabase.Domain);
        await work.InsertAsync(TestDatabase.ThingTable, [new Thing(1)]);

        await using ReadTransaction reading = await database.ReadAsync();

        Assert.Equal(0, await reading.ScalarAsync<long>("SELECT COUNT(*) FROM test_thing"));
        Assert.Equal(1, await work.ScalarAsync<long>("SELECT COUNT(*) FROM test_thing"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Reading_ThatTriesToWrite_IsRefused(DatabaseProvider provider)
    {
        await using TestDatabase test = await TestDatabase.NewAsync(provider);
        await using Database database = await test.OpenAsync();
        await using ReadTransaction reading = await database.ReadAsync();

        await Assert.ThrowsAsync<StorageException>(() => reading.QueryAsync<long>("DELETE FROM test_thing"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    [OnDerby]
    public async Task Limited_Query_GivesAtMostSoMany(DatabaseProvider provider)
    {
        await using TestDatabase test = await TestDatabase.NewAsync(provider);
        await using Database database = await test.OpenAsync();
        await InsertAsync(database, new Thing(1), new Thing(2), new Thing(3));
        await using ReadTransaction reading = await database.ReadAsync();

        Assert.Equal([1L, 2L], await reading.QueryAsync<long>(reading.Limited("SELECT id FROM test_thing ORDER BY id", 2)));
        Assert.Equal([3L], await reading.QueryAsync<long>(reading.Limited("SELECT id FROM test_thing WHERE id > @after ORDER BY id", 2), new { after = 2L }));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    [OnDerby]
    public async Task Query_IntoARecord_TakesNumbersOfAnyWidthEnumsAndBooleans(DatabaseProvider provider)
    {
        await using TestDatabase test = await TestDatabase.NewAsync(provider);
        await using Database database = await test.OpenAsync();
        await InsertAsync(database, new Thing(1, Small: 1, Whole: 20240131, Big: 2, Name: "a"), new Thing(2, Small: 0, Whole: null, Big: 1, Name: null));
        await using ReadTransaction reading = await database.ReadAsync();

        IReadOnlyList<Narrow> narrow = await reading.QueryAsync<Narrow>("SELECT id, small AS Marked, whole AS Day, big AS Shade, name FROM test_thing ORDER BY id");
        IReadOnlyList<Wide> wide = await reading.QueryAsync<Wide>("SELECT small, whole AS whole_day, CASE WHEN id = 2 THEN big END AS second_only FROM test_thing ORDER BY id");

        Assert.Equal([new Narrow(1, true, 20240131, Shade.Dark, "a"), new Narrow(2, false, null, Shade.Light, null)], narrow);
        Assert.Equal([new Wide(1, 20240131, null), new Wide(0, null, 1)], wide);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    [OnDerby]
    public async Task Query_WithBooleansEnumsAndNulls_BindsThemAsNumbers(DatabaseProvider provider)
    {
        await using TestDatabase test = await TestDatabase.NewAsync(provider);
        await using Database database = await test.OpenAsync();
        await using (UnitOfWork work = await database.BeginAsync(TestDatabase.Domain))
        {
            await work.ExecuteAsync("INSERT INTO test_thing (id, small, whole, big, name) VALUES (@id, @marked, @day, @shade, @name)", new { id = 1, marked = true, day = (int?)null, shade = Shade.Dark, name = (string?)null });
            await work.CommitAsync();
        }

        await using ReadTransaction reading = await database.ReadAsync();
        Assert.Equal(1, await reading.ScalarAsync<long>("SELECT id FROM test_thing WHERE small = @marked AND big = @shade AND whole IS NULL AND name IS NULL", new { marked = true, shade = Shade.Dark }));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    [OnDerby]
    public async Task First_OfNoRow_IsNull(DatabaseProvider provider)
    {
        await using TestDatabase test = await TestDatabase.NewAsync(provider);
        await using Database database = await test.OpenAsync();
        await using ReadTransaction reading = await database.ReadAsync();

        Assert.Null(await reading.FirstAsync<Narrow>("SELECT id, small AS Marked, whole AS Day, big AS Shade, name FROM test_thing"));
        Assert.Null(await reading.ScalarAsync<long?>("SELECT MAX(id) FROM test_thing"));
        Assert.Equal(0, await reading.ScalarAsync<long>("SELECT COALESCE(MAX(id), 0) FROM test_thing"));
    }

    private static async Task InsertAsync(Database database, params Thing[] things)
    {
        await using UnitOfWork work = await database.BeginAsync(TestDatabase.Domain);
        await work.InsertAsync(TestDatabase.ThingTable, things);
        await work.CommitAsync();
    }

    private sealed record Narrow(long Id, bool Marked, int? Day, Shade Shade, string? Name);

    private sealed record Wide(long Small, long? WholeDay, long? SecondOnly);
}
