using BS2000Bridge.Affiliation.Settings;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Storage;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BS2000Bridge.Affiliation.Tests;

/// <summary>The domain's services on a free port over a database, as a caller meets them.</summary>
public sealed class AffiliationServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly GrpcChannel _channel;

    private AffiliationServer(WebApplication application)
    {
        _application = application;
        _channel = GrpcChannel.ForAddress(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public AffiliationService.AffiliationServiceClient Affiliations => new(_channel);

    public EmployerService.EmployerServiceClient Employers => new(_channel);

    public static async Task<AffiliationServer> StartAsync(Database database, TimeProvider clock, AffiliationSettings settings)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddSingleton(clock);
        builder.Services.AddGrpc();
        builder.Services.AddAffiliation(ParameterLibrary.Load(), database, settings);
        WebApplication application = builder.Build();
        application.MapAffiliation();
        await application.StartAsync();
        return new AffiliationServer(application);
    }

    public Task StopAsync() => _application.StopAsync();

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _application.DisposeAsync();
    }
}
