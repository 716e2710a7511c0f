using BS2000Bridge.Storage.Faults;
using BS2000Bridge.Storage.Providers;
using BS2000Bridge.Storage.Settings;
using Dapper;

namespace BS2000Bridge.Storage;

/// <summary>
/// A database with the schema of any number of domains. Any number of readers see what is committed, each as of its beginning; a
/// domain has one writer at a time, so that its units of work have an order, and what was recorded by an instant never changes.
/// </summary>
public sealed class Database : IAsyncDisposable
{
    private readonly Provider _provider;
    private readonly TimeProvider _clock;
    private readonly WriterGate _gate;

    private Database(Provider provider, TimeProvider clock) => (_provider, _clock, _gate) = (provider, clock, new WriterGate(provider.LockTimeout));

    /// <summary>Which database it is, for messages.</summary>
    internal string Place => _provider.Place;

    /// <summary>Opens a database and makes the tables of this room in it; a file of SQLite is made when it is not there.</summary>
    /// <exception cref="StorageException">It cannot be reached or opened, or the driver is missing.</exception>
    public static async Task<Database> OpenAsync(DatabaseSettings settings, TimeProvider clock, CancellationToken cancellationToken = default)
    {
        var database = new Database(Provider.Of(settings), clock);
        try
        {
            await new Schema(database).SetUpAsync(cancellationToken).ConfigureAwait(false);
            return database;
        }
        catch
        {
            await database.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Brings the schema of a domain up to date. What is there already is left; a database that is newer is refused.</summary>
    /// <remarks>Each migration is a unit of work of its own. Of several processes that start at once, one does it and the others wait.</remarks>
    /// <param name="domain">The domain's name, lower case, such as <c>salary</c>; at most 64 characters.</param>
    /// <param name="migrations">All migrations of the domain, in their order, numbered from 1.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="StorageException">The database has migrations that this program lacks, or one was edited (<see cref="StorageFault.WrongSchema"/>), or a statement fails.</exception>
    public Task MigrateAsync(string domain, IReadOnlyList<Migration> migrations, CancellationToken cancellationToken = default) =>
        new Schema(this).MigrateAsync(domain, migrations, cancellationToken);

    /// <summary>Begins to read: everything that is committed now, and nothing that is committed later.</summary>
    /// <remarks>Db2 keeps no old states for readers: there each query sees what is committed when it begins.</remarks>
    /// <exception cref="StorageException">The database cannot be reached.</exception>
    public ValueTask<ReadTransaction> ReadAsync(CancellationToken cancellationToken = default) =>
        BegunAsync(async () => new ReadTransaction(_provider, await _provider.BeginReadAsync(cancellationToken).ConfigureAwait(false)));

    /// <summary>Begins the domain's unit of work; waits for the one before it.</summary>
    /// <exception cref="StorageException">The one before it lasts longer than <see cref="DatabaseSettings.LockTimeout"/>, or the database cannot be reached, or the domain has no schema yet.</exception>
    public async ValueTask<UnitOfWork> BeginAsync(string domain, CancellationToken cancellationToken = default)
    {
        string gate = await EnterAsync(domain, cancellationToken).ConfigureAwait(false);
        try
        {
            return await BegunAsync(() => BeginInTurnAsync(domain, gate, cancellationToken)).ConfigureAwait(false);
        }
        catch
        {
            _gate.Leave(gate);
            throw;
        }
    }

    /// <summary>Reads a domain's outbox in its order.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="after">The position of the last entry that was dealt with; 0 for the first.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public async Task<IReadOnlyList<OutboxEntry>> ReadOutboxAsync(string domain, long after, int most, CancellationToken cancellationToken = default)
    {
        await using ReadTransaction reading = await ReadAsync(cancellationToken).ConfigureAwait(false);
        return await reading.QueryAsync<OutboxEntry>(reading.Limited("SELECT position, topic, payload, recorded_at FROM outbox WHERE domain = @domain AND position > @after ORDER BY position", most), new { domain, after }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Closes what is open. Readings and units of work that still last are to be disposed before.</summary>
    public ValueTask DisposeAsync() => _provider.DisposeAsync();

    /// <summary>Does something with a transaction of its own that belongs to no domain: the set-up of the tables.</summary>
    internal async Task SetUpAsync(Func<Provider, Session, Task> work, CancellationToken cancellationToken)
    {
        string gate = await EnterAsync("", cancellationToken).ConfigureAwait(false);
        try
        {
            Session session = await BegunAsync(() => _provider.BeginWriteAsync(cancellationToken)).ConfigureAwait(false);
            bool sound = false;
            try
            {
                if (_provider.ClaimSetup is { } claim)
                {
                    await session.Connection.ExecuteAsync(new CommandDefinition(claim, null, session.Transaction, cancellationToken: cancellationToken)).ConfigureAwait(false);
                }

                await work(_provider, session).ConfigureAwait(false);
                await session.Transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
                sound = true;
            }
            catch (Exception exception) when (_provider.FaultOf(exception) is { } fault)
            {
                throw _provider.Explain(fault, exception);
            }
            finally
            {
                await _provider.EndAsync(session, sound).ConfigureAwait(false);
            }
        }
        finally
        {
            _gate.Leave(gate);
        }
    }

    private async Task<string> EnterAsync(string domain, CancellationToken cancellationToken)
    {
        string gate = _provider.GateOf(domain);
        return await _gate.EnterAsync(gate, cancellationToken).ConfigureAwait(false)
            ? gate
            : throw new StorageException(StorageFault.Locked, $"{Place}: the unit of work before this one of {domain} lasts longer than {_provider.LockTimeout.TotalSeconds} s; repeat.");
    }

    private async ValueTask<UnitOfWork> BeginInTurnAsync(string domain, string gate, CancellationToken cancellationToken)
    {
        Session session = await _provider.BeginWriteAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            DomainState state = await _provider.ClaimDomainAsync(session, domain, cancellationToken).ConfigureAwait(false)
                ?? throw new StorageException(StorageFault.WrongSchema, $"{Place} has no schema of {domain}; {nameof(MigrateAsync)} makes it.");
            long now = (_clock.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
            return new UnitOfWork(_provider, session, domain, Math.Max(state.RecordedAt + 1, now), state.Position, () => _gate.Leave(gate));
        }
        catch
        {
            await _provider.EndAsync(session, sound: false).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Begins something, and once more when the connection turns out to be lost: one out of a pool may have been so for long.</summary>
    private async ValueTask<T> BegunAsync<T>(Func<ValueTask<T>> begin)
    {
        try
        {
            return await begin().ConfigureAwait(false);
        }
        catch (Exception exception) when (_provider.FaultOf(exception) is StorageFault.Unavailable)
        {
            return await ExplainedAsync(begin).ConfigureAwait(false);
        }
        catch (Exception exception) when (_provider.FaultOf(exception) is { } fault)
        {
            throw _provider.Explain(fault, exception);
        }
    }

    private async ValueTask<T> ExplainedAsync<T>(Func<ValueTask<T>> begin)
    {
        try
        {
            return await begin().ConfigureAwait(false);
        }
        catch (Exception exception) when (_provider.FaultOf(exception) is { } fault)
        {
            throw _provider.Explain(fault, exception);
        }
    }
}
