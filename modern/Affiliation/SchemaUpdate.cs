using BS2000Bridge.Affiliation.ActivityAbroad;
using BS2000Bridge.Affiliation.Schemas;
using BS2000Bridge.Storage;
using Microsoft.Extensions.Hosting;

namespace BS2000Bridge.Affiliation;

/// <summary>Brings the domain's tables up to date when the host starts, before it listens.</summary>
internal sealed class SchemaUpdate(Database database) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await AffiliationSchema.MigrateAsync(database, cancellationToken).ConfigureAwait(false);
        await database.MigrateAsync(ActivityAbroadSchema.Domain, ActivityAbroadSchema.Migrations, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
