using BS2000Bridge.Storage.Faults;
using Grpc.Core;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BS2000Bridge.Services.Workers;

/// <summary>
/// Does something again and again while the process lives: after every pause, and, where it has a signal, as soon as something was committed. A failure
/// of the database or of another domain is logged when it begins, not at every round; the next round tries again. What happens because the host
/// stops is no failure, and is never logged.
/// </summary>
/// <param name="name">What is done, as a log says it: <c>Contributions</c>.</param>
/// <param name="pause">How long to rest between two rounds.</param>
/// <param name="round">One round; quick when there is nothing to do.</param>
/// <param name="signal">Ends the pause; null when only the clock does.</param>
/// <param name="started">
/// Cancelled once the host has started: it starts its workers before its server, and a first round that asks another domain of the same process would
/// find nobody there.
/// </param>
/// <param name="clock">The clock.</param>
/// <param name="log">The log.</param>
public sealed partial class RecurringWork(
    string name, TimeSpan pause, Func<CancellationToken, Task> round, CommitSignal? signal, CancellationToken started, TimeProvider clock, ILogger<RecurringWork> log) : BackgroundService
{
    private static readonly Task Never = new TaskCompletionSource().Task;

    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private bool _hasFailed;

    /// <summary>Ends the work; a round under way is given up.</summary>
    /// <remarks>
    /// The base class queues the work when it starts, and cancels it unbegun when it is stopped at once; the host of .NET 10 takes that for
    /// a failure of the whole process, and logs it as critical. So the work begins before it ends.
    /// </remarks>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        if (ExecuteTask is { } work)
        {
            await Task.WhenAny(_begun.Task, work).WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        await base.StopAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _begun.SetResult();
        try
        {
            await StartedAsync(stoppingToken).ConfigureAwait(false);
            while (true)
            {
                Task committed = signal?.Next ?? Never;
                await TryAsync(stoppingToken).ConfigureAwait(false);
                await WaitAsync(committed, stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task StartedAsync(CancellationToken stoppingToken)
    {
        var hasStarted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (started.Register(hasStarted.SetResult).ConfigureAwait(false))
        {
            await hasStarted.Task.WaitAsync(stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task TryAsync(CancellationToken stoppingToken)
    {
        try
        {
            await round(stoppingToken).ConfigureAwait(false);
            _hasFailed = false;
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // A database or a call that is given up may say anything. Nobody waits for this round any more: the next start does it anew.
            throw new OperationCanceledException(stoppingToken);
        }
        catch (Exception failure) when (failure is StorageException or RpcException)
        {
            if (!_hasFailed)
            {
                LogFailure(name, failure.Message, pause);
            }

            _hasFailed = true;
        }
    }

    private async Task WaitAsync(Task committed, CancellationToken stoppingToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        await Task.WhenAny(committed, Task.Delay(pause, clock, over.Token)).ConfigureAwait(false);
        await over.CancelAsync().ConfigureAwait(false);
        stoppingToken.ThrowIfCancellationRequested();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Name} cannot be done now, and will be tried again every {Pause}: {Failure}")]
    private partial void LogFailure(string name, string failure, TimeSpan pause);
}
