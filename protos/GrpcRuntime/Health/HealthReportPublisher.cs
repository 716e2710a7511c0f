using Grpc.HealthCheck;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ServingStatus = Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus;

namespace Grpc.AspNetCore.HealthChecks;

/// <summary>Tells watchers what ASP.NET Core's periodic health checks found.</summary>
internal sealed class HealthReportPublisher(MappedHealth health, HealthServiceImpl states) : IHealthCheckPublisher
{
    public Task PublishAsync(HealthReport report, CancellationToken cancellationToken)
    {
        foreach ((string service, ServingStatus status) in health.Of(report))
        {
            states.SetStatus(service, status);
        }

        return Task.CompletedTask;
    }
}
