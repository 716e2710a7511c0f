using System.Net;
using BS2000Bridge.Seculine.Submission;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BS2000Bridge.Seculine.Tests.Doubles;

/// <summary>A centre of doubles on a free port, called over gRPC as the real one is.</summary>
internal sealed class Centre : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly GrpcChannel _channel;

    private Centre(Func<Centre, WebApplication> build)
    {
        _application = build(this);
        _application.StartAsync().GetAwaiter().GetResult();
        _channel = GrpcChannel.ForAddress(_application.Urls.Single());
    }

    public Book Decaff { get; } = new(ReturnFile.Affret);

    public Book Decsal { get; } = new(ReturnFile.Salret);

    public Book Decmal { get; } = new(ReturnFile.Malret);

    public Func<ListMissingWageDeclarationsRequest, ListMissingWageDeclarationsResponse> ListMissing { get; set; } = _ => new();

    public Func<ListChargesRequest, ListChargesResponse> ListCharges { get; set; } = _ => new();

    public Func<ListIncapacitiesRequest, ListIncapacitiesResponse> ListIncapacities { get; set; } = _ => new();

    public Func<ListAffiliationsRequest, ListAffiliationsResponse> ListAffiliations { get; set; } = _ => new();

    public CallInvoker Invoker => _channel.CreateCallInvoker();

    public static Centre Start() => new(centre =>
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(centre);
        builder.Services.AddSingleton<DoubleServices.Affiliations>().AddSingleton<DoubleServices.Wages>().AddSingleton<DoubleServices.Incapacities>();
        WebApplication application = builder.Build();
        application.MapGrpcService<DoubleServices.Affiliations>();
        application.MapGrpcService<DoubleServices.Wages>();
        application.MapGrpcService<DoubleServices.Incapacities>();
        return application;
    });

    /// <summary>A submission to it, in whose months no wage is capped.</summary>
    public SeculineSubmission Submission(SeculineDecisions? decisions = null) => new(Invoker, decisions ?? SeculineDecisions.Default, _ => null);

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _application.DisposeAsync();
    }
}
