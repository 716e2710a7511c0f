using BS2000Bridge.Seculine.Submission;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace BS2000Bridge.Seculine.Tests.Doubles;

/// <summary>A centre of doubles on a free port, called over gRPC as the real one is.</summary>
internal sealed class Centre : IAsyncDisposable
{
    private readonly TestServer _server;

    private Centre() => _server = TestServer.StartAsync(
        services => services.AddSingleton(this).AddSingleton<DoubleServices.Affiliations>().AddSingleton<DoubleServices.Wages>().AddSingleton<DoubleServices.Incapacities>(),
        application =>
        {
            application.MapGrpcService<DoubleServices.Affiliations>();
            application.MapGrpcService<DoubleServices.Wages>();
            application.MapGrpcService<DoubleServices.Incapacities>();
        }).GetAwaiter().GetResult();

    public Book Decaff { get; } = new(ReturnFile.Affret);

    public Book Decsal { get; } = new(ReturnFile.Salret);

    public Book Decmal { get; } = new(ReturnFile.Malret);

    public Func<ListMissingWageDeclarationsRequest, ListMissingWageDeclarationsResponse> ListMissing { get; set; } = _ => new();

    public Func<ListChargesRequest, ListChargesResponse> ListCharges { get; set; } = _ => new();

    public Func<ListIncapacitiesRequest, ListIncapacitiesResponse> ListIncapacities { get; set; } = _ => new();

    public Func<ListAffiliationsRequest, ListAffiliationsResponse> ListAffiliations { get; set; } = _ => new();

    public CallInvoker Invoker => _server.Channel.CreateCallInvoker();

    public static Centre Start() => new();

    /// <summary>A submission to it, in whose months no wage is capped.</summary>
    public SeculineSubmission Submission(SeculineDecisions? decisions = null) => new(Invoker, decisions ?? SeculineDecisions.Default, _ => null);

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
