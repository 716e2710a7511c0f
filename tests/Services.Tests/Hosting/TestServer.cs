using System.Net;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BS2000Bridge.Services.Tests.Hosting;

/// <summary>Services behind gRPC on a free port, and a channel to them.</summary>
public sealed class TestServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private TestServer(WebApplication application) =>
        (_application, Channel) = (application, GrpcChannel.ForAddress(new Uri(application.Urls.Single())));

    /// <summary>The channel of a caller.</summary>
    public GrpcChannel Channel { get; }

    /// <summary>The services of the host.</summary>
    public IServiceProvider Services => _application.Services;

    /// <summary>Starts to listen.</summary>
    /// <param name="add">Adds what the services need; gRPC itself is there.</param>
    /// <param name="map">Maps the services.</param>
    public static async Task<TestServer> StartAsync(Action<IServiceCollection> add, Action<WebApplication> map)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        add(builder.Services);
        WebApplication application = builder.Build();
        map(application);
        await application.StartAsync();
        return new TestServer(application);
    }

    /// <summary>Stops to listen, and its workers; a second time does nothing.</summary>
    public Task StopAsync() => _application.StopAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        await StopAsync();
        await _application.DisposeAsync();
    }
}
