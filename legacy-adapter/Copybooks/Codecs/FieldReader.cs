using System.Runtime.CompilerServices;
using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>
/// Reads numbers from the bytes of a record where the copybook is known beforehand, as in generated code: constant
/// arguments become constants of the machine code. <see cref="NumericField"/> reads by the same rules. Values are
/// unscaled: the digits as a whole number. All methods give false and 0 when the record ends before the field does or
/// its bytes are no such number. They allocate nothing.
/// </summary>
public static class FieldReader
{
    /// <summary>Reads COMP-3 (PACKED-DECIMAL) of <c>digits / 2 + 1</c> bytes.</summary>
    /// <param name="record">The record.</param>
    /// <param name="offset">Where the field begins, from 0.</param>
    /// <param name="digits">The digits of the picture, 1 to 18.</param>
    /// <param name="signed">Whether the picture has an S.</param>
    /// <param name="unscaled">The value.</param>
    /// <param name="strictSigns">Whether only the sign half bytes C D F are taken (<see cref="CopybookOptions.StrictSigns"/>).</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryReadPacked(
        ReadOnlySpan<byte> record, int offset, int digits, bool signed, out long unscaled, bool strictSigns = false) =>
        PackedForm.TryRead(record, offset, digits, SignNibbles.Ebcdic(signed, strictSigns), out unscaled);

    /// <summary>Reads COMP-3 (PACKED-DECIMAL) of <c>digits / 2 + 1</c> bytes with up to 37 digits.</summary>
    /// <inheritdoc cref="TryReadPacked"/>
    public static bool TryReadWidePacked(
        ReadOnlySpan<byte> record, int offset, int digits, bool signed, out Int128 unscaled, bool strictSigns = false) =>
        PackedForm.TryReadWide(record, offset, digits, SignNibbles.Ebcdic(signed, strictSigns), out unscaled);

    /// <summary>Reads DISPLAY: one digit a byte, and a byte for a separate sign.</summary>
    /// <param name="record">The record.</param>
    /// <param name="offset">Where the field begins, from 0.</param>
    /// <param name="digits">The digits of the picture, 1 to 18.</param>
    /// <param name="signed">Whether the picture has an S.</param>
    /// <param name="sign">Where the sign of a signed number stands.</param>
    /// <param name="unscaled">The value.</param>
    /// <param name="zoned">The code of the digits.</param>
    /// <param name="blankWhenZero">Whether blanks stand for zero.</param>
    /// <param name="strictSigns">Whether only the sign zones C D F are taken (<see cref="CopybookOptions.StrictSigns"/>).</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryReadZoned(
        ReadOnlySpan<byte> record,
        int offset,
        int digits,
        bool signed,
        SignPosition sign,
        out long unscaled,
        ZonedEncoding zoned = ZonedEncoding.Ebcdic,
        bool blankWhenZero = false,
        bool strictSigns = false) =>
        ZonedForm.TryRead(record, offset, digits, signed, sign, zoned, strictSigns, out unscaled)
        || (blankWhenZero && Blanks.Fill(record, offset, ZonedForm.Length(digits, signed, sign)));

    /// <summary>Reads DISPLAY with up to 37 digits: one digit a byte, and a byte for a separate sign.</summary>
    /// <inheritdoc cref="TryReadZoned"/>
    public static bool TryReadWideZoned(
        ReadOnlySpan<byte> record,
        int offset,
        int digits,
        bool signed,
        SignPosition sign,
        out Int128 unscaled,
        ZonedEncoding zoned = ZonedEncoding.Ebcdic,
        bool blankWhenZero = false,
        bool strictSigns = false) =>
        ZonedForm.TryReadWide(record, offset, digits, signed, sign, zoned, strictSigns, out unscaled)
        || (blankWhenZero && Blanks.Fill(record, offset, ZonedForm.Length(digits, signed, sign)));

    /// <summary>Reads COMP (BINARY): two's complement, big-endian, no more digits than the picture has.</summary>
    /// <param name="record">The record.</param>
    /// <param name="offset">Where the field begins, from 0.</param>
    /// <param name="length">Its bytes, 1 to 8.</param>
    /// <param name="digits">The digits of the picture, 1 to 18.</param>
    /// <param name="signed">Whether the picture has an S.</param>
    /// <param name="unscaled">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryReadBinary(ReadOnlySpan<byte> record, int offset, int length, int digits, bool signed, out long unscaled) =>
        BinaryForm.TryRead(record, offset, length, digits, signed, out unscaled);

    /// <summary>
    /// Reads COMP-5: two's complement, whatever the bytes hold; but eight unsigned bytes beyond <see cref="long.MaxValue"/>
    /// do not read.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="offset">Where the field begins, from 0.</param>
    /// <param name="length">Its bytes, 1 to 8.</param>
    /// <param name="signed">Whether the picture has an S.</param>
    /// <param name="unscaled">The value.</param>
    /// <param name="order">The order of the bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryReadNative(
        ReadOnlySpan<byte> record, int offset, int length, bool signed, out long unscaled, ByteOrder order = ByteOrder.Big) =>
        BinaryForm.TryReadNative(record, offset, length, signed, order, out unscaled);

    /// <summary>Reads COMP-1 or COMP-2, a long hexadecimal float as the nearest <see cref="double"/>. Not for money.</summary>
    /// <param name="record">The record.</param>
    /// <param name="offset">Where the field begins, from 0.</param>
    /// <param name="length">Its bytes: 4 or 8.</param>
    /// <param name="value">The value.</param>
    /// <param name="format">How floats are stored; infinities of IEEE, and what is not a number, do not read.</param>
    public static bool TryReadFloat(
        ReadOnlySpan<byte> record, int offset, int length, out double value, FloatFormat format = FloatFormat.Hexadecimal)
    {
        value = !FieldBytes.Has(record, offset, length) ? double.NaN
            : format == FloatFormat.Ieee ? IeeeForm.Read(record, offset, length)
            : HexadecimalForm.Read(record, offset, length).ToDouble(length);
        bool reads = double.IsFinite(value);
        value = reads ? value : 0;
        return reads;
    }
}
