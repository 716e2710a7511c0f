using BS2000Bridge.Legislation.Parameters;
using Grpc.Health.V1;
using Grpc.Net.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace BS2000Bridge.Host.Tests;

/// <summary>The README's example is the code below, and does what it says.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public async Task Example_OfTheReadme_GivesWhatItSays()
    {
        ILoggerProvider log = NullLoggerProvider.Instance;

        // example begins
        var settings = new HostSettings { Urls = [new Uri("http://127.0.0.1:0")] };
        await using ModernHost host = await ModernHost.StartAsync(settings, ParameterLibrary.Load(), log);
        using GrpcChannel channel = GrpcChannel.ForAddress(host.Addresses[0]);
        HealthCheckResponse health = await new Health.HealthClient(channel).CheckAsync(new HealthCheckRequest { Service = host.Services[0] }); // Serving
        await host.StopAsync();
        // example ends

        Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, health.Status);
    }

    [Fact]
    public void Readme_Example_IsTheOneThatRuns() => ReadmeExample.AssertIsTheOneThatRuns("modern/Host/README.md");
}
