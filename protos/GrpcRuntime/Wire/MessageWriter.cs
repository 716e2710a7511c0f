using System.Buffers;
using System.IO.Pipelines;
using Grpc.Core;
using Grpc.Net.Compression;

namespace BS2000Bridge.GrpcRuntime.Wire;

/// <summary>
/// Sends messages through a pipe. While nothing is on its way a message leaves at once; while a flush is on its way,
/// messages gather in a side buffer and leave together with the next one. So a lone message never waits for company,
/// and many small ones cost one flush between them. When the side buffer is full the writer waits: a peer that
/// does not read holds at most <see cref="SideLimit"/> bytes and one message here.
/// </summary>
/// <param name="pipe">Where the messages go; only this object writes to it.</param>
/// <param name="frames">Writes the single message.</param>
/// <param name="over">What a write after the end of the call throws.</param>
internal sealed class MessageWriter(PipeWriter pipe, FrameWriter frames, Func<Exception> over)
{
    /// <summary>From how many bytes on a write waits for the peer.</summary>
    public const int SideLimit = 32 * 1024;

    private readonly Lock _gate = new();
    private readonly PooledBuffer _side = new();
    private TaskCompletionSource? _room;
    private TaskCompletionSource? _idle;
    private long _unflushed;
    private bool _flushing;
    private bool _closed;

    /// <summary>Whether any message was written.</summary>
    public bool HasWritten { get; private set; }

    /// <summary>Sends a message. The task is done as soon as the next one may come.</summary>
    /// <param name="message">The message.</param>
    /// <param name="serializer">Writes it.</param>
    /// <param name="compressor">Compresses it; null to leave it as it is.</param>
    /// <param name="mayWait">Whether it may wait for the next message before it leaves.</param>
    /// <exception cref="InvalidOperationException">The last write is not done yet.</exception>
    public Task WriteAsync<T>(T message, Action<T, SerializationContext> serializer, ICompressionProvider? compressor, bool mayWait)
    {
        lock (_gate)
        {
            if (_closed)
            {
                throw over();
            }

            if (_room is not null)
            {
                throw new InvalidOperationException("The write before is not done yet; await each WriteAsync before the next.");
            }

            if (_flushing)
            {
                frames.Write(message, serializer, _side, compressor);
                return _side.Length < SideLimit ? Task.CompletedTask : Room();
            }

            frames.Write(message, serializer, pipe, compressor);
            HasWritten = true;
            _unflushed += frames.FrameLength;
            if (mayWait && _unflushed < SideLimit)
            {
                return Task.CompletedTask;
            }

            bool large = _unflushed >= SideLimit;
            StartFlush();
            return _flushing && large ? Room() : Task.CompletedTask;
        }
    }

    /// <summary>Sends what is there, even if it is the headers only, and waits until all of it is with the transport.</summary>
    public Task FlushAsync()
    {
        lock (_gate)
        {
            if (!_flushing && !_closed)
            {
                StartFlush();
            }

            return WhenIdle();
        }
    }

    /// <summary>Waits until no flush is on its way; what was not to be flushed stays in the pipe.</summary>
    public Task DrainAsync()
    {
        lock (_gate)
        {
            return WhenIdle();
        }
    }

    /// <summary>Lets nobody write any more. False when a flush is on its way, so that the pipe is not to be touched.</summary>
    public bool Close()
    {
        lock (_gate)
        {
            _closed = true;
            return !_flushing;
        }
    }

    private Task Room()
    {
        _room = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return _room.Task;
    }

    private Task WhenIdle()
    {
        if (!_flushing)
        {
            return Task.CompletedTask;
        }

        _idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return _idle.Task;
    }

    private void StartFlush()
    {
        ValueTask<FlushResult> flush = Flush();
        if (flush.IsCompletedSuccessfully)
        {
            _closed |= IsOver(flush.Result);
            return;
        }

        _flushing = true;
        _ = ContinueAsync(flush);
    }

    private ValueTask<FlushResult> Flush()
    {
        _unflushed = 0;
        return pipe.FlushAsync(CancellationToken.None);
    }

    private async Task ContinueAsync(ValueTask<FlushResult> flush)
    {
        while (true)
        {
            bool peerGone = await IsPeerGoneAsync(flush);
            TaskCompletionSource? room;
            TaskCompletionSource? idle = null;
            bool done = false;
            lock (_gate)
            {
                room = _room;
                _room = null;
                _closed |= peerGone;
                if (peerGone || _side.Length == 0)
                {
                    _side.Dispose();
                    _flushing = false;
                    done = true;
                    idle = _idle;
                    _idle = null;
                }
                else
                {
                    pipe.Write(_side.Written.Span);
                    _side.Clear();
                    flush = Flush();
                }
            }

            if (peerGone)
            {
                room?.SetException(over());
            }
            else
            {
                room?.SetResult();
            }

            if (done)
            {
                idle?.SetResult();
                return;
            }
        }
    }

    /// <summary>A transport that fails is a peer that is gone: the call learns of it, and why, from its own end.</summary>
    private static async ValueTask<bool> IsPeerGoneAsync(ValueTask<FlushResult> flush)
    {
        try
        {
            return IsOver(await flush);
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException or HttpRequestException)
        {
            return true;
        }
    }

    private static bool IsOver(FlushResult result) => result.IsCompleted || result.IsCanceled;
}
