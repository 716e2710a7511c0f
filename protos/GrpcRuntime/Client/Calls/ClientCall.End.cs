using BS2000Bridge.GrpcRuntime.Wire;
using Grpc.Core;

namespace Grpc.Net.Client.Calls;

/// <summary>The end of a call: by the server's status, by the caller, by its deadline, or by a failure; whichever comes first.</summary>
internal sealed partial class ClientCall<TRequest, TResponse>
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private CancellationTokenRegistration _byCaller;
    private CancellationTokenRegistration _byChannel;
    private ITimer? _timer;
    private Status? _status;
    private Metadata _trailers = Metadata.Empty;
    private bool _endedHere;

    /// <summary>Cancelled when the call has ended before its time.</summary>
    public CancellationToken Stopping => _stop.Token;

    /// <summary>Whether there is a status.</summary>
    public bool HasEnded
    {
        get
        {
            lock (_gate)
            {
                return _status is not null;
            }
        }
    }

    /// <summary>How the call ended.</summary>
    public Status GetStatus()
    {
        lock (_gate)
        {
            return _status ?? throw new InvalidOperationException($"The call {Method.FullName} has not ended yet; read its responses first.");
        }
    }

    /// <summary>What the server sent with the status.</summary>
    public Metadata GetTrailers()
    {
        lock (_gate)
        {
            return _status is not null
                ? _trailers
                : throw new InvalidOperationException($"The call {Method.FullName} has not ended yet; read its responses first.");
        }
    }

    /// <summary>What an operation on the ended call throws.</summary>
    public Exception EndException()
    {
        lock (_gate)
        {
            Status status = _status ?? new Status(StatusCode.Cancelled, "The server takes no more requests; the responses tell why.");
            var failure = new RpcException(status, _trailers);
            return _endedHere && _channel.ThrowOperationCanceled && status.StatusCode is StatusCode.Cancelled or StatusCode.DeadlineExceeded
                ? new OperationCanceledException(status.Detail, failure, Options.CancellationToken)
                : failure;
        }
    }

    /// <summary>Ends the call because of a failure.</summary>
    /// <param name="failure">What happened.</param>
    /// <param name="reader">What was reading, if anything; nobody reads from it any more.</param>
    /// <returns>What to throw: the call's end, which may have come before the failure and brought it about.</returns>
    public Exception Failed(Exception failure, MessageReader? reader)
    {
        Stop(ResponseStatus.OfFailure(failure, Options.Deadline, _channel.Time));
        reader?.Close();
        return EndException();
    }

    /// <summary>Ends the call by the trailers that follow the last response.</summary>
    public void EndByTrailers(MessageReader reader)
    {
        HttpResponseMessage response = _response!;
        Metadata trailers = ResponseStatus.Metadata(response.TrailingHeaders);
        End(
            ResponseStatus.Of(response.TrailingHeaders) ?? new Status(StatusCode.Internal, "The response ended without a status; the server broke off."),
            trailers);
        reader.Close();
    }

    /// <summary>Gives the call up on this side, unless it has ended; the server is told by a reset of the stream.</summary>
    public void Stop(Status status)
    {
        if (TryEnd(status, Metadata.Empty, endedHere: true))
        {
            Free();
        }
    }

    /// <summary>Gives the call up if it is still under way.</summary>
    public void Dispose() => Stop(new Status(StatusCode.Cancelled, "The caller disposed of the call."));

    private void End(Status status, Metadata trailers)
    {
        if (TryEnd(status, trailers, endedHere: false))
        {
            Free();
        }
    }

    private bool TryEnd(Status status, Metadata trailers, bool endedHere)
    {
        lock (_gate)
        {
            if (_status is not null)
            {
                return false;
            }

            (_status, _trailers, _endedHere) = (status, trailers, endedHere);
            return true;
        }
    }

    private void Free()
    {
        _timer?.Dispose();
        _byCaller.Unregister();
        _byChannel.Unregister();
        if (!_headers.Task.IsCompleted && _headers.TrySetException(EndException()))
        {
            // Few callers ask for headers; that nobody saw this failure is no failure.
            _ = _headers.Task.Exception;
        }

        _stop.Cancel();
        _response?.Dispose();
    }

    /// <summary>Keeps the response, to dispose of it with the call; at once if the call has ended meanwhile.</summary>
    private void Keep(HttpResponseMessage response)
    {
        _response = response;
        if (HasEnded)
        {
            response.Dispose();
        }
    }

    /// <summary>Listens to the caller's token and waits for the deadline. False when either has come already.</summary>
    private bool StartClocks()
    {
        if (Options.Deadline is { } deadline && deadline != DateTime.MaxValue)
        {
            TimeSpan due = DeadlineTimer.Due(deadline, _channel.Time);
            if (due == TimeSpan.Zero)
            {
                Stop(ResponseStatus.DeadlinePassed);
                return false;
            }

            _timer = _channel.Time.CreateTimer(static call => ((ClientCall<TRequest, TResponse>)call!).Tick(), this, due, Timeout.InfiniteTimeSpan);
        }

        _byChannel = _channel.Closing.UnsafeRegister(
            static call => ((ClientCall<TRequest, TResponse>)call!).Stop(new Status(StatusCode.Cancelled, "The channel was disposed of.")), this);
        _byCaller = Options.CancellationToken.UnsafeRegister(
            static call => ((ClientCall<TRequest, TResponse>)call!).Stop(new Status(StatusCode.Cancelled, "The caller cancelled the call.")), this);
        return !HasEnded;
    }

    private void Tick()
    {
        TimeSpan due = DeadlineTimer.Due(Options.Deadline!.Value, _channel.Time);
        if (due > TimeSpan.Zero)
        {
            _timer?.Change(due, Timeout.InfiniteTimeSpan);
            return;
        }

        Stop(ResponseStatus.DeadlinePassed);
    }
}
