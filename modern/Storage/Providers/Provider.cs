using System.Data.Common;
using BS2000Bridge.Storage.Bulk;
using BS2000Bridge.Storage.Dialects;
using BS2000Bridge.Storage.Faults;
using BS2000Bridge.Storage.Settings;
using Dapper;

namespace BS2000Bridge.Storage.Providers;

/// <summary>One kind of database: how it is connected to, locked and filled, and what its errors mean. The rest of the room is the same for all.</summary>
internal abstract class Provider(Dialect dialect, string place, TimeSpan lockTimeout) : IAsyncDisposable
{
    public Dialect Dialect { get; } = dialect;

    /// <summary>Which database it is, for messages; never with a password.</summary>
    public string Place { get; } = place;

    /// <summary>How long to wait for somebody else's lock.</summary>
    public TimeSpan LockTimeout { get; } = lockTimeout;

    /// <summary>Gives the number of tables that are named <c>@table</c>.</summary>
    public abstract string CountTables { get; }

    /// <summary>Keeps other processes from making the system tables at the same time; null where beginning to write does.</summary>
    public abstract string? ClaimSetup { get; }

    public static Provider Of(DatabaseSettings settings) => settings.Provider switch
    {
        DatabaseProvider.Sqlite => new SqliteProvider(settings),
        DatabaseProvider.PostgreSql => new PostgreSqlProvider(settings),
        DatabaseProvider.Db2 => new Db2Provider(settings),
        _ => throw new ArgumentOutOfRangeException(nameof(settings), settings.Provider, "There is no such kind of database."),
    };

    /// <summary>Who waits for whom within this process: units of work of the same name go one after the other.</summary>
    public abstract string GateOf(string domain);

    public abstract ValueTask<Session> BeginReadAsync(CancellationToken cancellationToken);

    public abstract ValueTask<Session> BeginWriteAsync(CancellationToken cancellationToken);

    /// <summary>What a domain recorded last; null if it has no schema. Other writers of the domain wait until the transaction ends.</summary>
    public abstract Task<DomainState?> ClaimDomainAsync(Session session, string domain, CancellationToken cancellationToken);

    /// <summary>Ends a session; what it did not commit is dropped.</summary>
    /// <param name="session">The session.</param>
    /// <param name="sound">Whether nothing failed on it; a connection on which something did is not used again.</param>
    public abstract ValueTask EndAsync(Session session, bool sound);

    public abstract Task<long> InsertAsync<T>(Session session, BulkTable<T> table, IEnumerable<T> rows, CancellationToken cancellationToken);

    /// <summary>Stops what runs on a connection when a call is given up; for a driver that does not by itself.</summary>
    public virtual CancellationTokenRegistration InterruptOn(DbConnection connection, CancellationToken cancellationToken) => default;

    /// <summary>What an error of the driver means; null if it is none of the driver's.</summary>
    public abstract StorageFault? FaultOf(Exception exception);

    public abstract ValueTask DisposeAsync();

    /// <summary>An error of the driver in the words of this room.</summary>
    public StorageException Explain(StorageFault fault, Exception exception) =>
        new(fault, $"{Place}: {Meaning(fault)} ({exception.Message.TrimEnd('.')}).", exception);

    /// <summary>Reads what a domain recorded last by a query.</summary>
    protected static Task<DomainState?> StateAsync(Session session, string query, string domain, CancellationToken cancellationToken) =>
        session.Connection.QueryFirstOrDefaultAsync<DomainState>(new CommandDefinition(query, new { domain }, session.Transaction, cancellationToken: cancellationToken));

    private string Meaning(StorageFault fault) => fault switch
    {
        StorageFault.Unavailable => "it cannot be reached, or the connection was lost; see that it runs and can be used, then repeat",
        StorageFault.Full => "there is no space left to write; make room, then repeat",
        StorageFault.Locked => $"somebody else holds it for longer than {LockTimeout.TotalSeconds} s; repeat, or look who holds it",
        StorageFault.ChangedMeanwhile => "what was read was changed by somebody else; read it again, then repeat",
        StorageFault.Duplicate => "a row with this key is there already",
        _ => "it cannot do this",
    };
}
