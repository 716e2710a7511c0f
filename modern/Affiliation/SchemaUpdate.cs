using BS2000Bridge.Storage;
using Microsoft.Extensions.Hosting;

namespace BS2000Bridge.Affiliation;

/// <summary>Brings the domain's tables up to date when the host starts, before it listens.</summary>
internal sealed class SchemaUpdate(Database database) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => AffiliationSchema.MigrateAsync(database, cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
