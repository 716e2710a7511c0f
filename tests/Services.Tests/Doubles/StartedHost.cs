using Microsoft.Extensions.Hosting;

namespace BS2000Bridge.Services.Tests.Doubles;

/// <summary>The lifetime of a host that has started, and does not stop.</summary>
internal sealed class StartedHost : IHostApplicationLifetime
{
    public CancellationToken ApplicationStarted { get; } = new(canceled: true);

    public CancellationToken ApplicationStopping => CancellationToken.None;

    public CancellationToken ApplicationStopped => CancellationToken.None;

    public void StopApplication() => throw new InvalidOperationException("Work does not stop its host.");
}
