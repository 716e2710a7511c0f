using BS2000Bridge.Storage.Bulk;
using BS2000Bridge.Storage.Faults;
using BS2000Bridge.Storage.Providers;
using Dapper;

namespace BS2000Bridge.Storage;

/// <summary>
/// What a domain changes at once: all of it is kept, with the events that tell of it, or nothing. After an error it can only be disposed,
/// and nothing of it was kept.
/// </summary>
public sealed class UnitOfWork : ReadTransaction
{
    private readonly string _domain;
    private readonly Action _ended;
    private readonly List<(string Domain, OutboxEntry Entry)> _events = [];
    private long _position;
    private bool _committed;
    private bool _disposed;

    internal UnitOfWork(Provider provider, Session session, string domain, long recordedAt, long position, Action ended)
        : base(provider, session) =>
        (_domain, RecordedAt, _position, _ended) = (domain, recordedAt, position, ended);

    /// <summary>The instant under which everything of it is recorded, in microseconds since 1970 (UTC); later than that of every unit of work of the domain that was committed before it.</summary>
    /// <remarks>An empty one that is committed settles its instant: whatever clock a later one runs by, it records later.</remarks>
    public long RecordedAt { get; }

    /// <summary>Changes rows; for a list of parameters, once for each.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="StorageException">The database cannot do it.</exception>
    public Task<int> ExecuteAsync(string sql, object? parameters = null, CancellationToken cancellationToken = default) =>
        RunAsync(Connection.ExecuteAsync, sql, parameters, cancellationToken);

    /// <summary>Changes exactly one row, which the statement names by key and version.</summary>
    /// <param name="what">What is changed, for the error.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="StorageException">There is no such row: somebody changed it (<see cref="StorageFault.ChangedMeanwhile"/>).</exception>
    public async Task ChangeOneAsync(string what, string sql, object? parameters = null, CancellationToken cancellationToken = default)
    {
        if (await ExecuteAsync(sql, parameters, cancellationToken).ConfigureAwait(false) != 1)
        {
            Fail();
            throw new StorageException(StorageFault.ChangedMeanwhile, $"{what} was changed by somebody else; read it again and repeat.");
        }
    }

    /// <summary>Inserts rows in the provider's fastest way (COPY in PostgreSQL, one prepared statement in SQLite, many rows a statement in Db2).</summary>
    /// <param name="table">The table; keep one for all insertions, its statement is prepared once.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many.</returns>
    /// <exception cref="StorageException">The database cannot do it, such as for a key that is there already.</exception>
    public Task<long> InsertAsync<T>(BulkTable<T> table, IEnumerable<T> rows, CancellationToken cancellationToken = default) =>
        GuardAsync(() => Provider.InsertAsync(Session, table, rows, cancellationToken), cancellationToken);

    /// <summary>Adds an event to the domain's outbox; it is kept with the rest of the unit of work.</summary>
    /// <param name="topic">What it tells of.</param>
    /// <param name="payload">A message of the contract.</param>
    public void Publish(string topic, byte[] payload) => _events.Add((_domain, new OutboxEntry(++_position, topic, payload, RecordedAt)));

    /// <summary>Keeps everything. Without it, disposing drops everything.</summary>
    /// <exception cref="StorageException">
    /// The database could not keep it; nothing of it is there. Only when the connection is lost while a server commits can nobody tell:
    /// the message says so, and reading again tells.
    /// </exception>
    public async Task CommitAsync(CancellationToken cancellationToken = default)
    {
        if (_committed)
        {
            throw new InvalidOperationException("This unit of work is committed already.");
        }

        if (_events.Count > 0)
        {
            await InsertAsync(SystemTables.Outbox, _events, cancellationToken).ConfigureAwait(false);
        }

        await ExecuteAsync("UPDATE schema_domain SET recorded_at = @RecordedAt, position = @_position WHERE domain = @_domain", new { RecordedAt, _position, _domain }, cancellationToken).ConfigureAwait(false);
        try
        {
            // Once begun, a commit is not given up: it would leave open what became of it.
            await Transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (Provider.FaultOf(exception) is { } fault)
        {
            Fail();
            string open = fault == StorageFault.Unavailable ? " It happened at the commit itself: read whether it was kept before repeating." : "";
            throw new StorageException(fault, Provider.Explain(fault, exception).Message + open, exception);
        }
        catch
        {
            Fail();
            throw;
        }

        _committed = true;
    }

    /// <summary>The statements of a migration in the words of this database.</summary>
    internal IReadOnlyList<string> Render(IReadOnlyList<string> statements) => Provider.Dialect.Render(statements);

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        try
        {
            await base.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            _ended();
        }
    }
}
