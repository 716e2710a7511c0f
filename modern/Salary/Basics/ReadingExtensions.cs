using System.Data.Common;
using BS2000Bridge.Storage;
using Dapper;

namespace BS2000Bridge.Salary;

/// <summary>Reads many rows without an object for each parameter.</summary>
internal static class ReadingExtensions
{
    /// <summary>All rows of a query, each as a function of the reader's present row.</summary>
    public static async Task<List<T>> RowsAsync<T>(this Reading reading, string sql, object? parameters, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        var rows = new List<T>();
        DbDataReader reader = await reading.Connection.ExecuteReaderAsync(new CommandDefinition(sql, parameters, reading.Transaction, cancellationToken: cancellation)).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
            {
                rows.Add(read(reader));
            }
        }

        return rows;
    }

    /// <summary>A number that may be absent.</summary>
    public static long? NumberAt(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);
}
