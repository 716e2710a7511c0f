using System.Net.Sockets;
using BS2000Bridge.Legislation;
using BS2000Bridge.Salary;
using Grpc.AspNetCore.HealthChecks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BS2000Bridge.Host;

/// <summary>The modern services in one process, behind gRPC with health and reflection.</summary>
public sealed class ModernHost : IAsyncDisposable
{
    private readonly WebApplication _application;

    private ModernHost(WebApplication application) => _application = application;

    /// <summary>The addresses listened at, with the ports that were taken.</summary>
    public IReadOnlyList<Uri> Addresses =>
        [.. _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Select(address => new Uri(address))];

    /// <summary>The full names of the services of the contract that are served; calls of all others answer UNIMPLEMENTED.</summary>
    public IReadOnlyList<string> Services => ServedServices.Of(_application.Services.GetRequiredService<EndpointDataSource>());

    /// <summary>Starts to listen.</summary>
    /// <param name="settings">Where and how.</param>
    /// <param name="library">The parameters of the law.</param>
    /// <param name="log">Receives what an operator must know: at most one entry for a failed call, none for one that the caller got wrong.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="HostSettingsException">An address cannot be listened at, or a certificate cannot be used.</exception>
    public static async Task<ModernHost> StartAsync(HostSettings settings, ParameterLibrary library, ILoggerProvider log, CancellationToken cancellation = default)
    {
        var listener = new Listener(settings);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(listener.Configure);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = settings.DrainTime);
        builder.Services.AddSingleton<IHostLifetime, CallersLifetime>();
        builder.Services.AddGrpc();
        builder.Services.AddGrpcReflection();
        builder.Services.AddGrpcHealthChecks();
        builder.Services.AddSingleton<IConfigureOptions<GrpcHealthChecksOptions>, ServedHealth>();
        builder.Services.AddComputation(library);
        WebApplication application = builder.Build();
        application.MapComputation();
        application.MapGrpcHealthChecksService();
        application.MapGrpcReflectionService();
        try
        {
            await application.StartAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is IOException or SocketException)
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw new HostSettingsException(
                $"Cannot listen at {string.Join(", ", settings.Urls)}: {fault.Message}",
                "Choose another address, or end the program that listens there.",
                fault);
        }

        return new ModernHost(application);
    }

    /// <summary>Takes no further calls, and waits for those under way, as long as <see cref="HostSettings.DrainTime"/> allows.</summary>
    public Task StopAsync() => _application.StopAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
