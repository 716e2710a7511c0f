using BS2000Bridge.GrpcRuntime.Wire;
using Microsoft.Extensions.Logging;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>The deadline of a call: when it passes, the client is told and the method's token is cancelled.</summary>
internal sealed class ServerDeadline : IDisposable
{
    private readonly ServerCall _call;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _source;
    private readonly TaskCompletionSource _fired = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ITimer? _timer;

    public ServerDeadline(ServerCall call, TimeProvider time, ILogger logger, TimeSpan left)
    {
        _call = call;
        _time = time;
        _logger = logger;
        _source = CancellationTokenSource.CreateLinkedTokenSource(call.Http.RequestAborted);
        Token = _source.Token;
        DateTime now = time.GetUtcNow().UtcDateTime;
        Deadline = left < DateTime.MaxValue - now ? now + left : DateTime.MaxValue;
    }

    /// <summary>When it passes, in UTC.</summary>
    public DateTime Deadline { get; }

    /// <summary>Cancelled when it has passed or the client is gone.</summary>
    public CancellationToken Token { get; }

    /// <summary>Done when the passing of the deadline has been dealt with.</summary>
    public Task Fired => _fired.Task;

    /// <summary>Starts the clock.</summary>
    public void Start() =>
        _timer = _time.CreateTimer(static state => ((ServerDeadline)state!).Tick(), this, DeadlineTimer.Due(Deadline, _time), Timeout.InfiniteTimeSpan);

    public void Dispose()
    {
        _timer?.Dispose();
        _source.Dispose();
    }

    private void Tick()
    {
        if (DeadlineTimer.Due(Deadline, _time) is { Ticks: > 0 } left)
        {
            _timer?.Change(left, Timeout.InfiniteTimeSpan);
            return;
        }

        _ = FireAsync();
    }

    /// <summary>First the answer, then the method: what the method does about its token must not delay the client.</summary>
    private async Task FireAsync()
    {
        try
        {
            Task answered = _call.EndByDeadlineAsync();
            await _source.CancelAsync();
            await answered;
        }
        catch (Exception failure)
        {
            // The client went away, or the method ended the call, while this was on its way; or what the method
            // registered with its token threw. The call ends by itself in each case.
            Log.DeadlineNotAnswered(_logger, failure, _call.Method);
        }
        finally
        {
            _fired.SetResult();
        }
    }
}
