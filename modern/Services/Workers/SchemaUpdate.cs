using Microsoft.Extensions.Hosting;

namespace BS2000Bridge.Services.Workers;

/// <summary>Brings a domain's tables up to date when the host starts, before it listens and before its work begins; a failure ends the start.</summary>
/// <param name="migrate">Brings them up to date.</param>
public sealed class SchemaUpdate(Func<CancellationToken, Task> migrate) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => migrate(cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
