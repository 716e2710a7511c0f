using BS2000Bridge.GrpcRuntime.Wire;
using Grpc.AspNetCore.Server.Calls;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Grpc.AspNetCore.Server;

/// <summary>Answers gRPC calls to methods and services that are not there with UNIMPLEMENTED; other requests pass by.</summary>
internal static class UnimplementedEndpoints
{
    private const string Service = "unimplementedService";
    private const string Method = "unimplementedMethod";

    /// <summary>Maps the answers for the missing methods of the services, and once for missing services.</summary>
    public static void Map(IEndpointRouteBuilder builder, IEnumerable<string> serviceNames)
    {
        foreach (string serviceName in serviceNames)
        {
            Map(builder, $"/{serviceName}/{{{Method}}}", http => $"The service {serviceName} has no method {http.Request.RouteValues[Method]}.");
        }

        if (builder.ServiceProvider.GetRequiredService<GrpcHost>().ClaimUnknownServices())
        {
            Map(builder, $"/{{{Service}}}/{{{Method}}}", http => $"There is no service {http.Request.RouteValues[Service]}.");
        }
    }

    private static void Map(IEndpointRouteBuilder builder, string pattern, Func<HttpContext, string> detail)
    {
        RoutePattern route = RoutePatternFactory.Parse(pattern, null, new { unimplementedMethod = new GrpcContentConstraint() });
        builder.Map(route, http =>
        {
            if (RequestCheck.IsCall(http))
            {
                http.Response.ContentType = HeaderNames.GrpcContentType;
                StatusTrailers.Write(http, hasBody: false, new Status(StatusCode.Unimplemented, detail(http)), null);
            }

            return Task.CompletedTask;
        }).WithDisplayName($"gRPC - unimplemented {pattern}").WithMetadata(new HttpMethodMetadata([HttpMethods.Post]));
    }
}
