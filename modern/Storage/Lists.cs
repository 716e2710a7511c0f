using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dapper;

namespace BS2000Bridge.Storage;

/// <summary>How a list stands in a statement: <c>IN @list</c> is what the domains write, and what a database is best asked differs.</summary>
internal static partial class Lists
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    /// <summary>One array: <c>= ANY(@list)</c>. Dapper passes PostgreSQL a list as one.</summary>
    public static (string Sql, object? Parameters) AsArrays(string sql, object? parameters) =>
        HasLists(sql) ? (InList().Replace(NotInList().Replace(sql, " <> ALL(@${list})"), " = ANY(@${list})"), parameters) : (sql, parameters);

    /// <summary>One text in JSON, unfolded within the statement: SQLite looks every named parameter up in a row, so a thousand of them are slow.</summary>
    public static (string Sql, object? Parameters) AsJson(string sql, object? parameters)
    {
        if (parameters is null or IEnumerable || !HasLists(sql))
        {
            return (sql, parameters);
        }

        var rewritten = new DynamicParameters();
        foreach (PropertyInfo property in Properties.GetOrAdd(parameters.GetType(), type => type.GetProperties()))
        {
            object? value = property.GetValue(parameters);
            rewritten.Add(property.Name, value is IEnumerable and not string and not byte[] ? JsonSerializer.Serialize(value, value.GetType()) : value);
        }

        return (InList().Replace(sql, " IN (SELECT value FROM json_each(@${list}))"), rewritten);
    }

    /// <summary>One parameter for each member, which is what Dapper does by itself.</summary>
    public static (string Sql, object? Parameters) SpelledOut(string sql, object? parameters) => (sql, parameters);

    private static bool HasLists(string sql) => sql.Contains(" IN @", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@" IN @(?<list>\w+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InList();

    [GeneratedRegex(@" NOT IN @(?<list>\w+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotInList();
}
