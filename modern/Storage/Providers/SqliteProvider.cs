using System.Collections.Concurrent;
using System.Data.Common;
using BS2000Bridge.Storage.Bulk;
using BS2000Bridge.Storage.Dialects;
using BS2000Bridge.Storage.Faults;
using BS2000Bridge.Storage.Settings;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace BS2000Bridge.Storage.Providers;

/// <summary>SQLite: one file, one writer for all of it, any number of readers beside it (write-ahead log).</summary>
internal sealed class SqliteProvider : Provider
{
    // 256 MiB of pages for the writer, 16 MiB for a reader; the log is worked into the file about every 256 MB, not every 4: keys of
    // people are spread over all of an index, and a page is so written once for many of them.
    private const string WriterPragmas = "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-262144; PRAGMA wal_autocheckpoint=65536; PRAGMA journal_size_limit=268435456";
    private const string ReaderPragmas = "PRAGMA query_only=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-16384";

    private const int ReadersKept = 16;

    private readonly string _connectionString;
    private readonly ConcurrentBag<SqliteConnection> _readers = [];
    private SqliteConnection? _writer;
    private SqliteBulk? _bulk;
    private volatile bool _disposed;

    public SqliteProvider(DatabaseSettings settings)
        : base(Dialect.Sqlite, $"SQLite {Path.GetFullPath(Parse(settings.ConnectionString).DataSource)}", settings.LockTimeout)
    {
        SqliteConnectionStringBuilder builder = Parse(settings.ConnectionString);
        builder.Pooling = false;
        builder.DefaultTimeout = Math.Max(1, (int)Math.Ceiling(settings.LockTimeout.TotalSeconds));
        _connectionString = builder.ConnectionString;
    }

    public override string CountTables => "SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND name = @table";

    public override string? ClaimSetup => null;

    public override string GateOf(string domain) => "";

    public override async ValueTask<Session> BeginReadAsync(CancellationToken cancellationToken)
    {
        SqliteConnection connection = _readers.TryTake(out SqliteConnection? kept) ? kept : await ConnectAsync(ReaderPragmas, cancellationToken).ConfigureAwait(false);
        try
        {
            SqliteTransaction transaction = connection.BeginTransaction(deferred: true);

            // The view begins with the first read, so that is done here.
            Execute(connection, "SELECT 1 FROM sqlite_schema LIMIT 1");
            return new Session(connection, transaction);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public override async ValueTask<Session> BeginWriteAsync(CancellationToken cancellationToken)
    {
        _writer ??= await ConnectWriterAsync(cancellationToken).ConfigureAwait(false);
        return new Session(_writer, _writer.BeginTransaction(deferred: false));
    }

    public override Task<DomainState?> ClaimDomainAsync(Session session, string domain, CancellationToken cancellationToken) =>
        StateAsync(session, DomainState.Query, domain, cancellationToken);

    public override async ValueTask EndAsync(Session session, bool sound)
    {
        try
        {
            await session.Transaction.DisposeAsync().ConfigureAwait(false);
        }
        catch (SqliteException)
        {
            // It could not even be rolled back: closing the connection does that, or the next one to open the file.
            sound = false;
        }

        var connection = (SqliteConnection)session.Connection;
        bool writes = ReferenceEquals(connection, _writer);
        if (sound && !_disposed && (writes || _readers.Count < ReadersKept))
        {
            if (!writes)
            {
                _readers.Add(connection);
            }

            return;
        }

        if (writes)
        {
            DropWriter();
        }
        else
        {
            await connection.DisposeAsync().ConfigureAwait(false);
        }
    }

    public override Task<long> InsertAsync<T>(Session session, BulkTable<T> table, IEnumerable<T> rows, CancellationToken cancellationToken)
    {
        _bulk ??= new SqliteBulk(((SqliteConnection)session.Connection).Handle!);
        return Task.FromResult(_bulk.Insert(table, rows, cancellationToken));
    }

    public override CancellationTokenRegistration InterruptOn(DbConnection connection, CancellationToken cancellationToken) =>
        cancellationToken.CanBeCanceled ? cancellationToken.Register(static handle => raw.sqlite3_interrupt((sqlite3)handle!), ((SqliteConnection)connection).Handle) : default;

    public override StorageFault? FaultOf(Exception exception) => exception switch
    {
        SqliteException error => error.SqliteExtendedErrorCode switch
        {
            raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_PRIMARYKEY or raw.SQLITE_CONSTRAINT_ROWID => StorageFault.Duplicate,
            raw.SQLITE_IOERR_WRITE or raw.SQLITE_IOERR_FSYNC or raw.SQLITE_IOERR_DIR_FSYNC or raw.SQLITE_IOERR_TRUNCATE or raw.SQLITE_IOERR_SHMSIZE => StorageFault.Full,
            _ => error.SqliteErrorCode switch
            {
                raw.SQLITE_FULL => StorageFault.Full,
                raw.SQLITE_BUSY or raw.SQLITE_LOCKED => StorageFault.Locked,
                raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_AUTH or raw.SQLITE_READONLY => StorageFault.Unavailable,
                _ => StorageFault.Broken,
            },
        },
        _ => null,
    };

    public override async ValueTask DisposeAsync()
    {
        _disposed = true;
        DropWriter();
        while (_readers.TryTake(out SqliteConnection? reader))
        {
            await reader.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static SqliteConnectionStringBuilder Parse(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString);
        return builder.DataSource is "" or ":memory:" || builder.Mode == SqliteOpenMode.Memory
            ? throw new ArgumentException("A database of SQLite is a file: Data Source=FILE.", nameof(connectionString))
            : builder;
    }

    private static object? Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private async Task<SqliteConnection> ConnectAsync(string pragmas, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            Execute(connection, $"PRAGMA busy_timeout={(long)LockTimeout.TotalMilliseconds}; {pragmas}");
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task<SqliteConnection> ConnectWriterAsync(CancellationToken cancellationToken)
    {
        SqliteConnection connection = await ConnectAsync(WriterPragmas, cancellationToken).ConfigureAwait(false);
        try
        {
            return Execute(connection, "PRAGMA journal_mode=WAL") is "wal"
                ? connection
                : throw new StorageException(StorageFault.Broken, $"{Place}: the file system cannot keep its write-ahead log; put it on a local disk.");
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private void DropWriter()
    {
        _bulk?.Dispose();
        _bulk = null;
        _writer?.Dispose();
        _writer = null;
    }
}
