using Grpc.Core;
using Grpc.Health.V1;
using Grpc.HealthCheck;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ServingStatus = Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus;

namespace BS2000Bridge.GrpcRuntime.Tests.AspNet;

/// <summary><c>grpc.health.v1</c> by ASP.NET Core's health checks.</summary>
public sealed class HealthTests
{
    private HealthStatus _database = HealthStatus.Healthy;

    [Fact]
    public async Task Check_TheServerAndItsServices_TellTheirChecks()
    {
        await using TestServer server = await StartAsync();
        using GrpcChannel channel = server.Channel();
        var client = new Health.HealthClient(channel);

        Assert.Equal([ServingStatus.Serving, ServingStatus.Serving, ServingStatus.Serving], await StatesAsync(client));
        _database = HealthStatus.Unhealthy;
        Assert.Equal([ServingStatus.NotServing, ServingStatus.NotServing, ServingStatus.Serving], await StatesAsync(client));
        _database = HealthStatus.Degraded;
        Assert.Equal([ServingStatus.Serving, ServingStatus.Serving, ServingStatus.Serving], await StatesAsync(client));
    }

    [Fact]
    public async Task Check_AServiceThatIsNotMapped_IsNotFound()
    {
        await using TestServer server = await StartAsync();
        using GrpcChannel channel = server.Channel();

        Assert.Equal(StatusCode.NotFound, (await Assert.ThrowsAsync<RpcException>(
            async () => await new Health.HealthClient(channel).CheckAsync(new HealthCheckRequest { Service = "nobody" }))).StatusCode);
    }

    [Fact]
    public async Task Watch_AChange_IsToldWhenTheChecksHaveRun()
    {
        await using TestServer server = await StartAsync();
        using GrpcChannel channel = server.Channel();
        using AsyncServerStreamingCall<HealthCheckResponse> watch = new Health.HealthClient(channel).Watch(new HealthCheckRequest { Service = "salary" });

        Assert.Equal(ServingStatus.Serving, await NextAsync(watch));
        await PublishAsync(server, HealthStatus.Unhealthy);
        Assert.Equal(ServingStatus.NotServing, await NextAsync(watch));
        await PublishAsync(server, HealthStatus.Healthy);
        Assert.Equal(ServingStatus.Serving, await NextAsync(watch));
    }

    [Fact]
    public async Task Watch_AServiceThatIsNotKnown_SaysSoAndGoesOn()
    {
        await using TestServer server = await StartAsync();
        using GrpcChannel channel = server.Channel();
        using AsyncServerStreamingCall<HealthCheckResponse> watch = new Health.HealthClient(channel).Watch(new HealthCheckRequest { Service = "later" });

        Assert.Equal(ServingStatus.ServiceUnknown, await NextAsync(watch));
        server.Services.GetRequiredService<HealthServiceImpl>().SetStatus("later", ServingStatus.Serving);
        Assert.Equal(ServingStatus.Serving, await NextAsync(watch));
        server.Services.GetRequiredService<HealthServiceImpl>().ClearAll();
        Assert.Equal(ServingStatus.ServiceUnknown, await NextAsync(watch));
    }

    [Fact]
    public async Task Watch_AServerThatStops_SaysNotServingAndEnds()
    {
        await using TestServer server = await StartAsync();
        using GrpcChannel channel = server.Channel();
        using AsyncServerStreamingCall<HealthCheckResponse> watch = new Health.HealthClient(channel).Watch(new HealthCheckRequest());
        Assert.Equal(ServingStatus.Serving, await NextAsync(watch));

        Task stopped = server.StopAsync();

        Assert.Equal(ServingStatus.NotServing, await NextAsync(watch));
        Assert.False(await watch.ResponseStream.MoveNext());
        await stopped;
    }

    private static async Task<ServingStatus> NextAsync(AsyncServerStreamingCall<HealthCheckResponse> watch)
    {
        Assert.True(await watch.ResponseStream.MoveNext());
        return watch.ResponseStream.Current.Status;
    }

    private static async Task<ServingStatus[]> StatesAsync(Health.HealthClient client)
    {
        List<ServingStatus> states = [];
        foreach (string service in (string[])["", "salary", "nothing"])
        {
            states.Add((await client.CheckAsync(new HealthCheckRequest { Service = service })).Status);
        }

        return [.. states];
    }

    /// <summary>What ASP.NET Core's timer does, without the timer.</summary>
    private async Task PublishAsync(TestServer server, HealthStatus database)
    {
        _database = database;
        HealthReport report = await server.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        foreach (IHealthCheckPublisher publisher in server.Services.GetServices<IHealthCheckPublisher>())
        {
            await publisher.PublishAsync(report, CancellationToken.None);
        }
    }

    private Task<TestServer> StartAsync() => TestServer.StartAsync(
        new Script(),
        build: builder =>
        {
            builder.Services.Configure<HealthCheckPublisherOptions>(options => options.Delay = TimeSpan.FromDays(1));
            builder.Services.AddGrpcHealthChecks(options =>
            {
                options.Services.MapService("salary", check => check.Tags.Contains("storage"));
                options.Services.MapService("nothing", _ => false);
            }).AddCheck("database", () => new HealthCheckResult(_database), ["storage"]);
        },
        map: app => app.MapGrpcHealthChecksService());
}
