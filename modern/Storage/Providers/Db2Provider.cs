using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Net.Sockets;
using System.Reflection;
using System.Text.RegularExpressions;
using BS2000Bridge.Storage.Bulk;
using BS2000Bridge.Storage.Dialects;
using BS2000Bridge.Storage.Faults;
using BS2000Bridge.Storage.Settings;
using Dapper;

namespace BS2000Bridge.Storage.Providers;

/// <summary>
/// Db2, by a driver that is bound at run time: IBM's is not to be had from the package source this project builds with. Readers see what is
/// committed at each query (cursor stability), writers of a domain wait at its row, bulk goes by statements of many rows.
/// </summary>
internal sealed partial class Db2Provider : Provider
{
    private readonly DbProviderFactory _factory;
    private readonly string _connectionString;
    private readonly string _lockTimeout;

    public Db2Provider(DatabaseSettings settings)
        : base(Dialect.Db2, PlaceOf(settings.ConnectionString), settings.LockTimeout)
    {
        _factory = Driver(settings);
        _connectionString = settings.ConnectionString;
        _lockTimeout = LockTimeoutStatement(settings.LockTimeout);
    }

    public override string CountTables => CountTablesStatement;

    public override string? ClaimSetup => null;

    /// <summary>Counts a table in Db2's catalogue.</summary>
    internal static string CountTablesStatement => "SELECT COUNT(*) FROM syscat.tables WHERE tabschema = CURRENT SCHEMA AND tabname = UPPER(@table)";

    /// <summary>Takes the lock of a domain: an update keeps its row until the end of the transaction.</summary>
    internal static string LockDomain => "UPDATE schema_domain SET position = position WHERE domain = @domain";

    public override string GateOf(string domain) => domain;

    public override ValueTask<Session> BeginReadAsync(CancellationToken cancellationToken) => BeginAsync(cancellationToken);

    public override ValueTask<Session> BeginWriteAsync(CancellationToken cancellationToken) => BeginAsync(cancellationToken);

    public override async Task<DomainState?> ClaimDomainAsync(Session session, string domain, CancellationToken cancellationToken)
    {
        await session.Connection.ExecuteAsync(new CommandDefinition(LockDomain, new { domain }, session.Transaction, cancellationToken: cancellationToken)).ConfigureAwait(false);
        return await StateAsync(session, DomainState.Query, domain, cancellationToken).ConfigureAwait(false);
    }

    public override async ValueTask EndAsync(Session session, bool sound)
    {
        try
        {
            await session.Transaction.DisposeAsync().ConfigureAwait(false);
        }
        catch (DbException)
        {
            // The connection is lost, and the server drops what was not committed.
        }

        await session.Connection.DisposeAsync().ConfigureAwait(false);
    }

    public override Task<long> InsertAsync<T>(Session session, BulkTable<T> table, IEnumerable<T> rows, CancellationToken cancellationToken) =>
        MultiRowInsert.RunAsync(session, table, rows, cancellationToken);

    public override StorageFault? FaultOf(Exception exception) => exception switch
    {
        DbException error => FaultOf(error.SqlState ?? StateInText().Match(error.Message).Groups["state"].Value),
        SocketException or IOException or TimeoutException => StorageFault.Unavailable,
        _ => null,
    };

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>How long statements wait for a lock, in whole seconds.</summary>
    internal static string LockTimeoutStatement(TimeSpan timeout) =>
        string.Create(CultureInfo.InvariantCulture, $"SET CURRENT LOCK TIMEOUT {(int)Math.Ceiling(timeout.TotalSeconds)}");

    // The states are those of Db2's messages: 57011 no space in a file system, table space or log; 40001 rolled back and 57033 not,
    // both for a deadlock or a lock that lasted too long; 40003 and class 08 a lost connection.
    private static StorageFault FaultOf(string state) => state switch
    {
        "23505" => StorageFault.Duplicate,
        "57011" => StorageFault.Full,
        "40001" or "57033" => StorageFault.Locked,
        "40003" or "57019" or "57030" => StorageFault.Unavailable,
        _ when state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("28", StringComparison.Ordinal) => StorageFault.Unavailable,
        _ => StorageFault.Broken,
    };

    private static string PlaceOf(string connectionString)
    {
        var builder = new DbConnectionStringBuilder { ConnectionString = connectionString };
        object? Part(string key) => builder.TryGetValue(key, out object? value) ? value : "?";
        return $"Db2 {Part("Server")}/{Part("Database")}";
    }

    private static DbProviderFactory Driver(DatabaseSettings settings)
    {
        if (settings.DriverName is not { } name || settings.DriverFactory is not { } factory)
        {
            throw new ArgumentException("Db2 needs the name of its driver and of the driver's factory, such as IBM.Data.Db2 and \"IBM.Data.Db2.DB2Factory, IBM.Data.Db2\".", nameof(settings));
        }

        try
        {
            DbProviderFactories.RegisterFactory(name, factory);
            return DbProviderFactories.GetFactory(name);
        }
        catch (Exception exception) when (exception is ArgumentException or FileNotFoundException or FileLoadException or TypeLoadException or BadImageFormatException or TargetInvocationException)
        {
            throw new StorageException(StorageFault.Unavailable, $"The driver {name} of Db2 is not here ({factory}): install IBM's package Net.IBM.Data.Db2-lnx (Linux) or Net.IBM.Data.Db2 (Windows), and lay its files beside this program.", exception);
        }
    }

    [GeneratedRegex(@"(SQLSTATE[ =:]*|ERROR \[)(?<state>[0-9A-Z]{5})\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StateInText();

    private async ValueTask<Session> BeginAsync(CancellationToken cancellationToken)
    {
        DbConnection connection = _factory.CreateConnection()!;
        try
        {
            connection.ConnectionString = _connectionString;
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            DbTransaction transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken).ConfigureAwait(false);
            await connection.ExecuteAsync(new CommandDefinition(_lockTimeout, null, transaction, cancellationToken: cancellationToken)).ConfigureAwait(false);
            return new Session(connection, transaction);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
