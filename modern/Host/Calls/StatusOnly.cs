using System.Globalization;
using Grpc.Core;
using Microsoft.AspNetCore.Http;

namespace BS2000Bridge.Host.Calls;

/// <summary>Ends a call that reaches no service: a response of headers alone, with the status among them (gRPC over HTTP/2, Trailers-Only).</summary>
internal static class StatusOnly
{
    /// <summary>Answers.</summary>
    /// <param name="http">The call.</param>
    /// <param name="code">The status.</param>
    /// <param name="detail">Why, in printable ASCII without a percent sign: nothing else travels unencoded.</param>
    public static Task WriteAsync(HttpContext http, StatusCode code, string detail)
    {
        http.Response.ContentType = "application/grpc";
        http.Response.Headers["grpc-status"] = ((int)code).ToString(CultureInfo.InvariantCulture);
        http.Response.Headers["grpc-message"] = detail;
        return Task.CompletedTask;
    }
}
