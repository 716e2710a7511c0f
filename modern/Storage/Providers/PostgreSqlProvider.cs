using System.Collections.Concurrent;
using System.Data;
using System.Globalization;
using System.Net.Sockets;
using BS2000Bridge.Storage.Bulk;
using BS2000Bridge.Storage.Dialects;
using BS2000Bridge.Storage.Faults;
using BS2000Bridge.Storage.Settings;
using Dapper;
using Npgsql;
using NpgsqlTypes;

namespace BS2000Bridge.Storage.Providers;

/// <summary>PostgreSQL: readers see the state of their beginning (REPEATABLE READ), writers of a domain wait at its row, bulk goes by COPY.</summary>
internal sealed class PostgreSqlProvider : Provider
{
    private const int CommandTimeoutSeconds = 300;

    // Two processes that make the tables at once wait at this advisory lock: "BS2000", as a number.
    private const long SetupLock = 0x425332303030;

    private readonly NpgsqlDataSource _source;
    private readonly ConcurrentDictionary<string, NpgsqlDbType[]> _columnTypes = new(StringComparer.Ordinal);
    private readonly string _lockTimeout;

    public PostgreSqlProvider(DatabaseSettings settings)
        : base(Dialect.PostgreSql, PlaceOf(settings.ConnectionString), settings.LockTimeout)
    {
        var builder = new NpgsqlConnectionStringBuilder(settings.ConnectionString) { ApplicationName = "BS2000Bridge", MaxAutoPrepare = 64, AutoPrepareMinUsages = 3 };
        builder.CommandTimeout = Math.Max(CommandTimeoutSeconds, (int)Math.Ceiling(settings.LockTimeout.TotalSeconds) + CommandTimeoutSeconds);
        _source = NpgsqlDataSource.Create(builder);
        _lockTimeout = string.Create(CultureInfo.InvariantCulture, $"SET LOCAL lock_timeout = {(long)settings.LockTimeout.TotalMilliseconds}");
    }

    public override string CountTables => "SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = @table";

    public override string? ClaimSetup => string.Create(CultureInfo.InvariantCulture, $"{_lockTimeout}; SELECT pg_advisory_xact_lock({SetupLock})");

    public override string GateOf(string domain) => domain;

    public override ValueTask<Session> BeginReadAsync(CancellationToken cancellationToken) =>
        BeginAsync(IsolationLevel.RepeatableRead, "SET TRANSACTION READ ONLY; SELECT 1", cancellationToken);

    public override ValueTask<Session> BeginWriteAsync(CancellationToken cancellationToken) =>
        BeginAsync(IsolationLevel.ReadCommitted, null, cancellationToken);

    public override Task<DomainState?> ClaimDomainAsync(Session session, string domain, CancellationToken cancellationToken) =>
        StateAsync(session, $"{_lockTimeout}; {DomainState.Query} FOR UPDATE", domain, cancellationToken);

