using System.Text;
using BS2000Bridge.Storage.Bulk;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace BS2000Bridge.Storage.Providers;

/// <summary>Bulk insertion into SQLite by its own functions: each table's statement is prepared once a connection, and no value is boxed.</summary>
internal sealed class SqliteBulk(sqlite3 connection) : IDisposable
{
    private const int RowsBetweenLooks = 1024;

    private readonly Dictionary<object, sqlite3_stmt> _statements = new(ReferenceEqualityComparer.Instance);

    public long Insert<T>(BulkTable<T> table, IEnumerable<T> rows, CancellationToken cancellationToken)
    {
        if (!_statements.TryGetValue(table, out sqlite3_stmt? statement))
        {
            _statements.Add(table, statement = Prepare(table));
        }

        var sink = new SqliteRowSink(connection, statement);
        long count = 0;
        foreach (T row in rows)
        {
            if (count++ % RowsBetweenLooks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            table.Write(row, sink);
            int result = raw.sqlite3_step(statement);
            if (result != raw.SQLITE_DONE)
            {
                // The connection knows the error until the statement is reset; a statement that failed is not used again.
                SqliteException.ThrowExceptionForRC(result, connection);
            }

            raw.sqlite3_reset(statement);
        }

        return count;
    }

    public void Dispose()
    {
        foreach (sqlite3_stmt statement in _statements.Values)
        {
            statement.Dispose();
        }

        _statements.Clear();
    }

    private sqlite3_stmt Prepare<T>(BulkTable<T> table)
    {
        string sql = $"INSERT INTO {table.Name} ({table.ColumnNames}) VALUES ({string.Join(", ", table.Columns.Select(_ => "?"))})";
        int result = raw.sqlite3_prepare_v3(connection, sql, raw.SQLITE_PREPARE_PERSISTENT, out sqlite3_stmt statement);
        SqliteException.ThrowExceptionForRC(result, connection);
        return statement;
    }

    private sealed class SqliteRowSink(sqlite3 connection, sqlite3_stmt statement) : RowSink
    {
        private byte[] _utf8 = new byte[256];

        public override void Number(int column, long? value) =>
            Check(value is { } number ? raw.sqlite3_bind_int64(statement, column + 1, number) : raw.sqlite3_bind_null(statement, column + 1));

        public override void Text(int column, string? value)
        {
            if (value is null)
            {
                Check(raw.sqlite3_bind_null(statement, column + 1));
                return;
            }

            int most = Encoding.UTF8.GetMaxByteCount(value.Length);
            if (most > _utf8.Length)
            {
                _utf8 = new byte[most];
            }

            int length = Encoding.UTF8.GetBytes(value, _utf8);
            Check(raw.sqlite3_bind_text(statement, column + 1, _utf8.AsSpan(0, length)));
        }

        public override void Bytes(int column, byte[]? value) => Check(value switch
        {
            null => raw.sqlite3_bind_null(statement, column + 1),
            [] => raw.sqlite3_bind_zeroblob(statement, column + 1, 0),
            _ => raw.sqlite3_bind_blob(statement, column + 1, value),
        });

        private void Check(int result) => SqliteException.ThrowExceptionForRC(result, connection);
    }
}
