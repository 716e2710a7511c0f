using System.Globalization;

namespace BS2000Bridge.Storage.Dialects;

/// <summary>What differs between the databases in the words of a statement.</summary>
public sealed class Dialect
{
    private readonly string _text;
    private readonly string _bytes;
    private readonly string _limit;

    private Dialect(string name, string text, string bytes, string limit) => (Name, _text, _bytes, _limit) = (name, text, bytes, limit);

    /// <summary>The dialect of SQLite.</summary>
    public static Dialect Sqlite { get; } = new("SQLite", "TEXT", "BLOB", "LIMIT {0}");

    /// <summary>The dialect of PostgreSQL.</summary>
    public static Dialect PostgreSql { get; } = new("PostgreSQL", "TEXT", "BYTEA", "LIMIT {0}");

    /// <summary>The dialect of Db2, and of Derby, which is of its family.</summary>
    public static Dialect Db2 { get; } = new("Db2", "CLOB(16M)", "BLOB(16M)", "FETCH FIRST {0} ROWS ONLY");

    /// <summary>Whose dialect it is.</summary>
    public string Name { get; }

    /// <summary>The statements of a migration as this database takes them: what stands in braces is filled in.</summary>
    public IReadOnlyList<string> Render(IReadOnlyList<string> statements) =>
        [.. statements.Select(statement => statement.Replace("{text}", _text, StringComparison.Ordinal).Replace("{blob}", _bytes, StringComparison.Ordinal))];

    /// <summary>A query that gives at most so many rows.</summary>
    public string Limited(string sql, int most) => $"{sql} {string.Format(CultureInfo.InvariantCulture, _limit, most)}";
}
