using BS2000Bridge.Storage.Dialects;
using BS2000Bridge.Storage.Faults;
using BS2000Bridge.Storage.Settings;

namespace BS2000Bridge.Storage.Tests;

/// <summary>What domains' tests run their migrations through (Derby by ij, of Db2's family); and what is said when the driver is missing.</summary>
public sealed class Db2Tests
{
    private static readonly IReadOnlyList<string> Tables = [.. Dialect.Db2.Render(SystemTables.Migration.Statements), .. Dialect.Db2.Render(TestDatabase.Things.Statements)];

    [DerbyFact]
    public async Task Derby_WithMigrationsForDb2_TakesThem() => Assert.Contains("rows=0", await Derby.RunAsync([.. Tables, "SELECT 'rows=' || TRIM(CHAR(COUNT(*))) FROM test_thing"]), StringComparison.Ordinal);

    [DerbyFact]
    public async Task Derby_WithAStatementThatIsWrong_SaysSo()
    {
        InvalidOperationException failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Derby.RunAsync([.. Tables, "SELECT id FROM test_thing LIMIT 1"]));

        Assert.Contains("LIMIT 1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_WithoutTheDriver_SaysWhichAndWhatToInstall()
    {
        var settings = new DatabaseSettings(DatabaseProvider.Db2, "Server=db2.example:50000;Database=CCSS;UID=bridge;PWD=not-to-be-told")
        {
            DriverName = "IBM.Data.Db2",
            DriverFactory = "IBM.Data.Db2.DB2Factory, IBM.Data.Db2",
        };

        StorageException failure = await Assert.ThrowsAsync<StorageException>(() => Database.OpenAsync(settings, TimeProvider.System));

        Assert.Equal(StorageFault.Unavailable, failure.Fault);
        Assert.Contains("Net.IBM.Data.Db2-lnx", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("not-to-be-told", $"{failure}{settings}", StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => Database.OpenAsync(settings with { DriverName = null }, TimeProvider.System));
    }
}
