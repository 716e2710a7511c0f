using System.Text.RegularExpressions;

namespace BS2000Bridge.Storage.Tests;

/// <summary>What Db2 would be sent, executed on Derby, of Db2's family; and what is said when the driver is missing.</summary>
public sealed partial class Db2StatementTests
{
    private static readonly IReadOnlyList<string> Tables = [.. Dialect.Db2.Render(SystemTables.Migration), .. Dialect.Db2.Render(TestDatabase.Things)];

    [DerbyFact]
    public async Task Derby_WithTheStatementsOfAUnitOfWork_KeepsRowsStateAndEvents()
    {
        string answer = await Derby.RunAsync(
        [
            .. Tables,
            Literal("INSERT INTO schema_migration (domain, number, name, digest, applied_at) VALUES (@domain, @Number, @Name, @digest, @at)", ("domain", "'test'"), ("Number", "1"), ("Name", "'things'"), ("digest", "'00'"), ("at", "5")),
            Literal("INSERT INTO schema_domain (domain, recorded_at, position) VALUES (@domain, 0, 0)", ("domain", "'test'")),
            Literal(Db2Provider.LockDomain, ("domain", "'test'")),
            Literal(SystemTables.DomainState, ("domain", "'test'")),
            Literal("UPDATE schema_domain SET recorded_at = @RecordedAt, position = @_position WHERE domain = @_domain", ("RecordedAt", "1700000000000001"), ("_position", "2"), ("_domain", "'test'")),
            Filled(SystemTables.Outbox, ["'test'", "1", "'first'", "CAST(X'0102' AS BLOB)", "1700000000000001"], ["'test'", "2", "'second'", "CAST(X'' AS BLOB)", "1700000000000001"]),
            Literal(SystemTables.DomainState, ("domain", "'test'")),
            Literal(Dialect.Db2.Limited("SELECT position, topic, payload, recorded_at FROM outbox WHERE domain = @domain AND position > @after ORDER BY position", 1), ("domain", "'test'"), ("after", "1")),
            Literal("SELECT number, name, digest FROM schema_migration WHERE domain = @domain ORDER BY number", ("domain", "'test'")),
        ]);

        Assert.Contains("RECORDEDAT", answer, StringComparison.Ordinal);
        Assert.Matches(@"1700000000000001\s*\|2\s", answer);
        Assert.Matches(@"2\s*\|second", answer);
        Assert.DoesNotMatch(@"1\s*\|first", answer);
    }

    [DerbyFact]
    public async Task Derby_WithAnInsertionOfManyRows_KeepsEachWithItsTypes()
    {
        string answer = await Derby.RunAsync(
        [
            .. Tables,
            Filled(TestDatabase.ThingTable, [.. Enumerable.Range(1, 142).Select(id => new[] { $"{id}", "32767", "2147483647", "9223372036854775807", "'a'", "CAST('long' AS CLOB)", "CAST(X'00' AS BLOB)" })]),
            Filled(TestDatabase.ThingTable, [["200", "CAST(NULL AS SMALLINT)", "CAST(NULL AS INTEGER)", "CAST(NULL AS BIGINT)", "CAST(NULL AS VARCHAR(1))", "CAST(NULL AS CLOB)", "CAST(NULL AS BLOB)"]]),
            "SELECT 'rows=' || TRIM(CHAR(COUNT(*))) FROM test_thing",
            Literal("SELECT 'found=' || TRIM(CHAR(COUNT(*))) FROM test_thing WHERE id IN (@wanted1, @wanted2, @wanted3)", ("wanted1", "1"), ("wanted2", "142"), ("wanted3", "7777")),
            "UPDATE test_thing SET big = 11 WHERE id = 1 AND big = 9223372036854775807",
            "SELECT 'big=' || TRIM(CHAR(COALESCE(MAX(big), 0))) FROM test_thing WHERE id = 1",
        ]);

        Assert.Contains("rows=143", answer, StringComparison.Ordinal);
        Assert.Contains("found=2", answer, StringComparison.Ordinal);
        Assert.Contains("big=11", answer, StringComparison.Ordinal);
    }

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

    /// <summary>A bulk insertion with its parameters as literals.</summary>
    private static string Filled<T>(BulkTable<T> table, params string[][] rows) =>
        Literal(MultiRowInsert.Statement(table, rows.Length), [.. rows.SelectMany(row => row).Select((value, i) => ($"p{i}", value))]);

    /// <summary>A statement with its parameters as literals, since ij takes none by name.</summary>
    private static string Literal(string sql, params (string Name, string Value)[] parameters)
    {
        var values = parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal);
        return Parameter().Replace(sql, match => values[match.Groups["name"].Value]);
    }

    [GeneratedRegex(@"@(?<name>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
