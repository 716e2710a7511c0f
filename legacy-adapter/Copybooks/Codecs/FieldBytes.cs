using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>Loads up to eight bytes of a field at once, so that their digits can be handled side by side.</summary>
internal static class FieldBytes
{
    /// <summary>Whether a record has all bytes of a field. Everything else here requires it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Has(ReadOnlySpan<byte> record, int offset, int length) =>
        // As unsigned numbers, so that a negative offset is far too large and one comparison is enough.
        (ulong)(uint)offset + (uint)length <= (uint)record.Length;

    /// <summary>
    /// The bytes as the high end of a number, the last byte the highest; what stands in its lower bytes is not told.
    /// Reads eight bytes that end, or else begin, with the field where the record has them.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="offset">Where the bytes begin.</param>
    /// <param name="length">How many, 1 to 8.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Raw(ReadOnlySpan<byte> record, int offset, int length)
    {
        unchecked
        {
            ref byte first = ref MemoryMarshal.GetReference(record);

            // Eight bytes that end with the field: what stands before it comes into the low bytes, which nobody asks for. Nearly every
            // field has eight bytes up to its end; only the first of a record need the other ways.
            if (offset + length >= 8)
            {
                return Load(ref Unsafe.Add(ref first, offset + length - 8));
            }

            ulong raw = offset + 8 <= record.Length ? Load(ref Unsafe.Add(ref first, offset)) : Short(record.Slice(offset, length));
            return raw << (64 - (8 * length));
        }
    }

    /// <summary>The bytes as a number, the last byte the lowest, filled with zeros above the first.</summary>
    /// <param name="record">The record.</param>
    /// <param name="offset">Where the bytes begin.</param>
    /// <param name="length">How many, 1 to 8.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Big(ReadOnlySpan<byte> record, int offset, int length) =>
        BinaryPrimitives.ReverseEndianness(Raw(record, offset, length)) & (ulong.MaxValue >> (64 - (8 * length)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Load(ref byte first)
    {
        ulong raw = Unsafe.ReadUnaligned<ulong>(ref first);
        return BitConverter.IsLittleEndian ? raw : BinaryPrimitives.ReverseEndianness(raw);
    }

    /// <summary>1 to 7 bytes, the first the lowest, by two loads that may overlap.</summary>
    private static ulong Short(ReadOnlySpan<byte> bytes)
    {
        // A loop over one to seven bytes costs more than the field itself.
        int last = bytes.Length;
        return last switch
        {
            >= 4 => BinaryPrimitives.ReadUInt32LittleEndian(bytes) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(bytes[(last - 4)..]) << (8 * (last - 4))),
            >= 2 => BinaryPrimitives.ReadUInt16LittleEndian(bytes) | ((ulong)BinaryPrimitives.ReadUInt16LittleEndian(bytes[(last - 2)..]) << (8 * (last - 2))),
            _ => bytes[0],
        };
    }
}
