using System.Buffers;
using System.IO.Compression;
using Grpc.Core;
using Grpc.Net.Compression;

namespace BS2000Bridge.GrpcRuntime.Wire;

/// <summary>
/// Writes one message at a time with its header. A serializer that says its length writes straight into the target;
/// nothing reaches the target unless the message is whole.
/// </summary>
internal sealed class FrameWriter(int? maxLength, CompressionLevel? compressionLevel) : SerializationContext, IBufferWriter<byte>
{
    private const int Undeclared = -1;
    private readonly PooledBuffer _scratch = new();
    private MemoryStream? _packed;
    private IBufferWriter<byte>? _target;
    private ICompressionProvider? _compressor;
    private Memory<byte> _place;
    private Memory<byte> _spare;
    private int _declared;
    private int _written;
    private bool _complete;

    /// <summary>The length of the last frame, header and all, as it went to the target.</summary>
    public int FrameLength { get; private set; }

    private Memory<byte> Rest => _place[(FrameHeader.Size + _written)..];

    /// <summary>Writes a message.</summary>
    /// <exception cref="WireException">It exceeds the limit.</exception>
    /// <exception cref="InvalidOperationException">The serializer did not keep to the rules of <see cref="SerializationContext"/>.</exception>
    public void Write<T>(T message, Action<T, SerializationContext> serializer, IBufferWriter<byte> target, ICompressionProvider? compressor)
    {
        (_target, _compressor, _declared, _written, _complete) = (target, compressor, Undeclared, 0, false);
        try
        {
            serializer(message, this);
            if (!_complete)
            {
                throw new InvalidOperationException($"The serializer of {typeof(T).Name} returned without calling SerializationContext.Complete.");
            }
        }
        finally
        {
            _scratch.Dispose();
            _place = default;
            _spare = default;
            _target = null;
        }
    }

    public override void SetPayloadLength(int payloadLength)
    {
        ThrowIfTooLarge(payloadLength);
        if (_compressor is null)
        {
            _declared = payloadLength;
            _place = _target!.GetMemory(FrameHeader.Size + payloadLength)[..(FrameHeader.Size + payloadLength)];
        }
    }

    public override IBufferWriter<byte> GetBufferWriter() => _declared == Undeclared ? _scratch : this;

    public override void Complete()
    {
        if (_declared == Undeclared)
        {
            Finish(_scratch.Written.Span);
            return;
        }

        if (_written != _declared)
        {
            throw new InvalidOperationException($"The serializer declared {_declared} bytes and wrote {_written}; the message changed in between.");
        }

        FrameHeader.Write(_place.Span, compressed: false, _declared);
        Sent(_declared);
    }

    public override void Complete(byte[] payload) => Finish(payload);

    public void Advance(int count)
    {
        if (count > _declared - _written)
        {
            throw new InvalidOperationException($"The serializer declared {_declared} bytes and writes more; the message changed in between.");
        }

        if (!_spare.IsEmpty)
        {
            _spare[..count].CopyTo(Rest);
            _spare = default;
        }

        _written += count;
    }

    /// <summary>The rest of the place, or spare room for a serializer that asks for more than it will use.</summary>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        _spare = Rest.Length >= Math.Max(1, sizeHint) ? default : _scratch.GetMemory(sizeHint);
        return _spare.IsEmpty ? Rest : _spare;
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    private void Finish(ReadOnlySpan<byte> payload)
    {
        ThrowIfTooLarge(payload.Length);
        bool compressed = _compressor is not null;
        if (_compressor is not null)
        {
            payload = Packed(payload, _compressor);
        }

        Span<byte> frame = _target!.GetSpan(FrameHeader.Size + payload.Length);
        FrameHeader.Write(frame, compressed, payload.Length);
        payload.CopyTo(frame[FrameHeader.Size..]);
        Sent(payload.Length);
    }

    private void Sent(int length)
    {
        FrameLength = FrameHeader.Size + length;
        _target!.Advance(FrameLength);
        _complete = true;
    }

    private ReadOnlySpan<byte> Packed(ReadOnlySpan<byte> payload, ICompressionProvider compressor)
    {
        _packed ??= new MemoryStream();
        _packed.SetLength(0);
        using (Stream stream = compressor.CreateCompressionStream(_packed, compressionLevel))
        {
            stream.Write(payload);
        }

        return _packed.GetBuffer().AsSpan(0, (int)_packed.Length);
    }

    private void ThrowIfTooLarge(int length)
    {
        if (length > maxLength)
        {
            throw MessageTooLarge.Sent(length, maxLength.Value);
        }
    }
}
