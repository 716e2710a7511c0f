using BS2000Bridge.Storage;
using BS2000Bridge.Storage.Faults;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BS2000Bridge.Host;

/// <summary>
/// Asks the database for something, as a call would. A host whose database is gone still listens and answers UNAVAILABLE: without this
/// question a load balancer would go on sending it calls.
/// </summary>
internal sealed class DatabaseHealth(Database database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            // Behind the last position there is nothing to read, so this costs one look into an index, the same on every kind of database.
            await database.ReadOutboxAsync("", after: long.MaxValue, most: 1, cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy();
        }
        catch (StorageException fault)
        {
            return HealthCheckResult.Unhealthy(fault.Message);
        }
    }
}
