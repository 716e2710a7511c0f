using BS2000Bridge.Legislation.Parameters;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace BS2000Bridge.Host.Tests;

/// <summary>A host that a test started, with a channel to it and what it logged.</summary>
internal sealed class Running : IAsyncDisposable
{
    public static readonly Uri FreePort = new("http://127.0.0.1:0");

    private static readonly ParameterLibrary Library = ParameterLibrary.Load();

    private Running(ModernHost host, LogEntries log)
    {
        (Host, Log) = (host, log);
        Channel = GrpcChannel.ForAddress(host.Addresses[0]);
    }

    public static HostSettings Settings { get; } = new() { Urls = [FreePort] };

    public ModernHost Host { get; }

    public Uri Address => Host.Addresses[0];

    public LogEntries Log { get; }

    public GrpcChannel Channel { get; }

    /// <summary>A client of the scripted service, where there is one.</summary>
    public Scripted.ScriptedClient Client => new(Channel);

    public static Task<Running> StartAsync() => StartAsync(Settings);

    public static async Task<Running> StartAsync(HostSettings settings)
    {
        var log = new LogEntries();
        return new Running(await ModernHost.StartAsync(settings, Library, log), log);
    }

    /// <summary>A host that serves the scripted service beside the contract's, through the same wiring.</summary>
    public static Task<Running> StartAsync(Script script, HostSettings? settings = null) =>
        StartAsync(settings ?? Settings, services => services.AddSingleton(script), application => application.MapGrpcService<ScriptedService>());

    public static async Task<Running> StartAsync(HostSettings settings, Action<IServiceCollection> add, Action<WebApplication>? map = null)
    {
        var log = new LogEntries();
        return new Running(await ModernHost.StartAsync(settings, Library, log, add, map, CancellationToken.None), log);
    }

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        await Host.DisposeAsync();
    }
}
