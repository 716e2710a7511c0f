using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using ServingStatus = Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus;

namespace Grpc.AspNetCore.HealthChecks;

/// <summary>The health of services by ASP.NET Core's health checks. Degraded still serves; unhealthy does not.</summary>
internal sealed class MappedHealth(IOptions<GrpcHealthChecksOptions> options, HealthCheckService checks)
{
    /// <summary>Runs the checks of a service; null when the service is not mapped.</summary>
    public async Task<ServingStatus?> CheckAsync(string service, CancellationToken cancellationToken)
    {
        if (!options.Value.Services.TryGetValue(service, out ServiceMapping? mapping))
        {
            return null;
        }

        HealthReport report = await checks.CheckHealthAsync(
            check => mapping.HealthCheckPredicate(new HealthCheckMapContext(check.Name, check.Tags)), cancellationToken);
        return Serving(report.Status);
    }

    /// <summary>The health of all services by a report of all checks.</summary>
    public IEnumerable<(string Service, ServingStatus Status)> Of(HealthReport report)
    {
        foreach (ServiceMapping mapping in options.Value.Services)
        {
            HealthStatus worst = report.Entries
                .Where(check => mapping.HealthCheckPredicate(new HealthCheckMapContext(check.Key, check.Value.Tags)))
                .Select(check => check.Value.Status)
                .DefaultIfEmpty(HealthStatus.Healthy)
                .Min();
            yield return (mapping.Name, Serving(worst));
        }
    }

    private static ServingStatus Serving(HealthStatus status) => status == HealthStatus.Unhealthy ? ServingStatus.NotServing : ServingStatus.Serving;
}
