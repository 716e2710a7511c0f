using BS2000Bridge.GrpcRuntime.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grpc.AspNetCore.Server;

/// <summary>Lets a route match gRPC calls only, so that other requests find their own endpoints, or 404.</summary>
internal sealed class GrpcContentConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        httpContext is not null && HeaderNames.IsGrpc(httpContext.Request.ContentType);
}
