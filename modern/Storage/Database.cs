using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace BS2000Bridge.Storage;

/// <summary>
/// A database with the schema of any number of domains. Any number of readers see what is committed, each as of its beginning; a
/// domain has one writer at a time, so that its units of work have an order, and what was recorded by an instant never changes.
/// </summary>
public sealed class Database : IAsyncDisposable
{
    private readonly DatabaseSettings _settings;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _writer = new(1, 1);
    private long _lastRecordedAt;

    private Database(DatabaseSettings settings, TimeProvider clock) => (_settings, _clock) = (settings, clock);

    /// <summary>Opens a database; a file of SQLite is made when it is not there.</summary>
    /// <exception cref="StorageException">It cannot be reached or opened.</exception>
    public static async Task<Database> OpenAsync(DatabaseSettings settings, TimeProvider clock, CancellationToken cancellation = default)
    {
        var database = new Database(settings, clock);
        await using DbConnection connection = await database.ConnectAsync(cancellation).ConfigureAwait(false);
        await using DbCommand mode = connection.CreateCommand();
        mode.CommandText = "PRAGMA journal_mode=WAL";
        _ = await mode.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        return database;
    }

    /// <summary>Brings the schema of a domain up to date. What is there already is left; a database that is newer is refused.</summary>
    /// <param name="domain">The domain's name, lower case, such as <c>salary</c>.</param>
    /// <param name="migrations">All migrations of the domain, in their order.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task MigrateAsync(string domain, IReadOnlyList<Migration> migrations, CancellationToken cancellation = default)
    {
        await using UnitOfWork work = await BeginAsync(domain, cancellation).ConfigureAwait(false);
        await work.ExecuteAsync("CREATE TABLE IF NOT EXISTS schema_migration (domain VARCHAR(64) NOT NULL, number INTEGER NOT NULL, name VARCHAR(200) NOT NULL, applied_at BIGINT NOT NULL, PRIMARY KEY (domain, number))").ConfigureAwait(false);
        await work.ExecuteAsync("CREATE TABLE IF NOT EXISTS outbox (domain VARCHAR(64) NOT NULL, position BIGINT NOT NULL, topic VARCHAR(64) NOT NULL, payload BLOB NOT NULL, recorded_at BIGINT NOT NULL, PRIMARY KEY (domain, position))").ConfigureAwait(false);
        int last = await work.ScalarAsync<int>("SELECT COALESCE(MAX(number), 0) FROM schema_migration WHERE domain = @domain", new { domain }, cancellation).ConfigureAwait(false);
        foreach (Migration migration in migrations.Where(migration => migration.Number > last))
        {
            foreach (string statement in migration.Statements)
            {
                await work.ExecuteAsync(statement.Replace("{text}", "TEXT", StringComparison.Ordinal).Replace("{blob}", "BLOB", StringComparison.Ordinal), null, cancellation).ConfigureAwait(false);
            }

            await work.ExecuteAsync("INSERT INTO schema_migration (domain, number, name, applied_at) VALUES (@domain, @Number, @Name, @at)", new { domain, migration.Number, migration.Name, at = work.RecordedAt }, cancellation).ConfigureAwait(false);
        }

        await work.CommitAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Begins to read: everything that is committed now, and nothing that is committed later.</summary>
    public async ValueTask<Reading> ReadAsync(CancellationToken cancellation = default)
    {
        DbConnection connection = await ConnectAsync(cancellation).ConfigureAwait(false);
        return new Reading(connection, await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false));
    }

    /// <summary>Begins the domain's unit of work; waits for the one before it.</summary>
    /// <exception cref="StorageException">The one before it lasts longer than <see cref="DatabaseSettings.LockTimeout"/>, or the database cannot be reached.</exception>
    public async ValueTask<UnitOfWork> BeginAsync(string domain, CancellationToken cancellation = default)
    {
        if (!await _writer.WaitAsync(_settings.LockTimeout, cancellation).ConfigureAwait(false))
        {
            throw new StorageException(StorageFault.Locked, $"The unit of work before this one of {domain} lasts longer than {_settings.LockTimeout.TotalSeconds} s.");
        }

        DbConnection connection = await ConnectAsync(cancellation).ConfigureAwait(false);
        DbTransaction transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        _lastRecordedAt = Math.Max(_lastRecordedAt + 1, (_clock.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond);
        return new UnitOfWork(connection, transaction, domain, _lastRecordedAt, () => _writer.Release());
    }

    /// <summary>Reads a domain's outbox in its order.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="after">The position of the last entry that was dealt with; 0 for the first.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<OutboxEntry>> ReadOutboxAsync(string domain, long after, int most, CancellationToken cancellation = default)
    {
        await using Reading reading = await ReadAsync(cancellation).ConfigureAwait(false);
        return await reading.QueryAsync<OutboxEntry>(reading.Limited("SELECT position AS Position, topic AS Topic, payload AS Payload, recorded_at AS RecordedAt FROM outbox WHERE domain = @domain AND position > @after ORDER BY position", most), new { domain, after }, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _writer.Dispose();
        SqliteConnection.ClearAllPools();
        return ValueTask.CompletedTask;
    }

    private async Task<DbConnection> ConnectAsync(CancellationToken cancellation)
    {
        var connection = new SqliteConnection(_settings.ConnectionString);
        await connection.OpenAsync(cancellation).ConfigureAwait(false);
        return connection;
    }
}
