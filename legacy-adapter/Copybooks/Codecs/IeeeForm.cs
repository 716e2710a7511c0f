using System.Buffers.Binary;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>IEEE 754 binary32 and binary64, big-endian.</summary>
internal static class IeeeForm
{
    /// <summary>The bytes of COMP-1.</summary>
    public const int SingleLength = 4;

    /// <summary>The bytes of COMP-2.</summary>
    public const int DoubleLength = 8;

    /// <summary>Reads a field that the record has.</summary>
    public static double Read(ReadOnlySpan<byte> record, int offset, int length) => length == SingleLength
        ? BinaryPrimitives.ReadSingleBigEndian(record[offset..])
        : BinaryPrimitives.ReadDoubleBigEndian(record[offset..]);

    /// <summary>Writes a field, rounding to the nearest where it is a short one.</summary>
    public static void Write(Span<byte> field, double value)
    {
        if (field.Length == SingleLength)
        {
            BinaryPrimitives.WriteSingleBigEndian(field, (float)value);
        }
        else
        {
            BinaryPrimitives.WriteDoubleBigEndian(field, value);
        }
    }
}
