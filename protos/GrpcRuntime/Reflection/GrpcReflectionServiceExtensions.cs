using Grpc.AspNetCore.Server;
using Grpc.AspNetCore.Server.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the gRPC reflection service to a host.</summary>
public static class GrpcReflectionServiceExtensions
{
    /// <summary>Adds what tells the contract of all mapped services.</summary>
    public static IServiceCollection AddGrpcReflection(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(Contract);
        return services;
    }

    private static DescriptorIndex Contract(IServiceProvider services) => new(
        [.. services.GetRequiredService<EndpointDataSource>().Endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<GrpcMethodMetadata>()?.ServiceType)
            .OfType<Type>()
            .Distinct()
            .Select(BoundService.Descriptor)
            .OfType<Google.Protobuf.Reflection.ServiceDescriptor>()]);
}
