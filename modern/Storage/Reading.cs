using System.Data.Common;
using System.Globalization;
using Dapper;

namespace BS2000Bridge.Storage;

/// <summary>A view of the database that does not change while it lasts. Columns map to members by name, or by <c>AS</c>.</summary>
public class Reading : IAsyncDisposable
{
    private protected Reading(DbConnection connection, DbTransaction transaction, bool _) => (Connection, Transaction) = (connection, transaction);

    internal Reading(DbConnection connection, DbTransaction transaction)
        : this(connection, transaction, true)
    {
    }

    /// <summary>The connection, for what the other members cannot do.</summary>
    public DbConnection Connection { get; }

    /// <summary>The transaction.</summary>
    public DbTransaction Transaction { get; }

    /// <summary>All rows of a query.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters = null, CancellationToken cancellation = default) =>
        [.. await Connection.QueryAsync<T>(new CommandDefinition(sql, parameters, Transaction, cancellationToken: cancellation)).ConfigureAwait(false)];

    /// <summary>The first row of a query, or null.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public async Task<T?> FirstAsync<T>(string sql, object? parameters = null, CancellationToken cancellation = default)
        where T : class =>
        await Connection.QueryFirstOrDefaultAsync<T>(new CommandDefinition(sql, parameters, Transaction, cancellationToken: cancellation)).ConfigureAwait(false);

    /// <summary>The one value of a query.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public async Task<T?> ScalarAsync<T>(string sql, object? parameters = null, CancellationToken cancellation = default) =>
        await Connection.ExecuteScalarAsync<T>(new CommandDefinition(sql, parameters, Transaction, cancellationToken: cancellation)).ConfigureAwait(false);

    /// <summary>A query that gives at most so many rows, in the dialect of the database.</summary>
    public string Limited(string sql, int most) => string.Create(CultureInfo.InvariantCulture, $"{sql} LIMIT {most}");

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        await Transaction.DisposeAsync().ConfigureAwait(false);
        await Connection.DisposeAsync().ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }
}
