using Grpc.AspNetCore.Server;
using Microsoft.AspNetCore.Routing;

namespace BS2000Bridge.Host.Calls;

/// <summary>Which services are served, by what is mapped: no list that could say otherwise.</summary>
internal static class ServedServices
{
    private const string OfTheRuntime = "grpc.";

    /// <summary>The full names of the services that are mapped, but for health and reflection.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<EndpointDataSource> endpoints) =>
        [.. endpoints.SelectMany(source => source.Endpoints)
            .Select(endpoint => endpoint.Metadata.GetMetadata<GrpcMethodMetadata>()?.Method.ServiceName)
            .OfType<string>()
            .Where(service => !service.StartsWith(OfTheRuntime, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
}
