using BS2000Bridge.Salary.Tables;
using BS2000Bridge.Services.Requests;
using BS2000Bridge.Services.Tests.Contract;
using BS2000Bridge.Storage;

namespace BS2000Bridge.Salary.Tests.Upgrades;

/// <summary>A centre that has run the older program starts this one on its database, and goes on.</summary>
public sealed class OlderDatabaseTests : IDisposable
{
    private static readonly DateTimeOffset Later = new(2024, 7, 15, 10, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Start_OnAnOlderDatabase_StillKnowsItsRequests(DatabaseProvider provider)
    {
        DatabaseSettings settings = await OlderAsync(provider);
        await using SalaryWorld world = await SalaryWorld.StartAsync(settings);

        Receipt[] again = await world.TakeAsync(OlderDatabase.Declarations);
        Receipt other = Assert.Single(await world.TakeAsync(("january-7", Wage.Of(2024, 1, 9999m))));

        Assert.All(again, receipt => Assert.True(receipt.Repeated));
        Assert.Equal([ReceiptState.Accepted, ReceiptState.Accepted, ReceiptState.Rejected], again.Select(receipt => receipt.State));
        Assert.Equal(["wageDeclarations/1", "wageDeclarations/2", ""], again.Select(receipt => receipt.Resource));
        Assert.Equal((4, "declaration.hours_worked"), (again[2].Rejection.Code, again[2].Rejection.Field));
        Assert.Equal([0L, 1, 2], again.Select(receipt => MicrosecondsOf(receipt) - (OlderDatabase.LastRecordedAt - 3)));
        Assert.Equal((ReceiptState.Rejected, "request_id"), (other.State, other.Rejection.Field));
        await using ReadTransaction reading = await world.Database.ReadAsync();
        Assert.Equal(2, await reading.ScalarAsync<long>("SELECT COUNT(*) FROM salary_wage"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Migrate_OfAnOlderDatabase_KeepsEachReceiptOnceUnderItsOwnKey(DatabaseProvider provider)
    {
        await using Database database = await Database.OpenAsync(await OlderAsync(provider), new TestClock(Later));

        await SalarySchema.MigrateAsync(database);

        await using ReadTransaction reading = await database.ReadAsync();
        List<(int Service, string RequestId, long Key)> receipts = await reading.RowsAsync(
            $"SELECT service, request_id, request_key FROM {SalarySchema.Receipts} ORDER BY recorded_at", null, row => ((int)row.GetInt64(0), row.GetString(1), row.GetInt64(2)));
        string[] ids = ["january-7", "january-07", "wrong", "january-7"];
        Assert.Equal(ids.Zip([1, 1, 1, 2], (id, service) => (service, id, RequestKeys.Of(id))), receipts);
        Assert.NotEqual(receipts[0].Key, receipts[1].Key);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task LastRecordedAt_OfAnOlderDatabase_IsThatOfItsLastMigration(DatabaseProvider provider)
    {
        await using Database database = await Database.OpenAsync(await OlderAsync(provider), new TestClock(Later));
        Assert.Equal(OlderDatabase.LastRecordedAt, await LastAsync(database));

        await SalarySchema.MigrateAsync(database);

        // Migrations 5 and 6 are a unit of work each; the second comes a microsecond after the first, for the clock stands.
        Assert.Equal((Later - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond + 1, await LastAsync(database));
    }

    private static async Task<long> LastAsync(Database database)
    {
        await using ReadTransaction reading = await database.ReadAsync();
        return await reading.LastRecordedAtAsync(SalarySchema.Domain);
    }

    private static long MicrosecondsOf(Receipt receipt) => (receipt.RecordedAt.ToDateTimeOffset() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    private async Task<DatabaseSettings> OlderAsync(DatabaseProvider provider)
    {
        DatabaseSettings settings = provider == DatabaseProvider.Sqlite
            ? DatabaseSettings.Sqlite(_folder["salary.db"])
            : new DatabaseSettings(provider, await (await PostgresCluster.SharedAsync()).NewDatabaseAsync());
        await OlderDatabase.CreateAsync(settings);
        return settings;
    }
}
