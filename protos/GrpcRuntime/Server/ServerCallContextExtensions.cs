using Grpc.AspNetCore.Server.Calls;
using Microsoft.AspNetCore.Http;

namespace Grpc.Core;

/// <summary>What ASP.NET Core knows of a call.</summary>
public static class ServerCallContextExtensions
{
    /// <summary>The HTTP request of a call: its user, its connection, its services.</summary>
    /// <exception cref="InvalidOperationException">The context is none of a call over HTTP, such as a test double.</exception>
    public static HttpContext GetHttpContext(this ServerCallContext serverCallContext)
    {
        ArgumentNullException.ThrowIfNull(serverCallContext);
        return serverCallContext is ServerCall call
            ? call.Http
            : throw new InvalidOperationException($"{serverCallContext.GetType()} is no call over HTTP, so it has no HttpContext.");
    }
}
