using System.Buffers;
using System.Buffers.Binary;

namespace BS2000Bridge.Host.Tests.Raw;

/// <summary>Frames as the protocol writes them, made by hand.</summary>
internal static class Frames
{
    /// <summary>Reads a message as its bytes.</summary>
    public static readonly Func<DeserializationContext, byte[]> Bytes = context => context.PayloadAsReadOnlySequence().ToArray();

    /// <summary>A frame: the flag, the length in four bytes big-endian, the payload.</summary>
    public static byte[] Of(byte flag, params byte[] payload) => Declaring(flag, (uint)payload.Length, payload);

    /// <summary>A frame that declares a length of its own.</summary>
    public static byte[] Declaring(byte flag, uint length, params byte[] payload)
    {
        byte[] frame = new byte[5 + payload.Length];
        frame[0] = flag;
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(1), length);
        payload.CopyTo(frame, 5);
        return frame;
    }
}
