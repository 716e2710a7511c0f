using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BS2000Bridge.Host;

/// <summary>
/// Ends the workers before anything else ends. They ask other domains over this host's own services, which take no further calls once
/// the host begins to stop: a worker that went on would find them gone and report a failure that is none. What it leaves undone is
/// recorded, and done after the next start.
/// </summary>
internal sealed class WorkersFirst(IServiceProvider services) : IHostedLifecycleService
{
    // Asked for only now: this service is one of those that it looks among.
    public Task StoppingAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(services.GetServices<IHostedService>().OfType<BackgroundService>().Select(worker => worker.StopAsync(cancellationToken)));

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
