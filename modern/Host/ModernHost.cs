using System.Net.Sockets;
using BS2000Bridge.Host.Calls;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Storage.Faults;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BS2000Bridge.Host;

/// <summary>The modern services in one process, behind gRPC with health and reflection.</summary>
public sealed class ModernHost : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly InnerSocket _inner;
    private readonly DomainComposition _domains;
    private readonly HostSettings _settings;

    private ModernHost(WebApplication application, InnerSocket inner, DomainComposition domains, HostSettings settings) =>
        (_application, _inner, _domains, _settings) = (application, inner, domains, settings);

    /// <summary>The addresses listened at, with the ports that were taken.</summary>
    public IReadOnlyList<Uri> Addresses =>
        [.. _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses
            .Where(address => !InnerSocket.IsAddress(address))
            .Select(address => new Uri(address))];

    /// <summary>Calls this host from within its process, whatever it asks of callers from outside.</summary>
    public CallInvoker Inner => _inner.Channel.CreateCallInvoker();

    /// <summary>The full names of the services of the contract that are served; calls of all others answer UNIMPLEMENTED.</summary>
    public IReadOnlyList<string> Services => ServedServices.Of(((IEndpointRouteBuilder)_application).DataSources);

    /// <summary>Opens the data, and starts to listen.</summary>
    /// <param name="settings">Where and how.</param>
    /// <param name="library">The parameters of the law.</param>
    /// <param name="log">Receives what an operator must know: at most one entry for a failed call, none for one that the caller got wrong.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="HostSettingsException">An address cannot be listened at, or a certificate cannot be used.</exception>
    /// <exception cref="StorageException">The database cannot be opened.</exception>
    public static Task<ModernHost> StartAsync(HostSettings settings, ParameterLibrary library, ILoggerProvider log, CancellationToken cancellationToken = default) =>
        StartAsync(settings, library, log, add: null, map: null, cancellationToken);

    /// <summary>Starts a host with further services, which pass through the same wiring as the contract's: for tests of that wiring.</summary>
    /// <param name="settings">Where and how.</param>
    /// <param name="library">The parameters of the law.</param>
    /// <param name="log">Receives what an operator must know.</param>
    /// <param name="add">Adds what the further services need.</param>
    /// <param name="map">Maps them.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal static async Task<ModernHost> StartAsync(
        HostSettings settings, ParameterLibrary library, ILoggerProvider log, Action<IServiceCollection>? add, Action<WebApplication>? map, CancellationToken cancellationToken)
    {
        if (settings.Limits.Fault() is { } unusable)
        {
            throw new HostSettingsException(unusable, "Set it within its range, or leave its default.");
        }

        var listener = new Listener(settings);
        DomainComposition domains = await DomainComposition.OpenAsync(settings, cancellationToken).ConfigureAwait(false);
        var inner = new InnerSocket();
        WebApplication application = Build(settings, library, log, listener, inner, domains, add, map);
        try
        {
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            await DisposeAsync(application, inner, domains).ConfigureAwait(false);
            if (fault is IOException or SocketException)
            {
                throw new HostSettingsException(
                    $"Cannot listen at {string.Join(", ", settings.Urls)}: {fault.Message}",
                    "Choose another address, or end the program that listens there.",
                    fault);
            }

            throw;
        }

        return new ModernHost(application, inner, domains, settings);
    }

    /// <summary>Takes no further calls, and waits for those under way, as long as <see cref="HostSettings.DrainTime"/> allows.</summary>
    public async Task StopAsync()
    {
        using var drain = new CancellationTokenSource(_settings.DrainTime, _settings.Clock);
        await _application.StopAsync(drain.Token).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => DisposeAsync(_application, _inner, _domains);

    private static WebApplication Build(HostSettings settings, ParameterLibrary library, ILoggerProvider log, Listener listener, InnerSocket inner, DomainComposition domains, Action<IServiceCollection>? add, Action<WebApplication>? map)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(listener.Configure).ConfigureKestrel(inner.Configure);

        // StopAsync measures the time itself, by the settings' clock.
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = Timeout.InfiniteTimeSpan);
        builder.Services.AddSingleton<IHostLifetime, CallersLifetime>();
        builder.Services.AddSingleton(settings.Clock);
        builder.Services.AddHostedService<WorkersFirst>();
        ServedCalls.AddTo(builder, settings.Limits);
        ServedHealth.AddTo(builder.Services, domains.Database);
        domains.AddTo(builder.Services, settings, library, inner);
        add?.Invoke(builder.Services);
        WebApplication application = builder.Build();
        ServedCalls.Use(application, settings.Limits);
        domains.Map(application, settings);
        map?.Invoke(application);
        application.MapGrpcReflectionService();
        ServedHealth.Map(application);
        UnservedServices.Map(application);
        return application;
    }

    private static async ValueTask DisposeAsync(WebApplication application, InnerSocket inner, DomainComposition domains)
    {
        await application.DisposeAsync().ConfigureAwait(false);
        inner.Dispose();
        await domains.DisposeAsync().ConfigureAwait(false);
    }
}
