using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace BS2000Bridge.Copybooks;

/// <summary>Loads up to eight bytes as one number, so that their digits can be handled side by side.</summary>
internal static class BigEndian
{
    /// <summary>The bytes at an offset, which the record must have, right-aligned and filled with zeros on the left.</summary>
    /// <param name="record">The record.</param>
    /// <param name="offset">Where the bytes begin.</param>
    /// <param name="length">How many, 1 to 8.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Load(ReadOnlySpan<byte> record, int offset, int length) =>
        (uint)offset + 8u <= (uint)record.Length
            ? BinaryPrimitives.ReadUInt64BigEndian(record.Slice(offset)) >> (64 - (8 * length))
            : LoadAtEnd(record, offset, length);

    /// <summary>Stores the low bytes of a number.</summary>
    public static void Store(Span<byte> bytes, ulong value)
    {
        for (int i = bytes.Length - 1; i >= 0; i--)
        {
            bytes[i] = unchecked((byte)value);
            value >>= 8;
        }
    }

    private static ulong LoadAtEnd(ReadOnlySpan<byte> record, int offset, int length)
    {
        ulong value = 0;
        foreach (byte b in record.Slice(offset, length))
        {
            value = (value << 8) | b;
        }

        return value;
    }
}
