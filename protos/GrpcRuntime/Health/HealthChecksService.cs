using Grpc.Core;
using Grpc.Health.V1;
using Grpc.HealthCheck;
using Microsoft.Extensions.Hosting;
using ServingStatus = Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus;

namespace Grpc.AspNetCore.HealthChecks;

/// <summary>Answers health probes by ASP.NET Core's health checks.</summary>
internal sealed class HealthChecksService(MappedHealth health, HealthServiceImpl states, IHostApplicationLifetime lifetime) : Health.V1.Health.HealthBase
{
    public override async Task<HealthCheckResponse> Check(HealthCheckRequest request, ServerCallContext context) => new()
    {
        Status = await health.CheckAsync(request.Service, context.CancellationToken) ?? throw HealthServiceImpl.Unknown(request.Service),
    };

    public override async Task Watch(HealthCheckRequest request, IServerStreamWriter<HealthCheckResponse> responseStream, ServerCallContext context)
    {
        if (await health.CheckAsync(request.Service, context.CancellationToken) is { } now)
        {
            states.SetStatus(request.Service, now);
        }

        // A watcher must not hold the server back that stops; it learns that calls are no longer welcome.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        await states.WatchAsync(request.Service, responseStream, either.Token);
        if (!context.CancellationToken.IsCancellationRequested)
        {
            await responseStream.WriteAsync(new HealthCheckResponse { Status = ServingStatus.NotServing });
        }
    }
}
