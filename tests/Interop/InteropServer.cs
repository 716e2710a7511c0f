using System.IO.Pipelines;
using BS2000Bridge.Host;
using BS2000Bridge.Legislation.Parameters;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace BS2000Bridge.Interop.Tests;

/// <summary>A host that serves the interoperability cases beside the contract, through the same wiring, on a free loopback port for all tests.</summary>
public sealed class InteropServer : IAsyncLifetime
{
    /// <summary>Where the flag of the first request is noted, as it was on the wire.</summary>
    public const string CompressedFlag = "compressed-flag";

    private ModernHost? _host;

    /// <summary>Its address.</summary>
    public Uri Address => _host!.Addresses.Single();

    public async Task InitializeAsync() => _host = await ModernHost.StartAsync(
        new HostSettings { Urls = [new Uri("http://127.0.0.1:0")] },
        ParameterLibrary.Load(),
        NullLoggerProvider.Instance,
        add: null,
        application =>
        {
            application.Use(NoteCompressedFlagAsync);
            application.MapGrpcService<InteropService>();
        },
        CancellationToken.None);

    public async Task DisposeAsync() => await _host!.DisposeAsync();

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
