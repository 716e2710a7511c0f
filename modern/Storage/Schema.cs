using BS2000Bridge.Storage.Faults;
using BS2000Bridge.Storage.Providers;
using Dapper;

namespace BS2000Bridge.Storage;

/// <summary>The tables of a database: those of this room, and the domains' by their migrations.</summary>
internal sealed class Schema(Database database)
{
    /// <summary>Makes the tables of this room where they are not.</summary>
    public Task SetUpAsync(CancellationToken cancellationToken) => TwiceAsync(
        async (provider, session) =>
        {
            var last = new CommandDefinition(provider.CountTables, new { table = SystemTables.Last }, session.Transaction, cancellationToken: cancellationToken);
            if (await session.Connection.ExecuteScalarAsync<long>(last).ConfigureAwait(false) == 0)
            {
                foreach (string statement in provider.Dialect.Render(SystemTables.Migration.Statements))
                {
                    await session.Connection.ExecuteAsync(new CommandDefinition(statement, null, session.Transaction, cancellationToken: cancellationToken)).ConfigureAwait(false);
                }
            }
        },
        cancellationToken);

    /// <inheritdoc cref="Database.MigrateAsync"/>
    public async Task MigrateAsync(string domain, IReadOnlyList<Migration> migrations, CancellationToken cancellationToken)
    {
        for (int i = 0; i < migrations.Count; i++)
        {
            if (migrations[i].Number != i + 1)
            {
                throw new ArgumentException($"Migration {migrations[i].Number} of {domain} stands where {i + 1} is due.", nameof(migrations));
            }
        }

        await RegisterAsync(domain, cancellationToken).ConfigureAwait(false);
        while (await MigrateOnceAsync(domain, migrations, cancellationToken).ConfigureAwait(false))
        {
            // The next one.
        }
    }

    /// <summary>Adds the row that a domain's writers wait for.</summary>
    private Task RegisterAsync(string domain, CancellationToken cancellationToken) => TwiceAsync(
        async (_, session) =>
        {
            if (await session.Connection.QueryFirstOrDefaultAsync<DomainState>(new CommandDefinition(DomainState.Query, new { domain }, session.Transaction, cancellationToken: cancellationToken)).ConfigureAwait(false) is null)
            {
                await session.Connection.ExecuteAsync(new CommandDefinition("INSERT INTO schema_domain (domain, recorded_at, position) VALUES (@domain, 0, 0)", new { domain }, session.Transaction, cancellationToken: cancellationToken)).ConfigureAwait(false);
            }
        },
        cancellationToken);

    /// <summary>Makes something that another process may be making just now: then it fails once, and is found the second time.</summary>
    private async Task TwiceAsync(Func<Provider, Session, Task> make, CancellationToken cancellationToken)
    {
        try
        {
            await database.SetUpAsync(make, cancellationToken).ConfigureAwait(false);
        }
        catch (StorageException failure) when (failure.Fault is StorageFault.Duplicate or StorageFault.Broken)
        {
            await database.SetUpAsync(make, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Runs the first migration that is not there; false when all are.</summary>
    private async Task<bool> MigrateOnceAsync(string domain, IReadOnlyList<Migration> migrations, CancellationToken cancellationToken)
    {
        await using UnitOfWork work = await database.BeginAsync(domain, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<Applied> applied = await work.QueryAsync<Applied>("SELECT number, name, digest FROM schema_migration WHERE domain = @domain ORDER BY number", new { domain }, cancellationToken).ConfigureAwait(false);
        Check(domain, migrations, applied);
        if (applied.Count == migrations.Count)
        {
            return false;
        }

        Migration next = migrations[applied.Count];
        foreach (string statement in work.Render(next.Statements))
        {
            try
            {
                await work.ExecuteAsync(statement, null, cancellationToken).ConfigureAwait(false);
            }
            catch (StorageException failure)
            {
                throw new StorageException(failure.Fault, $"Migration {next.Number} of {domain} ({next.Name}) failed. {failure.Message}", failure);
            }
        }

        if (next.Step is { } step)
        {
            await step(work, cancellationToken).ConfigureAwait(false);
        }

        await work.ExecuteAsync(
            "INSERT INTO schema_migration (domain, number, name, digest, applied_at) VALUES (@domain, @Number, @Name, @digest, @at)",
            new { domain, next.Number, next.Name, digest = next.Digest(), at = work.RecordedAt },
            cancellationToken).ConfigureAwait(false);
        await work.CommitAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    private void Check(string domain, IReadOnlyList<Migration> migrations, IReadOnlyList<Applied> applied)
    {
        if (applied.Count > migrations.Count)
        {
            throw new StorageException(StorageFault.WrongSchema, $"{database.Place} has migration {applied[^1].Number} of {domain} ({applied[^1].Name}), this program knows {migrations.Count}; start a newer program.");
        }

        foreach ((Applied there, Migration known) in applied.Zip(migrations))
        {
            if (there.Digest != known.Digest())
            {
                throw new StorageException(StorageFault.WrongSchema, $"{database.Place} has another migration {there.Number} of {domain} ({there.Name}) than this program ({known.Name}): it was edited after it ran; start the program that fits, or restore its text.");
            }
        }
    }

    private sealed record Applied(int Number, string Name, string Digest);
}
