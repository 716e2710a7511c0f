using Grpc.AspNetCore.HealthChecks;
using Grpc.HealthCheck;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the gRPC health service to a host.</summary>
public static class GrpcHealthChecksServiceExtensions
{
    /// <summary>Adds health checks and what tells their results over gRPC.</summary>
    /// <returns>Where the checks themselves are added.</returns>
    public static IHealthChecksBuilder AddGrpcHealthChecks(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<HealthServiceImpl>();
        services.TryAddSingleton<MappedHealth>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHealthCheckPublisher, HealthReportPublisher>());
        return services.AddHealthChecks();
    }

    /// <summary>Adds health checks and what tells their results over gRPC, with services of their own.</summary>
    /// <returns>Where the checks themselves are added.</returns>
    public static IHealthChecksBuilder AddGrpcHealthChecks(this IServiceCollection services, Action<GrpcHealthChecksOptions> configure) =>
        services.Configure(configure).AddGrpcHealthChecks();
}
