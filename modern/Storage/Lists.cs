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
        foreach (PropertyInfo property in PropertiesOf(parameters))
        {
            object? value = property.GetValue(parameters);
            rewritten.Add(property.Name, IsList(value) ? JsonSerializer.Serialize(value, value!.GetType()) : value);
        }

        return (InList().Replace(sql, " IN (SELECT value FROM json_each(@${list}))"), rewritten);
    }

    /// <summary>One parameter for each member, which is what Dapper does by itself; but for an empty list, where it writes a SELECT without FROM.</summary>
    public static (string Sql, object? Parameters) SpelledOut(string sql, object? parameters)
    {
        if (parameters is null or IEnumerable || !HasLists(sql))
        {
            return (sql, parameters);
        }

        foreach (PropertyInfo property in PropertiesOf(parameters))
        {
            if (property.GetValue(parameters) is { } value && IsList(value) && !((IEnumerable)value).GetEnumerator().MoveNext())
            {
                sql = ColumnInList().Replace(sql, match => match.Groups["list"].Value != property.Name ? match.Value : match.Groups["not"].Success ? "1 = 1" : "1 = 0");
            }
        }

        return (sql, parameters);
    }

    private static PropertyInfo[] PropertiesOf(object parameters) => Properties.GetOrAdd(parameters.GetType(), type => type.GetProperties());

    private static bool IsList(object? value) => value is IEnumerable && value is not (string or byte[]);

    private static bool HasLists(string sql) => sql.Contains(" IN @", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@" IN @(?<list>\w+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InList();

    [GeneratedRegex(@" NOT IN @(?<list>\w+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotInList();

    [GeneratedRegex(@"[\w.]+(?<not> NOT)? IN @(?<list>\w+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ColumnInList();
}
