using Grpc.AspNetCore.HealthChecks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace BS2000Bridge.Host;

/// <summary>Names every service that is served to the health service; all checks count for each.</summary>
internal sealed class ServedHealth(EndpointDataSource endpoints) : IConfigureOptions<GrpcHealthChecksOptions>
{
    public void Configure(GrpcHealthChecksOptions options)
    {
        foreach (string service in ServedServices.Of(endpoints))
        {
            options.Services.MapService(service, _ => true);
        }
    }
}
