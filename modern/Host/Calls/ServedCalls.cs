using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BS2000Bridge.Host.Calls;

/// <summary>What every call of a host passes, whichever service it is for.</summary>
internal static class ServedCalls
{
    private static readonly UTF8Encoding Tolerant = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    /// <summary>Adds it to a host.</summary>
    public static void AddTo(WebApplicationBuilder builder, CallLimits limits)
    {
        builder.WebHost.ConfigureKestrel(limits.Configure);

        // One header that is no UTF-8 would otherwise close the connection, and with it the calls of everybody who shares it.
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.RequestHeaderEncodingSelector = _ => Tolerant);
        builder.Services.AddSingleton<StatusMapping>();
        builder.Services.AddGrpc(options =>
        {
            limits.Configure(options);
            options.Interceptors.Add<StatusMapping>();
        });
        builder.Services.AddGrpcReflection();

        // The package calls a caller's broken bytes an error, and logs the text of exceptions. What is our own fault is logged by
        // StatusMapping, and anybody could fill the log with the rest.
        builder.Logging.AddFilter("Grpc.AspNetCore.Server", LogLevel.None);
    }

    /// <summary>Lets calls pass through it.</summary>
    public static void Use(WebApplication application, CallLimits limits) => application.Use(new GreatestDeadline(limits).InvokeAsync);
}
