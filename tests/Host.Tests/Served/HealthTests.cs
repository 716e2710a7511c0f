using BS2000Bridge.Storage.Settings;
using Grpc.Health.V1;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using static Grpc.Health.V1.HealthCheckResponse.Types;

namespace BS2000Bridge.Host.Tests.Served;

/// <summary>Health is what the database answers, for the host and for each of its services.</summary>
public sealed class HealthTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => _folder["modern.db"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("ccss.affiliation.v1.EmployerService")]
    public async Task Check_DatabaseThatBreaks_IsServingBeforeAndNotServingAfter(string service)
    {
        await using Running running = await Running.StartAsync(OnADatabase());
        var health = new Health.HealthClient(running.Channel);
        var question = new HealthCheckRequest { Service = service };

        Assert.Equal(ServingStatus.Serving, (await health.CheckAsync(question)).Status);
        await BreakAsync();
        Assert.Equal(ServingStatus.NotServing, (await health.CheckAsync(question)).Status);
    }

    [Fact]
    public async Task Watch_DatabaseThatBreaks_TellsOfIt()
    {
        IHealthCheckPublisher? publisher = null;
        HealthCheckService? checks = null;
        await using Running running = await Running.StartAsync(OnADatabase(), _ => { }, application =>
        {
            publisher = application.Services.GetServices<IHealthCheckPublisher>().Single();
            checks = application.Services.GetRequiredService<HealthCheckService>();
        });
        using AsyncServerStreamingCall<HealthCheckResponse> watch = new Health.HealthClient(running.Channel).Watch(new HealthCheckRequest());
        await PublishAsync();
        Assert.Equal(ServingStatus.Serving, await NextAsync(watch));

        await BreakAsync();
        await PublishAsync();
        Assert.Equal(ServingStatus.NotServing, await NextAsync(watch));

        // What the framework's timer does, without the timer.
        async Task PublishAsync() => await publisher!.PublishAsync(await checks!.CheckHealthAsync(), CancellationToken.None);
    }

    /// <summary>The next status that is one: before the first look there is none.</summary>
    private static async Task<ServingStatus> NextAsync(AsyncServerStreamingCall<HealthCheckResponse> watch)
    {
        do
        {
            Assert.True(await watch.ResponseStream.MoveNext());
        }
        while (watch.ResponseStream.Current.Status == ServingStatus.ServiceUnknown);
        return watch.ResponseStream.Current.Status;
    }

    private async Task BreakAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={File}");
        await connection.OpenAsync();
        await using SqliteCommand drop = connection.CreateCommand();
        drop.CommandText = "DROP TABLE outbox";
        await drop.ExecuteNonQueryAsync();
    }

    private HostSettings OnADatabase() => Running.Settings with { Domains = Domains.Affiliation, Database = DatabaseSettings.Sqlite(File) };
}
