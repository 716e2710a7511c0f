using BS2000Bridge.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BS2000Bridge.Salary.Incapacities;

/// <summary>Does what is to be done while the process lives, again and again. A fault is logged when it begins, and the next round tries again.</summary>
/// <param name="work">What is to be done; quick when there is nothing.</param>
/// <param name="round">How long it rests between.</param>
/// <param name="clock">The clock.</param>
/// <param name="log">The log.</param>
internal sealed partial class RecurringWork(Func<CancellationToken, Task<long>> work, TimeSpan round, TimeProvider clock, ILogger<RecurringWork> log) : BackgroundService
{
    private bool _isAtFault;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(round, clock);
        try
        {
            do
            {
                await TryAsync(stoppingToken).ConfigureAwait(false);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task TryAsync(CancellationToken cancellation)
    {
        try
        {
            await work(cancellation).ConfigureAwait(false);
            _isAtFault = false;
        }
        catch (StorageException fault) when (!cancellation.IsCancellationRequested)
        {
            if (!_isAtFault)
            {
                LogFault(fault.Message);
            }

            _isAtFault = true;
        }
        catch (StorageException)
        {
            // The host ends, and the database with it: no failure, but the end.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Recurring work of the salary domain waits, and is tried again: {Fault}")]
    private partial void LogFault(string fault);
}
