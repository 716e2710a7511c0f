using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>COMP and COMP-5: two's complement, 1 to 8 bytes in either order. The one place that knows their bytes.</summary>
internal static class BinaryForm
{
    /// <summary>The bits of a field that the record has, those of a signed one with its sign drawn out to 64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Bits(ReadOnlySpan<byte> record, int offset, int length, bool signed, ByteOrder order)
    {
        unchecked
        {
            ulong raw = FieldBytes.Raw(record, offset, length);

            // The last byte of the field is the highest of the raw number. Little-endian it is right so; big-endian it is turned
            // round. Either way the shift at the end throws away what stood beside the field and draws the sign out.
            int unused = 64 - (8 * length);
            raw = order == ByteOrder.Little ? raw : BinaryPrimitives.ReverseEndianness(raw) << unused;
            return signed ? (long)raw >> unused : (long)(raw >> unused);
        }
    }

    /// <summary>Reads a number of at most so many digits (1 to 18).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(ReadOnlySpan<byte> record, int offset, int length, int digits, bool signed, out long value)
    {
        unchecked
        {
            if (FieldBytes.Has(record, offset, length))
            {
                value = Bits(record, offset, length, signed, ByteOrder.Big);

                // COBOL cuts COMP to its picture when it stores it (TRUNC(STD), -std=bs2000). More digits were not written by such a program.
                ulong max = (ulong)Digits.PowersOfTen[digits] - 1;

                // One unsigned comparison for -max to max.
                if (signed ? (ulong)value + max <= 2 * max : (ulong)value <= max)
                {
                    return true;
                }
            }

            value = 0;
            return false;
        }
    }

    /// <summary>
    /// Reads whatever the bytes hold: COMP-5 is not cut to its picture, PIC 9(4) COMP-5 counts to 65535. Only eight unsigned
    /// bytes beyond <see cref="long.MaxValue"/> do not read.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryReadNative(ReadOnlySpan<byte> record, int offset, int length, bool signed, ByteOrder order, out long value)
    {
        if (FieldBytes.Has(record, offset, length))
        {
            value = Bits(record, offset, length, signed, order);
            if (signed || value >= 0)
            {
                return true;
            }
        }

        value = 0;
        return false;
    }

    /// <summary>Whether the bytes can hold a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Fits(long value, int length, bool signed) => signed
        ? value >> ((8 * length) - 1) is 0 or -1
        : value >= 0 && (length == 8 || value >> (8 * length) == 0);

    /// <summary>Writes the low bytes of a number.</summary>
    public static void Write(Span<byte> field, long value, ByteOrder order)
    {
        for (int i = 0; i < field.Length; i++)
        {
            field[order == ByteOrder.Little ? i : field.Length - 1 - i] = unchecked((byte)value);
            value >>= 8;
        }
    }
}
