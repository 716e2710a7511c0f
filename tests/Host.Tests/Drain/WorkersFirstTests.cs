using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BS2000Bridge.Host.Tests.Drain;

/// <summary>Workers end before what they ask ends: none finds the others gone and reports a failure.</summary>
public sealed class WorkersFirstTests
{
    [Fact]
    public async Task StopAsync_Worker_HasEndedBeforeTheHostBeginsToStop()
    {
        var worker = new WatchingWorker();
        await using Running running = await Running.StartAsync(Running.Settings, services => services.AddSingleton<IHostedService>(provider =>
        {
            worker.Lifetime = provider.GetRequiredService<IHostApplicationLifetime>();
            return worker;
        }));

        await worker.Begun.Task;
        await running.Host.StopAsync();

        Assert.False(await worker.HostWasStopping.Task);
    }

    /// <summary>Notes whether its host had begun to stop when it was told to end.</summary>
    private sealed class WatchingWorker : BackgroundService
    {
        public IHostApplicationLifetime? Lifetime { get; set; }

        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource<bool> HostWasStopping { get; } = new();

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            var told = new TaskCompletionSource();
            await using CancellationTokenRegistration end = stoppingToken.Register(() =>
            {
                HostWasStopping.SetResult(Lifetime!.ApplicationStopping.IsCancellationRequested);
                told.SetResult();
            });
            Begun.SetResult();
            await told.Task;
        }
    }
}
