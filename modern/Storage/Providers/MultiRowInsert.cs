using System.Data;
using System.Data.Common;
using BS2000Bridge.Storage.Bulk;

namespace BS2000Bridge.Storage.Providers;

/// <summary>Bulk insertion where a provider has no copy of its own: prepared statements, each of many rows.</summary>
internal static class MultiRowInsert
{
    private const int ParametersMost = 1000;

    public static async Task<long> RunAsync<T>(Session session, BulkTable<T> table, IEnumerable<T> rows, CancellationToken cancellationToken)
    {
        int chunk = Math.Max(1, ParametersMost / table.Columns.Count);
        await using DbCommand many = Prepare(session, table, chunk);
        await using DbCommand one = Prepare(session, table, 1);
        long count = 0;
        foreach (T[] part in rows.Chunk(chunk))
        {
            if (part.Length == chunk)
            {
                count += await ExecuteAsync(many, table, part, cancellationToken).ConfigureAwait(false);
                continue;
            }

            foreach (T row in part)
            {
                count += await ExecuteAsync(one, table, [row], cancellationToken).ConfigureAwait(false);
            }
        }

        return count;
    }

    /// <summary>The statement for so many rows; its parameters are @p0, @p1 and so on, row by row.</summary>
    public static string Statement<T>(BulkTable<T> table, int rows) =>
        $"INSERT INTO {table.Name} ({table.ColumnNames}) VALUES {string.Join(", ", Enumerable.Range(0, rows).Select(row => $"({string.Join(", ", table.Columns.Select((_, column) => $"@p{(row * table.Columns.Count) + column}"))})"))}";

    private static DbCommand Prepare<T>(Session session, BulkTable<T> table, int rows)
    {
        DbCommand command = session.Connection.CreateCommand();
        command.Transaction = session.Transaction;
        command.CommandText = Statement(table, rows);
        for (int i = 0; i < rows * table.Columns.Count; i++)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static Task<int> ExecuteAsync<T>(DbCommand command, BulkTable<T> table, T[] rows, CancellationToken cancellationToken)
    {
        var sink = new ParameterRowSink(command);
        foreach (T row in rows)
        {
            table.Write(row, sink);
            sink.First += table.Columns.Count;
        }

        return command.ExecuteNonQueryAsync(cancellationToken);
    }

    private sealed class ParameterRowSink(DbCommand command) : RowSink
    {
        public int First { get; set; }

        public override void Number(int column, long? value) => Set(column, DbType.Int64, value);

        public override void Text(int column, string? value) => Set(column, DbType.String, value);

        public override void Bytes(int column, byte[]? value) => Set(column, DbType.Binary, value);

        private void Set(int column, DbType type, object? value)
        {
            DbParameter parameter = command.Parameters[First + column];
            parameter.DbType = type;
            parameter.Value = value ?? DBNull.Value;
        }
    }
}
