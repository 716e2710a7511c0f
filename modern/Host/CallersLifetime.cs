using Microsoft.Extensions.Hosting;

namespace BS2000Bridge.Host;

/// <summary>Leaves starting and stopping to the caller: signals are the program's matter, not the host's.</summary>
internal sealed class CallersLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
