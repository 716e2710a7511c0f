using System.Data.Common;
using Dapper;

namespace BS2000Bridge.Storage;

/// <summary>What a domain changes at once: all of it is kept, with the events that tell of it, or nothing.</summary>
public sealed class UnitOfWork : Reading
{
    private readonly string _domain;
    private readonly Action _released;
    private readonly List<(string Topic, byte[] Payload)> _events = [];

    internal UnitOfWork(DbConnection connection, DbTransaction transaction, string domain, long recordedAt, Action released)
        : base(connection, transaction, true)
    {
        (_domain, RecordedAt, _released) = (domain, recordedAt, released);
    }

    /// <summary>The instant under which everything of it is recorded, in microseconds since 1970 (UTC); later than that of every unit of work before it.</summary>
    public long RecordedAt { get; }

    /// <summary>Changes rows.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="StorageException">The database cannot do it.</exception>
    public Task<int> ExecuteAsync(string sql, object? parameters = null, CancellationToken cancellation = default) =>
        Connection.ExecuteAsync(new CommandDefinition(sql, parameters, Transaction, cancellationToken: cancellation));

    /// <summary>Changes exactly one row, which the statement names by key and version.</summary>
    /// <param name="what">What is changed, for the error.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StorageException">There is no such row: somebody changed it (<see cref="StorageFault.ChangedMeanwhile"/>).</exception>
    public async Task ChangeOneAsync(string what, string sql, object? parameters = null, CancellationToken cancellation = default)
    {
        if (await ExecuteAsync(sql, parameters, cancellation).ConfigureAwait(false) != 1)
        {
            throw new StorageException(StorageFault.ChangedMeanwhile, $"{what} was changed by somebody else; read it again and repeat.");
        }
    }

    /// <summary>Inserts rows in the provider's fastest way (COPY in PostgreSQL, one prepared statement in SQLite).</summary>
    /// <returns>How many.</returns>
    /// <exception cref="StorageException">The database cannot do it, such as for a key that is there already.</exception>
    public async Task<long> InsertAsync<T>(BulkTable<T> table, IEnumerable<T> rows, CancellationToken cancellation = default)
    {
        await using DbCommand command = Connection.CreateCommand();
        command.Transaction = Transaction;
        command.CommandText = $"INSERT INTO {table.Name} ({string.Join(", ", table.Columns.Select(column => column.Name))}) VALUES ({string.Join(", ", table.Columns.Select(column => "@" + column.Name))})";
        foreach (BulkColumn<T> column in table.Columns)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = "@" + column.Name;
            command.Parameters.Add(parameter);
        }

        long count = 0;
        foreach (T row in rows)
        {
            for (int i = 0; i < table.Columns.Count; i++)
            {
                command.Parameters[i].Value = table.Columns[i].Read(row);
            }

            count += await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        }

        return count;
    }

    /// <summary>Adds an event to the domain's outbox; it is kept with the rest of the unit of work.</summary>
    /// <param name="topic">What it tells of.</param>
    /// <param name="payload">A message of the contract.</param>
    public void Publish(string topic, byte[] payload) => _events.Add((topic, payload));

    /// <summary>Keeps everything. Without it, disposing drops everything.</summary>
    /// <exception cref="StorageException">The database could not keep it; nothing of it is there.</exception>
    public async Task CommitAsync(CancellationToken cancellation = default)
    {
        long position = _events.Count == 0 ? 0 : await ScalarAsync<long>("SELECT COALESCE(MAX(position), 0) FROM outbox WHERE domain = @domain", new { domain = _domain }, cancellation).ConfigureAwait(false);
        await InsertAsync(
            new BulkTable<(long Position, string Topic, byte[] Payload)>(
                "outbox",
                BulkColumn<(long Position, string Topic, byte[] Payload)>.Text("domain", _ => _domain),
                BulkColumn<(long Position, string Topic, byte[] Payload)>.Number("position", row => row.Position),
                BulkColumn<(long Position, string Topic, byte[] Payload)>.Text("topic", row => row.Topic),
                BulkColumn<(long Position, string Topic, byte[] Payload)>.Bytes("payload", row => row.Payload),
                BulkColumn<(long Position, string Topic, byte[] Payload)>.Number("recorded_at", _ => RecordedAt)),
            _events.Select(entry => (++position, entry.Topic, entry.Payload)),
            cancellation).ConfigureAwait(false);
        await Transaction.CommitAsync(cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        try
        {
            await base.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            _released();
        }
    }
}
