using System.Buffers;
using System.IO.Pipelines;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Compression;

namespace BS2000Bridge.GrpcRuntime.Wire;

/// <summary>
/// Takes messages out of a pipe, in place. All messages that one read brought are taken before the pipe is asked again,
/// so that a small message costs no pipe operation; what is not taken is not acknowledged, which slows the peer down.
/// </summary>
internal sealed class MessageReader(PipeReader pipe, int? maxLength) : DeserializationContext
{
    private ReadOnlySequence<byte> _buffer;
    private ReadOnlySequence<byte> _payload;
    private bool _holding;
    private bool _ended;

    /// <summary>How the peer said that its compressed messages are compressed; null when it said nothing or <c>identity</c>.</summary>
    public ICompressionProvider? Decompression { get; set; }

    public override int PayloadLength => checked((int)_payload.Length);

    /// <summary>Whether the last message taken was compressed.</summary>
    public bool WasCompressed { get; private set; }

    public override ReadOnlySequence<byte> PayloadAsReadOnlySequence() => _payload;

    /// <summary>Whether a whole message can be taken without waiting.</summary>
    /// <exception cref="WireException">What arrived is no message, or one over the limit.</exception>
    public bool HasMessage => FrameHeader.TryRead(_buffer, maxLength, out _, out int length) && _buffer.Length >= FrameHeader.Size + (long)length;

    /// <summary>Waits for a whole message; false when the peer's last message has been taken.</summary>
    /// <exception cref="WireException">What arrived is no message, one over the limit, or ends in the middle.</exception>
    public async ValueTask<bool> WaitAsync(CancellationToken cancellationToken)
    {
        while (!HasMessage)
        {
            if (_ended)
            {
                return _buffer.IsEmpty ? false : throw Truncated();
            }

            if (_holding)
            {
                pipe.AdvanceTo(_buffer.Start, _buffer.End);
                _holding = false;
                _buffer = default;
            }

            ReadResult result = await pipe.ReadAsync(cancellationToken);
            _buffer = result.Buffer;
            _holding = true;
            _ended = result.IsCompleted;
        }

        return true;
    }

    /// <summary>Takes the message that <see cref="HasMessage"/> or <see cref="WaitAsync"/> found.</summary>
    /// <exception cref="WireException">It cannot be decompressed or is not a message of this type.</exception>
    public T Take<T>(Func<DeserializationContext, T> deserializer)
    {
        FrameHeader.TryRead(_buffer, maxLength, out bool compressed, out int length);
        ReadOnlySequence<byte> frame = _buffer.Slice(FrameHeader.Size, length);
        WasCompressed = compressed;
        T message = compressed ? Decompressed(frame, deserializer) : Deserialized(frame, deserializer);
        _buffer = _buffer.Slice(frame.End);
        return message;
    }

    /// <summary>Takes the one message of a peer that sends one.</summary>
    /// <exception cref="WireException">There is none, or more than one.</exception>
    public async ValueTask<T> TakeSingleAsync<T>(Func<DeserializationContext, T> deserializer, CancellationToken cancellationToken)
    {
        if (!await WaitAsync(cancellationToken))
        {
            throw new WireException(StatusCode.Internal, "No message arrived where one was expected.");
        }

        T message = Take(deserializer);
        return !await WaitAsync(cancellationToken)
            ? message
            : throw new WireException(StatusCode.Internal, "More than one message arrived where one was expected.");
    }

    /// <summary>Gives the pipe back what was not taken. Nothing can be read any more.</summary>
    public void Release()
    {
        if (_holding)
        {
            pipe.AdvanceTo(_buffer.Start, _buffer.End);
            _holding = false;
        }

        _buffer = default;
        _ended = true;
    }

    /// <summary>Closes the pipe, and with it the stream that it reads. Nothing can be read any more.</summary>
    public void Close()
    {
        Release();
        pipe.Complete();
    }

    private T Deserialized<T>(in ReadOnlySequence<byte> payload, Func<DeserializationContext, T> deserializer)
    {
        _payload = payload;
        try
        {
            return deserializer(this);
        }
        catch (InvalidProtocolBufferException broken)
        {
            throw new WireException(StatusCode.Internal, $"The bytes that arrived are no valid {typeof(T).Name}: {broken.Message}");
        }
        finally
        {
            _payload = default;
        }
    }

    private T Decompressed<T>(in ReadOnlySequence<byte> payload, Func<DeserializationContext, T> deserializer)
    {
        if (Decompression is null)
        {
            throw new WireException(
                StatusCode.Internal, $"A message is flagged as compressed, but {HeaderNames.Encoding} names no compression.");
        }

        using var plain = new PooledBuffer();
        Decompressor.Decompress(payload, Decompression, maxLength, plain);
        return Deserialized(new ReadOnlySequence<byte>(plain.Written), deserializer);
    }

    private static WireException Truncated() => new(StatusCode.Internal, "The stream ended in the middle of a message.");
}
