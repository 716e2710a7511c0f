using Grpc.AspNetCore.Server;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace BS2000Bridge.Host.Calls;

/// <summary>
/// Gives every call an end. A call without a deadline would hold its stream for ever when its client hangs, and the gRPC package takes a
/// <c>grpc-timeout</c> that it cannot read, or that is shorter than its clock can tell, for none at all. So the header is looked at, and
/// set, before the package reads it; from there on the deadline is the package's work, also for a method that does not listen.
/// </summary>
internal sealed class GreatestDeadline(CallLimits limits)
{
    /// <summary>Looks at a request before the service does.</summary>
    public Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<GrpcMethodMetadata>() is not { } called)
        {
            return next(http);
        }

        TimeSpan greatest = limits.LongestOf(called.Method.Type);
        StringValues header = http.Request.Headers[GrpcTimeout.Header];
        if (header.Count == 0)
        {
            http.Request.Headers[GrpcTimeout.Header] = GrpcTimeout.Format(greatest);
            return next(http);
        }

        if (!GrpcTimeout.TryParse(header, out TimeSpan time))
        {
            return StatusOnly.WriteAsync(http, StatusCode.Internal, "grpc-timeout is no time: expected one to eight digits and one of H, M, S, m, u, n.");
        }

        if (time == TimeSpan.Zero)
        {
            return StatusOnly.WriteAsync(http, StatusCode.DeadlineExceeded, "The deadline had passed when the call arrived.");
        }

        if (time > greatest)
        {
            http.Request.Headers[GrpcTimeout.Header] = GrpcTimeout.Format(greatest);
        }

        return next(http);
    }
}
