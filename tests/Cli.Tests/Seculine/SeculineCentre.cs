using System.Net;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Rejections;
using BS2000Bridge.Contracts.Salary.V1;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BS2000Bridge.Cli.Tests.Seculine;

/// <summary>A salary service on a free port that takes every wage but those of more than 372 hours; two people's are missing in May.</summary>
internal sealed class SeculineCentre : IAsyncDisposable
{
    private readonly WebApplication _application;

    private SeculineCentre(WebApplication application) => _application = application;

    public string Url => _application.Urls.Single();

    public static async Task<SeculineCentre> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        WebApplication application = builder.Build();
        application.MapGrpcService<Wages>();
        await application.StartAsync();
        return new SeculineCentre(application);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    internal sealed class Wages : SalaryService.SalaryServiceBase
    {
        public override async Task SubmitWageDeclarations(
            IAsyncStreamReader<SubmitWageDeclarationsRequest> requestStream,
            IServerStreamWriter<SubmitWageDeclarationsResponse> responseStream,
            ServerCallContext context)
        {
            await foreach (SubmitWageDeclarationsRequest request in requestStream.ReadAllAsync(context.CancellationToken))
            {
                bool taken = request.Declaration.HoursWorked is >= 0 and <= 372;
                await responseStream.WriteAsync(new SubmitWageDeclarationsResponse
                {
                    Receipt = new Receipt
                    {
                        RequestId = request.RequestId,
                        State = taken ? ReceiptState.Accepted : ReceiptState.Rejected,
                        Rejection = taken ? null : RejectionCatalog.Create(ReturnFile.Salret, 11, "declaration.hours_worked"),
                    },
                });
            }
        }

        public override Task<ListMissingWageDeclarationsResponse> ListMissingWageDeclarations(ListMissingWageDeclarationsRequest request, ServerCallContext context) =>
            Task.FromResult(request.Period.Month == 5
                ? new ListMissingWageDeclarationsResponse { Missing = { Missing("1893120105732"), Missing("1980010100172") } }
                : new ListMissingWageDeclarationsResponse());

        private static ListMissingWageDeclarationsResponse.Types.Missing Missing(string insured) => new() { InsuredNumber = insured };
    }
}
