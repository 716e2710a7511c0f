using BS2000Bridge.Legislation.Parameters;
using Grpc.Net.Client;

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

    public ModernHost Host { get; }

    public LogEntries Log { get; }

    public GrpcChannel Channel { get; }

    public static Task<Running> StartAsync() => StartAsync(new HostSettings { Urls = [FreePort] });

    public static async Task<Running> StartAsync(HostSettings settings)
    {
        var log = new LogEntries();
        return new Running(await ModernHost.StartAsync(settings, Library, log), log);
    }

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        await Host.DisposeAsync();
    }
}
