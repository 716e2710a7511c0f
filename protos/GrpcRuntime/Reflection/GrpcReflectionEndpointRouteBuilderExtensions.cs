using Grpc.AspNetCore.Server.Reflection;
using Microsoft.AspNetCore.Routing;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the gRPC reflection service.</summary>
public static class GrpcReflectionEndpointRouteBuilderExtensions
{
    /// <summary>Serves <c>grpc.reflection.v1.ServerReflection</c> and its older name <c>v1alpha</c>; needs <c>AddGrpcReflection</c>.</summary>
    /// <returns>Says more about both, such as <c>RequireAuthorization</c>.</returns>
    public static IEndpointConventionBuilder MapGrpcReflectionService(this IEndpointRouteBuilder builder) => new GrpcServiceEndpointConventionBuilder(
        [builder.MapGrpcService<ReflectionService>(), builder.MapGrpcService<ReflectionServiceV1Alpha>()]);
}
