using System.IO.Pipelines;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BS2000Bridge.Interop.Tests;

/// <summary>Our server of the interoperability cases on a free loopback port, for all tests.</summary>
public sealed class InteropServer : IAsyncLifetime
{
    /// <summary>Where the flag of the first request is noted, as it was on the wire.</summary>
    public const string CompressedFlag = "compressed-flag";

    private readonly WebApplication _app;

    public InteropServer()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        _app = builder.Build();
        _app.Use(NoteCompressedFlagAsync);
        _app.MapGrpcService<InteropService>();
    }

    /// <summary>Its address.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public Task InitializeAsync() => _app.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    /// <summary>Looks at the first byte of the request, before gRPC does and without taking it: the flag that clients do not show.</summary>
    private static async Task NoteCompressedFlagAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Path.Value!.EndsWith("/UnaryCall", StringComparison.Ordinal))
        {
            ReadResult first = await http.Request.BodyReader.ReadAsync();
            http.Items[CompressedFlag] = first.Buffer.FirstSpan[0] == 1;
            http.Request.BodyReader.AdvanceTo(first.Buffer.Start, first.Buffer.Start);
        }

        await next(http);
    }
}
