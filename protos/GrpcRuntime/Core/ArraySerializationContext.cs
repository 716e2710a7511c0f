using System.Buffers;

namespace Grpc.Core;

/// <summary>Serializes one message into an array, where there is no call to write into.</summary>
internal sealed class ArraySerializationContext : SerializationContext
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private byte[]? _payload;

    public override void Complete(byte[] payload) => _payload = payload;

    public override void Complete() => _payload = _buffer.WrittenSpan.ToArray();

    public override IBufferWriter<byte> GetBufferWriter() => _buffer;

    public override void SetPayloadLength(int payloadLength)
    {
        // The array grows as it must; there is no prefix that would need the length.
    }

    public byte[] ToArray() => _payload ?? throw new InvalidOperationException("The serializer returned without calling SerializationContext.Complete.");
}
