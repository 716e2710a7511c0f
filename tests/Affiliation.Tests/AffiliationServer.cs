using BS2000Bridge.Affiliation.Settings;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BS2000Bridge.Affiliation.Tests;

/// <summary>The domain's services on a free port over a database, as a caller meets them.</summary>
public sealed class AffiliationServer : IAsyncDisposable
{
    private readonly TestServer _server;

    private AffiliationServer(TestServer server) => _server = server;

    public AffiliationService.AffiliationServiceClient Affiliations => new(_server.Channel);

    public EmployerService.EmployerServiceClient Employers => new(_server.Channel);

    public static async Task<AffiliationServer> StartAsync(Database database, TimeProvider clock, AffiliationSettings settings) =>
        new(await TestServer.StartAsync(
            services => services.AddSingleton(clock).AddAffiliation(ParameterLibrary.Load(), database, settings),
            application => application.MapAffiliation()));

    public Task StopAsync() => _server.StopAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
