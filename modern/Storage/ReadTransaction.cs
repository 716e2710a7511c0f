using System.Data.Common;
using BS2000Bridge.Storage.Faults;
using BS2000Bridge.Storage.Providers;
using Dapper;

namespace BS2000Bridge.Storage;

/// <summary>
/// A view of the database that does not change while it lasts. Columns map to members by name, also without regard to underscores
/// (<c>known_from</c> to <c>KnownFrom</c>); a record's columns stand in the order of its parameters; whole numbers of any width, enums and
/// booleans (SMALLINT) map to each other.
/// </summary>
/// <remarks>After an error nothing more can be done with it: begin a new one. It serves one caller at a time.</remarks>
public class ReadTransaction : IAsyncDisposable
{
    private bool _failed;
    private bool _disposed;

    static ReadTransaction() => RowMapping.Register();

    internal ReadTransaction(Provider provider, Session session) => (Provider, Session) = (provider, session);

    /// <summary>The connection, for what the other members cannot do.</summary>
    public DbConnection Connection => Session.Connection;

    /// <summary>The transaction.</summary>
    public DbTransaction Transaction => Session.Transaction;

    private protected Provider Provider { get; }

    private protected Session Session { get; }

    /// <summary>All rows of a query.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters = null, CancellationToken cancellationToken = default) =>
        RunAsync<IReadOnlyList<T>>(async command => (await Connection.QueryAsync<T>(command).ConfigureAwait(false)).AsList(), sql, parameters, cancellationToken);

    /// <summary>All rows of a query, each as a function of the reader's present row: for many rows, without a mapping of columns.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public Task<List<T>> RowsAsync<T>(string sql, object? parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken = default) =>
        RunAsync(
            async command =>
            {
                var rows = new List<T>();
                DbDataReader reader = await Connection.ExecuteReaderAsync(command).ConfigureAwait(false);
                await using (reader.ConfigureAwait(false))
                {
                    while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    {
                        rows.Add(read(reader));
                    }
                }

                return rows;
            },
            sql,
            parameters,
            cancellationToken);

    /// <summary>The first row of a query, or null.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public Task<T?> FirstAsync<T>(string sql, object? parameters = null, CancellationToken cancellationToken = default)
        where T : class =>
        RunAsync(Connection.QueryFirstOrDefaultAsync<T>, sql, parameters, cancellationToken);

    /// <summary>The one value of a query.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public Task<T?> ScalarAsync<T>(string sql, object? parameters = null, CancellationToken cancellationToken = default) =>
        RunAsync(Connection.ExecuteScalarAsync<T>, sql, parameters, cancellationToken);

    /// <summary>
    /// The instant of the last unit of work of a domain that this view shows, in microseconds since 1970 (UTC); 0 before the first. A domain has
    /// one writer at a time and its instants grow, so all that was recorded by then is in this view, and all that is committed later is recorded later.
    /// </summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public Task<long> LastRecordedAtAsync(string domain, CancellationToken cancellationToken = default) =>
        ScalarAsync<long>("SELECT COALESCE(MAX(recorded_at), 0) FROM schema_domain WHERE domain = @domain", new { domain }, cancellationToken);

    /// <summary>A query that gives at most so many rows, in the dialect of the database.</summary>
    public string Limited(string sql, int most) => Provider.Dialect.Limited(sql, most);

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        if (!_disposed)
        {
            _disposed = true;
            await Provider.EndAsync(Session, !_failed).ConfigureAwait(false);
        }

        GC.SuppressFinalize(this);
    }

    private protected Task<TResult> RunAsync<TResult>(Func<CommandDefinition, Task<TResult>> run, string sql, object? parameters, CancellationToken cancellationToken) =>
        GuardAsync(() => run(new CommandDefinition(sql, parameters, Transaction, cancellationToken: cancellationToken)), cancellationToken);

    /// <summary>Does something with the database; its errors come out as this room's, and end the use of the connection.</summary>
    private protected async Task<TResult> GuardAsync<TResult>(Func<Task<TResult>> run, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_failed)
        {
            throw new InvalidOperationException("Something failed here before; begin a new reading or unit of work.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        using CancellationTokenRegistration interruption = Provider.InterruptOn(Connection, cancellationToken);
        try
        {
            return await run().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            _failed = true;
            if (cancellationToken.IsCancellationRequested && exception is not OperationCanceledException)
            {
                throw new OperationCanceledException("The call was given up.", exception, cancellationToken);
            }

            if (Provider.FaultOf(exception) is { } fault)
            {
                throw Provider.Explain(fault, exception);
            }

            throw;
        }
    }

    /// <summary>Marks it as failed: nothing more can be done with it.</summary>
    private protected void Fail() => _failed = true;
}