    public override async ValueTask EndAsync(Session session, bool sound)
    {
        try
        {
            await session.Transaction.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (FaultOf(exception) is not null)
        {
            // The connection is lost, and the server drops what was not committed.
        }

        await session.Connection.DisposeAsync().ConfigureAwait(false);
    }

    public override async Task<long> InsertAsync<T>(Session session, BulkTable<T> table, IEnumerable<T> rows, CancellationToken cancellationToken)
    {
        var connection = (NpgsqlConnection)session.Connection;
        if (!_columnTypes.TryGetValue(table.Name, out NpgsqlDbType[]? types))
        {
            types = await ColumnTypesAsync(session, table, cancellationToken).ConfigureAwait(false);
            _columnTypes[table.Name] = types;
        }

        await using NpgsqlBinaryImporter importer = await connection.BeginBinaryImportAsync($"COPY {table.Name} ({table.ColumnNames}) FROM STDIN (FORMAT BINARY)", cancellationToken).ConfigureAwait(false);
        var sink = new CopyRowSink(importer, types);
        foreach (T row in rows)
        {
            await importer.StartRowAsync(cancellationToken).ConfigureAwait(false);
            table.Write(row, sink);
        }

        return checked((long)await importer.CompleteAsync(cancellationToken).ConfigureAwait(false));
    }

    public override StorageFault? FaultOf(Exception exception) => exception switch
    {
        PostgresException error => FaultOf(error.SqlState),
        NpgsqlException or SocketException or IOException or TimeoutException => StorageFault.Unavailable,
        _ => null,
    };

    public override ValueTask DisposeAsync() => _source.DisposeAsync();

    // The classes and codes are those of appendix A of PostgreSQL's manual.
    private static StorageFault FaultOf(string state) => state switch
    {
        "23505" => StorageFault.Duplicate,
        "40001" => StorageFault.ChangedMeanwhile,
        "40P01" or "55P03" => StorageFault.Locked,
        "53100" => StorageFault.Full,
        "53300" or "3D000" => StorageFault.Unavailable,
        _ when state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("28", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal) => StorageFault.Unavailable,
        _ => StorageFault.Broken,
    };

    private static string PlaceOf(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        return string.Create(CultureInfo.InvariantCulture, $"PostgreSQL {builder.Host}:{builder.Port}/{builder.Database}");
    }

    private async ValueTask<Session> BeginAsync(IsolationLevel isolation, string? first, CancellationToken cancellationToken)
    {
        NpgsqlConnection connection = await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            NpgsqlTransaction transaction = await connection.BeginTransactionAsync(isolation, cancellationToken).ConfigureAwait(false);
            if (first is not null)
            {
                await connection.ExecuteAsync(new CommandDefinition(first, null, transaction, cancellationToken: cancellationToken)).ConfigureAwait(false);
            }

            return new Session(connection, transaction);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>The types of a table's columns: a binary copy must name the very type.</summary>
    private static async Task<NpgsqlDbType[]> ColumnTypesAsync<T>(Session session, BulkTable<T> table, CancellationToken cancellationToken)
    {
        IEnumerable<(string Name, string Type)> found = await session.Connection.QueryAsync<(string Name, string Type)>(new CommandDefinition(
            "SELECT attname, format_type(atttypid, NULL) FROM pg_attribute WHERE attrelid = to_regclass(@Name) AND attnum > 0 AND NOT attisdropped",
            new { table.Name },
            session.Transaction,
            cancellationToken: cancellationToken)).ConfigureAwait(false);
        var byName = found.ToDictionary(column => column.Name, column => TypeOf(column.Type), StringComparer.OrdinalIgnoreCase);
        return [.. table.Columns.Select(column => byName.GetValueOrDefault(column.Name, NpgsqlDbType.Text))];
    }

    private static NpgsqlDbType TypeOf(string type) => type switch
    {
        "smallint" => NpgsqlDbType.Smallint,
        "integer" => NpgsqlDbType.Integer,
        "bigint" => NpgsqlDbType.Bigint,
        "bytea" => NpgsqlDbType.Bytea,
        _ => NpgsqlDbType.Text,
    };

    private sealed class CopyRowSink(NpgsqlBinaryImporter importer, NpgsqlDbType[] types) : RowSink
    {
        public override void Number(int column, long? value)
        {
            if (value is not { } number)
            {
                importer.WriteNull();
                return;
            }

            switch (types[column])
            {
                case NpgsqlDbType.Smallint:
                    importer.Write(checked((short)number), NpgsqlDbType.Smallint);
                    break;
                case NpgsqlDbType.Integer:
                    importer.Write(checked((int)number), NpgsqlDbType.Integer);
                    break;
                default:
                    importer.Write(number, NpgsqlDbType.Bigint);
                    break;
            }
        }

        public override void Text(int column, string? value)
        {
            if (value is null)
            {
                importer.WriteNull();
            }
            else
            {
                importer.Write(value, NpgsqlDbType.Text);
            }
        }

        public override void Bytes(int column, byte[]? value)
        {
            if (value is null)
            {
                importer.WriteNull();
            }
            else
            {
                importer.Write(value, NpgsqlDbType.Bytea);
            }
        }
    }
}
