using System.Buffers;

namespace Grpc.Core;

/// <summary>Where a serializer puts one message. It ends with one call of <c>Complete</c>.</summary>
public abstract class SerializationContext
{
    /// <summary>The message is this array; it belongs to the context from now on.</summary>
    public virtual void Complete(byte[] payload) => throw new NotSupportedException($"{GetType()} takes no arrays.");

    /// <summary>The message is what was written to <see cref="GetBufferWriter"/>.</summary>
    public virtual void Complete() => throw new NotSupportedException($"{GetType()} has no buffer writer.");

    /// <summary>A writer for the message's bytes.</summary>
    public virtual IBufferWriter<byte> GetBufferWriter() => throw new NotSupportedException($"{GetType()} has no buffer writer.");

    /// <summary>Says before <see cref="GetBufferWriter"/> how many bytes will come, so that they are written in place.</summary>
    public virtual void SetPayloadLength(int payloadLength)
    {
        // A hint: a context that does not need it may ignore it.
    }
}
