using System.Buffers.Binary;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>Writes numbers as decimal digits, eight a step.</summary>
internal static class DigitWriter
{
    private const ulong EveryByte = 0x0101_0101_0101_0101;
    private const ulong TenToThe8 = 100_000_000;

    /// <summary>Fills bytes with the lowest digits of a number.</summary>
    /// <param name="bytes">As many bytes as digits.</param>
    /// <param name="value">The number.</param>
    /// <param name="zone">The high half byte of each, X'30' or X'F0'.</param>
    public static void Write(Span<byte> bytes, WideDigits value, byte zone)
    {
        if (bytes.Length > WideDigits.LowDigits)
        {
            int high = bytes.Length - WideDigits.LowDigits;
            Write(bytes[..high], value.High, zone);
            bytes = bytes[high..];
        }

        Write(bytes, value.Low, zone);
    }

    private static void Write(Span<byte> bytes, ulong value, byte zone)
    {
        for (; bytes.Length >= 8; bytes = bytes[..^8])
        {
            ulong rest = value / TenToThe8;
            BinaryPrimitives.WriteUInt64LittleEndian(bytes[^8..], Digits.ToBytes(value - (rest * TenToThe8)) | (zone * EveryByte));
            value = rest;
        }

        ulong digits = Digits.ToBytes(value % TenToThe8) | (zone * EveryByte);
        for (int i = bytes.Length - 1; i >= 0; i--)
        {
            bytes[i] = (byte)(digits >> 56);
            digits <<= 8;
        }
    }
}
