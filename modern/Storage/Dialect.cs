using System.Globalization;
using System.Text.RegularExpressions;

namespace BS2000Bridge.Storage;

/// <summary>What differs between the databases in the words of a statement.</summary>
public sealed partial class Dialect
{
    private readonly string _text;
    private readonly string _bytes;
    private readonly string _limit;
    private readonly bool _listsAreArrays;

    private Dialect(string name, string text, string bytes, string limit, bool listsAreArrays) =>
        (Name, _text, _bytes, _limit, _listsAreArrays) = (name, text, bytes, limit, listsAreArrays);

    /// <summary>The dialect of SQLite.</summary>
    public static Dialect Sqlite { get; } = new("SQLite", "TEXT", "BLOB", "LIMIT {0}", listsAreArrays: false);

    /// <summary>The dialect of PostgreSQL.</summary>
    public static Dialect PostgreSql { get; } = new("PostgreSQL", "TEXT", "BYTEA", "LIMIT {0}", listsAreArrays: true);

    /// <summary>The dialect of Db2, and of Derby, which is of its family.</summary>
    public static Dialect Db2 { get; } = new("Db2", "CLOB(16M)", "BLOB(16M)", "FETCH FIRST {0} ROWS ONLY", listsAreArrays: false);

    /// <summary>Whose dialect it is.</summary>
    public string Name { get; }

    /// <summary>The statements of a migration as this database takes them.</summary>
    public IReadOnlyList<string> Render(Migration migration) =>
        [.. migration.Statements.Select(statement => statement.Replace("{text}", _text, StringComparison.Ordinal).Replace("{blob}", _bytes, StringComparison.Ordinal))];

    /// <summary>A query that gives at most so many rows.</summary>
    public string Limited(string sql, int most) => $"{sql} {string.Format(CultureInfo.InvariantCulture, _limit, most)}";

    /// <summary>A statement with <c>IN @list</c> as Dapper needs it: it passes PostgreSQL the list as one array, and spells it out elsewhere.</summary>
    internal string WithLists(string sql) =>
        _listsAreArrays && sql.Contains(" IN @", StringComparison.OrdinalIgnoreCase)
            ? InList().Replace(NotInList().Replace(sql, " <> ALL(@${list})"), " = ANY(@${list})")
            : sql;

    [GeneratedRegex(@" IN @(?<list>\w+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InList();

    [GeneratedRegex(@" NOT IN @(?<list>\w+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotInList();
}
