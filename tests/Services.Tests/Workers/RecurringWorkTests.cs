using BS2000Bridge.Services.Tests.Doubles;
using BS2000Bridge.Services.Workers;
using BS2000Bridge.Storage.Faults;
using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace BS2000Bridge.Services.Tests.Workers;

/// <summary>Work goes on by the clock and by the signal, and a log tells of failures, never of a stop.</summary>
public sealed class RecurringWorkTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly SetClock _clock = new();
    private readonly LogLines _log = new();
    private readonly SemaphoreSlim _rounds = new(0);
    private readonly StartedHost _host = new();

    [Fact]
    public async Task Work_AtEachPause_GoesOn()
    {
        using RecurringWork work = Work(_ => Round(), signal: null);
        await work.StartAsync(CancellationToken.None);
        await _rounds.WaitAsync();

        for (int round = 0; round < 3; round++)
        {
            await _clock.Waited.Task;
            _clock.Advance(Pause);
            await _rounds.WaitAsync();
        }

        await work.StopAsync(CancellationToken.None);
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task Work_OnASignal_DoesNotWaitForTheClock()
    {
        var signal = new CommitSignal();
        using RecurringWork work = Work(_ => Round(), signal);
        await work.StartAsync(CancellationToken.None);
        await _rounds.WaitAsync();

        signal.Raise();
        await _rounds.WaitAsync();

        await work.StopAsync(CancellationToken.None);
    }

    /// <summary>Whether the queued work has begun by then is chance, so it is tried often; unbegun work that is cancelled is a failure to the host.</summary>
    [Fact]
    public async Task Work_StoppedAtOnce_EndsWithoutAFailure()
    {
        for (int attempt = 0; attempt < 200; attempt++)
        {
            using RecurringWork work = Work(_ => Round(), signal: null);
            await work.StartAsync(CancellationToken.None);
            await work.StopAsync(CancellationToken.None);

            Assert.Equal(TaskStatus.RanToCompletion, work.ExecuteTask!.Status);
        }

        Assert.Empty(_log.Lines);
    }

    /// <summary>A host starts its workers before its server: a first round that asks over it would find nobody there.</summary>
    [Fact]
    public async Task Work_BeforeTheHostHasStarted_DoesNotBegin()
    {
        using var started = new CancellationTokenSource();
        bool hasStarted = false;
        var first = new TaskCompletionSource<bool>();
        using RecurringWork work = new("The work", Pause, _ => Task.FromResult(first.TrySetResult(Volatile.Read(ref hasStarted))), signal: null, started.Token, _clock, _log);
        await work.StartAsync(CancellationToken.None);

        Volatile.Write(ref hasStarted, true);
        await started.CancelAsync();

        Assert.True(await first.Task);
        await work.StopAsync(CancellationToken.None);
    }

    /// <summary>What is committed while a round looks for work is found by the next one, at once.</summary>
    [Fact]
    public async Task Work_SignalDuringARound_IsNotLost()
    {
        var signal = new CommitSignal();
        bool first = true;
        using RecurringWork work = Work(
            _ =>
            {
                if (first)
                {
                    signal.Raise();
                }

                first = false;
                return Round();
            },
            signal);
        await work.StartAsync(CancellationToken.None);

        await _rounds.WaitAsync();
        await _rounds.WaitAsync();

        await work.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Work_ThatFailsAgainAndAgain_IsLoggedOnceUntilItSucceeds()
    {
        Exception?[] outcomes = [new StorageException(StorageFault.Unavailable, "no database"), new RpcException(new Status(StatusCode.Unavailable, "no affiliations")), null, new StorageException(StorageFault.Full, "no space")];
        int at = 0;
        using RecurringWork work = Work(
            async _ =>
            {
                await Round();
                if (outcomes[at++] is { } failure)
                {
                    throw failure;
                }
            },
            signal: null);
        await work.StartAsync(CancellationToken.None);
        await _rounds.WaitAsync();
        for (int round = 1; round < outcomes.Length; round++)
        {
            await _clock.Waited.Task;
            _clock.Advance(Pause);
            await _rounds.WaitAsync();
        }

        await _clock.Waited.Task;
        await work.StopAsync(CancellationToken.None);

        Assert.Equal(["The work cannot be done now, and will be tried again every 00:00:01: no database", "The work cannot be done now, and will be tried again every 00:00:01: no space"], _log.Lines);
    }

    public static TheoryData<Exception> WhenItStops => new(
        new StorageException(StorageFault.Unavailable, "interrupted"), new RpcException(Status.DefaultCancelled), new OperationCanceledException(), new ObjectDisposedException("connection"));

    [Theory]
    [MemberData(nameof(WhenItStops))]
    public async Task Stop_DuringARoundThatThenFails_LogsNothing(Exception failure)
    {
        using RecurringWork work = Work(
            async stopping =>
            {
                _rounds.Release();
                await Task.Delay(Timeout.Infinite, stopping).ContinueWith(_ => { }, TaskScheduler.Default);
                throw failure;
            },
            signal: null);
        await work.StartAsync(CancellationToken.None);
        await _rounds.WaitAsync();

        await work.StopAsync(CancellationToken.None);

        Assert.True(work.ExecuteTask!.IsCompletedSuccessfully);
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task Stop_OfWorkThatNeverBegan_IsNothing()
    {
        using RecurringWork work = Work(_ => Round(), signal: null);

        await work.StopAsync(CancellationToken.None);

        Assert.Null(work.ExecuteTask);
        Assert.Equal(0, _rounds.CurrentCount);
    }

    /// <summary>A round that does not heed its token must not keep the host: the host's own patience ends the wait.</summary>
    [Fact]
    public async Task Stop_WhileARoundDoesNotEnd_ReturnsWhenTheHostHasNoPatienceLeft()
    {
        var ends = new TaskCompletionSource();
        using RecurringWork work = Work(_ => Round().ContinueWith(_ => ends.Task, TaskScheduler.Default).Unwrap(), signal: null);
        await work.StartAsync(CancellationToken.None);
        await _rounds.WaitAsync();

        await work.StopAsync(new CancellationToken(canceled: true)).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.False(work.ExecuteTask!.IsCompleted);
        ends.SetResult();
        await work.ExecuteTask;
    }

    [Fact]
    public async Task Work_ThatIsWrongItself_EndsTheHost()
    {
        using RecurringWork work = Work(_ => throw new InvalidOperationException("a fault of the program"), signal: null);

        await work.StartAsync(CancellationToken.None);

        await Assert.ThrowsAsync<InvalidOperationException>(() => work.ExecuteTask!);
    }

    private Task Round()
    {
        _rounds.Release();
        return Task.CompletedTask;
    }

    private RecurringWork Work(Func<CancellationToken, Task> round, CommitSignal? signal) =>
        new("The work", Pause, round, signal, _host.ApplicationStarted, _clock, _log);

    private sealed class LogLines : ILogger<RecurringWork>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add(formatter(state, exception));
    }
}
