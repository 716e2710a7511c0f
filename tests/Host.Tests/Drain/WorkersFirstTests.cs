using BS2000Bridge.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace BS2000Bridge.Host.Tests.Drain;

/// <summary>Workers end before what they ask ends: none finds the others gone and reports a failure.</summary>
public sealed class WorkersFirstTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bs2000bridge-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task StopAsync_Worker_HasEndedBeforeTheHostBeginsToStop()
    {
        var worker = new WatchingWorker();
        await using Running running = await Running.StartAsync(Running.Settings, services => services.AddSingleton<IHostedService>(provider =>
        {
            worker.Lifetime = provider.GetRequiredService<IHostApplicationLifetime>();
            return worker;
        }));

        await running.Host.StopAsync();

        Assert.False(await worker.HostWasStopping.Task);
    }

    [Fact]
    public async Task StopAsync_WhenAWorkersRoundFallsIntoIt_LogsNothing()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        var settings = Running.Settings with { Clock = clock, Database = DatabaseSettings.Sqlite(Path.Combine(_folder.FullName, "modern.db")) };
        await using Running running = await Running.StartAsync(settings, services => services.AddSingleton<IHostedService>(
            provider => new RoundsWhileStopping(provider.GetRequiredService<IHostApplicationLifetime>(), () => clock.Advance(TimeSpan.FromSeconds(1)))));

        await running.Host.StopAsync();

        Assert.Empty(running.Log.All);
    }

    /// <summary>Notes whether its host had begun to stop when it was told to end.</summary>
    private sealed class WatchingWorker : BackgroundService
    {
        public IHostApplicationLifetime? Lifetime { get; set; }

        public TaskCompletionSource<bool> HostWasStopping { get; } = new();

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            var told = new TaskCompletionSource();
            await using CancellationTokenRegistration end = stoppingToken.Register(() =>
            {
                HostWasStopping.SetResult(Lifetime!.ApplicationStopping.IsCancellationRequested);
                told.SetResult();
            });
            await told.Task;
        }
    }

    /// <summary>Lets the rounds of all workers begin just when the host begins to stop.</summary>
    private sealed class RoundsWhileStopping(IHostApplicationLifetime lifetime, Action round) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            lifetime.ApplicationStopping.Register(round);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            round();
            return Task.CompletedTask;
        }
    }
}
