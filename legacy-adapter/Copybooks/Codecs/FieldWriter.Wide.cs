using System.Globalization;
using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Codecs;

/// <content>Numbers of more than 18 digits, and floating-point numbers.</content>
public static partial class FieldWriter
{
    // Made once: writing a float must not allocate.
    private static readonly IeeeText ShortIeee = new(IeeeForm.SingleLength);
    private static readonly IeeeText LongIeee = new(IeeeForm.DoubleLength);
    private static readonly HexadecimalText ShortHexadecimal = new(IeeeForm.SingleLength);
    private static readonly HexadecimalText LongHexadecimal = new(IeeeForm.DoubleLength);

    /// <summary>Writes COMP-3 with up to 37 digits. Parameters as in <see cref="FieldReader.TryReadWidePacked"/>.</summary>
    public static bool TryWriteWidePacked(Span<byte> record, int offset, int digits, bool signed, Int128 unscaled)
    {
        int length = PackedForm.Length(digits);
        bool fits = FitsWide(record, offset, length, digits, signed, unscaled);
        if (fits)
        {
            PackedForm.Write(record.Slice(offset, length), WideDigits.Of(unscaled), unscaled < 0, signed);
        }

        return fits;
    }

    /// <summary>Writes DISPLAY with up to 37 digits. Parameters as in <see cref="FieldReader.TryReadWideZoned"/>.</summary>
    public static bool TryWriteWideZoned(
        Span<byte> record,
        int offset,
        int digits,
        bool signed,
        SignPosition sign,
        Int128 unscaled,
        ZonedEncoding zoned = ZonedEncoding.Ebcdic,
        bool blankWhenZero = false)
    {
        int length = ZonedForm.Length(digits, signed, sign);
        bool fits = FitsWide(record, offset, length, digits, signed, unscaled);
        if (fits && blankWhenZero && unscaled == 0)
        {
            record.Slice(offset, length).Fill(Blanks.Of(zoned));
        }
        else if (fits)
        {
            ZonedForm.Write(record.Slice(offset, length), digits, WideDigits.Of(unscaled), unscaled < 0, signed, sign, zoned);
        }

        return fits;
    }

    /// <summary>
    /// Writes COMP-1 or COMP-2, rounded to the nearest float of the field; to hexadecimal by the value's shortest decimal.
    /// Parameters as in <see cref="FieldReader.TryReadFloat"/>.
    /// </summary>
    public static bool TryWriteFloat(Span<byte> record, int offset, int length, double value, FloatFormat format = FloatFormat.Hexadecimal)
    {
        NumberText text = (format, length) switch
        {
            (FloatFormat.Ieee, IeeeForm.SingleLength) => ShortIeee,
            (FloatFormat.Ieee, _) => LongIeee,
            (_, IeeeForm.SingleLength) => ShortHexadecimal,
            _ => LongHexadecimal,
        };
        Span<byte> utf8 = stackalloc byte[DecimalWriter.MaxFloatLength];
        return FieldBytes.Has(record, offset, length)
            && value.TryFormat(utf8, out int written, default, CultureInfo.InvariantCulture)
            && text.Write(utf8[..written], record.Slice(offset, length)) is null;
    }

    private static bool FitsWide(ReadOnlySpan<byte> record, int offset, int length, int digits, bool signed, Int128 value)
    {
        var max = (Int128)(Digits.WidePower(digits) - 1);
        return FieldBytes.Has(record, offset, length) && value <= max && value >= (signed ? -max : 0);
    }
}
