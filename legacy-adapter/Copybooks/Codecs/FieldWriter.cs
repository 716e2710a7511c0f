using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>
/// Writes numbers to the bytes of a record where the copybook is known beforehand, in their preferred form, the
/// counterpart of <see cref="FieldReader"/>. All methods give false and write nothing when the record ends before the
/// field does or the picture cannot hold the value.
/// </summary>
public static partial class FieldWriter
{
    /// <summary>Writes COMP-3: sign half byte C or D, of an unsigned number F. Parameters as in <see cref="FieldReader.TryReadPacked"/>.</summary>
    public static bool TryWritePacked(Span<byte> record, int offset, int digits, bool signed, long unscaled)
    {
        int length = PackedForm.Length(digits);
        bool fits = Fits(record, offset, length, digits, signed, unscaled);
        if (fits)
        {
            PackedForm.Write(record.Slice(offset, length), WideDigits.Of(unscaled), unscaled < 0, signed);
        }

        return fits;
    }

    /// <summary>Writes DISPLAY: sign zone C or D, of an unsigned number F. Parameters as in <see cref="FieldReader.TryReadZoned"/>.</summary>
    public static bool TryWriteZoned(
        Span<byte> record,
        int offset,
        int digits,
        bool signed,
        SignPosition sign,
        long unscaled,
        ZonedEncoding zoned = ZonedEncoding.Ebcdic,
        bool blankWhenZero = false)
    {
        int length = ZonedForm.Length(digits, signed, sign);
        if (!Fits(record, offset, length, digits, signed, unscaled))
        {
            return false;
        }

        Span<byte> field = record.Slice(offset, length);
        if (blankWhenZero && unscaled == 0)
        {
            field.Fill(Blanks.Of(zoned));
        }
        else
        {
            ZonedForm.Write(field, digits, WideDigits.Of(unscaled), unscaled < 0, signed, sign, zoned);
        }

        return true;
    }

    /// <summary>Writes COMP. Parameters as in <see cref="FieldReader.TryReadBinary"/>.</summary>
    public static bool TryWriteBinary(Span<byte> record, int offset, int length, int digits, bool signed, long unscaled)
    {
        bool fits = Fits(record, offset, length, digits, signed, unscaled);
        if (fits)
        {
            BinaryForm.Write(record.Slice(offset, length), unscaled, ByteOrder.Big);
        }

        return fits;
    }

    /// <summary>Writes COMP-5. Parameters as in <see cref="FieldReader.TryReadNative"/>.</summary>
    public static bool TryWriteNative(Span<byte> record, int offset, int length, bool signed, long unscaled, ByteOrder order = ByteOrder.Big)
    {
        bool fits = FieldBytes.Has(record, offset, length) && BinaryForm.Fits(unscaled, length, signed);
        if (fits)
        {
            BinaryForm.Write(record.Slice(offset, length), unscaled, order);
        }

        return fits;
    }

    private static bool Fits(ReadOnlySpan<byte> record, int offset, int length, int digits, bool signed, long value)
    {
        long max = Digits.PowersOfTen[digits] - 1;
        return FieldBytes.Has(record, offset, length) && value <= max && value >= (signed ? -max : 0);
    }
}
