using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>National numbers: a zoned number in ASCII whose every byte has become two (UTF-16, big-endian).</summary>
internal sealed class NationalCodec(DataItem item)
    : NumericCodec(2 * ZonedForm.Length(item.Digits, item.Signed, item.SignPosition), item.Digits, item.Signed)
{
    // The digits of UTF-16 are those of ASCII with X'00' before each: one codec knows both.
    private readonly ZonedCodec _zoned = new(item, ZonedEncoding.Ascii, strictSigns: false);

    public override bool TryDecode(ReadOnlySpan<byte> record, int offset, out long value) =>
        Narrow(TryDecodeWide(record, offset, out Int128 wide), wide, out value);

    public override bool TryDecodeWide(ReadOnlySpan<byte> record, int offset, out Int128 value)
    {
        Span<byte> zoned = stackalloc byte[_zoned.Length];
        if (FieldBytes.Has(record, offset, Length) && NotNarrow(record.Slice(offset, Length), zoned) < 0)
        {
            return _zoned.TryDecodeWide(zoned, 0, out value);
        }

        value = 0;
        return false;
    }

    public override void Encode(Span<byte> field, Int128 value)
    {
        Span<byte> zoned = stackalloc byte[_zoned.Length];
        _zoned.Encode(zoned, value);
        for (int i = 0; i < zoned.Length; i++)
        {
            field[2 * i] = 0;
            field[(2 * i) + 1] = zoned[i];
        }
    }

    public override string Explain(ReadOnlySpan<byte> field)
    {
        Span<byte> zoned = stackalloc byte[_zoned.Length];
        int wrong = NotNarrow(field, zoned);
        return wrong < 0
            ? "national, every second byte a " + _zoned.Explain(zoned)
            : $"national decimal: character {wrong + 1} is X'{field[2 * wrong]:X2}{field[(2 * wrong) + 1]:X2}', expected a digit X'0030' to X'0039'";
    }

    /// <summary>Takes every second byte; gives the first character, from 0, whose high byte is not zero, or -1.</summary>
    private static int NotNarrow(ReadOnlySpan<byte> field, Span<byte> zoned)
    {
        for (int i = 0; i < zoned.Length; i++)
        {
            zoned[i] = field[(2 * i) + 1];
            if (field[2 * i] != 0)
            {
                return i;
            }
        }

        return -1;
    }
}
