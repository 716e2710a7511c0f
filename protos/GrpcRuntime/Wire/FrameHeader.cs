using System.Buffers;
using System.Buffers.Binary;

namespace BS2000Bridge.GrpcRuntime.Wire;

/// <summary>What stands before each message: one byte that says whether it is compressed, and its length in four bytes, big-endian.</summary>
internal static class FrameHeader
{
    /// <summary>The length of the header in bytes.</summary>
    public const int Size = 5;

    /// <summary>Writes a header.</summary>
    public static void Write(Span<byte> target, bool compressed, int length)
    {
        target[0] = compressed ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt32BigEndian(target[1..], length);
    }

    /// <summary>Reads the header at the start of a buffer; false when the buffer is shorter than one.</summary>
    /// <exception cref="WireException">The flag is neither 0 nor 1, or the message is longer than allowed.</exception>
    public static bool TryRead(in ReadOnlySequence<byte> buffer, int? maxLength, out bool compressed, out int length)
    {
        compressed = false;
        length = 0;
        ReadOnlySpan<byte> header = buffer.FirstSpan;
        if (header.Length < Size)
        {
            if (buffer.Length < Size)
            {
                return false;
            }

            Span<byte> joined = stackalloc byte[Size];
            buffer.Slice(0, Size).CopyTo(joined);
            return Parse(joined, maxLength, out compressed, out length);
        }

        return Parse(header, maxLength, out compressed, out length);
    }

    private static bool Parse(ReadOnlySpan<byte> header, int? maxLength, out bool compressed, out int length)
    {
        if (header[0] > 1)
        {
            throw new WireException(Grpc.Core.StatusCode.Internal, $"The compressed flag of a message is {header[0]}; it must be 0 or 1.");
        }

        compressed = header[0] == 1;
        uint declared = BinaryPrimitives.ReadUInt32BigEndian(header[1..]);
        int limit = maxLength ?? int.MaxValue;
        if (declared > limit)
        {
            throw MessageTooLarge.Received(declared, limit);
        }

        length = (int)declared;
        return true;
    }
}
