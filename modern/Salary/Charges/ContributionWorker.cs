using BS2000Bridge.Salary.Directory;
using BS2000Bridge.Salary.Wages;
using BS2000Bridge.Storage;
using Grpc.Core;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BS2000Bridge.Salary.Charges;

/// <summary>
/// What goes on by itself: contributions are computed as soon as something is taken; each second what the affiliation domain has recorded
/// is learnt, and what has waited too long is rejected. A fault is logged when it begins, and the next round tries again.
/// </summary>
public sealed partial class ContributionWorker(
    Database database,
    AffiliationDirectory directory,
    WageIntake intake,
    ContributionComputation computation,
    ComputationSignal signal,
    TimeProvider clock,
    ILogger<ContributionWorker> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    private bool _isAtFault;

    /// <summary>Brings the domain's tables up to date, and begins.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await SalarySchema.MigrateAsync(database, cancellationToken).ConfigureAwait(false);
        await base.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, clock);
        Task<bool> tick = timer.WaitForNextTickAsync(stoppingToken).AsTask();
        Task raised = signal.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAny(tick, raised).ConfigureAwait(false);
            if (tick.IsCompletedSuccessfully)
            {
                tick = timer.WaitForNextTickAsync(stoppingToken).AsTask();
                await TryAsync(LearnAsync, stoppingToken).ConfigureAwait(false);
            }

            if (raised.IsCompletedSuccessfully)
            {
                raised = signal.WaitAsync(stoppingToken);
            }

            await TryAsync(computation.ComputePendingAsync, stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task<long> LearnAsync(CancellationToken cancellation)
    {
        await directory.CatchUpAsync(cancellation).ConfigureAwait(false);
        return await intake.ExpireHoldsAsync(clock.GetUtcNow(), cancellation).ConfigureAwait(false);
    }

    private async Task TryAsync(Func<CancellationToken, Task<long>> something, CancellationToken cancellation)
    {
        try
        {
            await something(cancellation).ConfigureAwait(false);
            _isAtFault = false;
        }
        catch (Exception fault) when (fault is RpcException or StorageException)
        {
            if (!_isAtFault && !cancellation.IsCancellationRequested)
            {
                LogFault(fault.Message);
            }

            _isAtFault = true;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Contributions wait, and are tried again each second: {Fault}")]
    private partial void LogFault(string fault);
}
