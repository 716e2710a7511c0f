using BS2000Bridge.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BS2000Bridge.Affiliation.ActivityAbroad;

/// <summary>Looks at the applications on hold every hour: their affiliation has come, or their month is over.</summary>
internal sealed partial class HoldWorker(ActivityDesk desk, TimeProvider clock, ILogger<HoldWorker> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, clock);
        try
        {
            do
            {
                await ReviewAsync(stoppingToken).ConfigureAwait(false);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host ends.
        }
    }

    private async Task ReviewAsync(CancellationToken cancellation)
    {
        try
        {
            await desk.ReviewHoldsAsync(cancellation).ConfigureAwait(false);
        }
        catch (StorageException fault) when (!cancellation.IsCancellationRequested)
        {
            LogFault(fault.Message);
        }
        catch (StorageException)
        {
            // The host ends, and the database with it: no failure, but the end.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Applications on hold cannot be looked at; they will be in an hour: {Message}")]
    private partial void LogFault(string message);
}
