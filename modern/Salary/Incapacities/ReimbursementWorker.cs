using BS2000Bridge.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BS2000Bridge.Salary;

/// <summary>Computes reimbursements while the process lives, a moment after what they depend on has changed.</summary>
internal sealed partial class ReimbursementWorker(ReimbursementComputation computation, TimeProvider clock, ILogger<ReimbursementWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, clock);
        try
        {
            do
            {
                await ComputeAsync(stoppingToken).ConfigureAwait(false);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task ComputeAsync(CancellationToken cancellation)
    {
        try
        {
            long changed = await computation.ComputePendingAsync(cancellation).ConfigureAwait(false);
            if (changed > 0)
            {
                LogComputed(changed);
            }
        }
        catch (StorageException failure)
        {
            LogFailed(failure, failure.Fault);
        }
    }

    [LoggerMessage(1, LogLevel.Debug, "{Changed} reimbursements of the Mutualité des employeurs changed.")]
    private partial void LogComputed(long changed);

    [LoggerMessage(2, LogLevel.Error, "Reimbursements of the Mutualité des employeurs are not computed: the database is {Fault}. They will be tried again.")]
    private partial void LogFailed(Exception failure, StorageFault fault);
}
