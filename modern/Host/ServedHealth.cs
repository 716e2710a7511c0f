using BS2000Bridge.Host.Calls;
using BS2000Bridge.Storage;
using Grpc.AspNetCore.HealthChecks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace BS2000Bridge.Host;

/// <summary>The health of what is served: every service by its name, and the host as a whole by the empty name.</summary>
internal static class ServedHealth
{
    /// <summary>Adds the question that health is: whether the database answers. A host without one is healthy while it runs.</summary>
    public static void AddTo(IServiceCollection services, Database? database)
    {
        IHealthChecksBuilder checks = services.AddGrpcHealthChecks();

        // Without any check the answer would be UNKNOWN.
        _ = database is null
            ? checks.AddCheck("process", () => HealthCheckResult.Healthy())
            : checks.AddCheck("database", new DatabaseHealth(database));

        // By default a watcher is told SERVICE_UNKNOWN for the first five seconds.
        services.Configure<HealthCheckPublisherOptions>(options => options.Delay = TimeSpan.Zero);
    }

    /// <summary>Names every service that is mapped. To be called behind the mapping: the options are read before there are endpoints.</summary>
    public static void Map(WebApplication application)
    {
        application.MapGrpcHealthChecksService();
        ServiceMappingCollection named = application.Services.GetRequiredService<IOptions<GrpcHealthChecksOptions>>().Value.Services;
        foreach (string service in ServedServices.Of(((IEndpointRouteBuilder)application).DataSources))
        {
            named.Map(service, _ => true);
        }
    }
}
