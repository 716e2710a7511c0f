using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>DISPLAY numbers, with their failures explained (see <see cref="ZonedForm"/>).</summary>
internal sealed class ZonedCodec(DataItem item, ZonedEncoding zoned, bool strictSigns)
    : NumericCodec(ZonedForm.Length(item.Digits, item.Signed, item.SignPosition), item.Digits, item.Signed)
{
    private readonly SignPosition _sign = item.SignPosition;
    private readonly bool _blankWhenZero = item.BlankWhenZero;

    // Nearly all DISPLAY fields of a mainframe are EBCDIC with the sign in the last zone. Constant arguments let the compiler
    // drop all other cases from the code that reads them.
    private readonly bool _isCommon = item.Digits <= Digits.Max && zoned == ZonedEncoding.Ebcdic && !strictSigns
        && (!item.Signed || item.SignPosition == SignPosition.Trailing);

    public override bool TryDecode(ReadOnlySpan<byte> record, int offset, out long value) =>
        (_isCommon ? ZonedForm.TryRead(record, offset, DigitCount, Signed, SignPosition.Trailing, ZonedEncoding.Ebcdic, strict: false, out value)
            : DigitCount <= Digits.Max ? ZonedForm.TryRead(record, offset, DigitCount, Signed, _sign, zoned, strictSigns, out value)
            : Narrow(ZonedForm.TryReadWide(record, offset, DigitCount, Signed, _sign, zoned, strictSigns, out Int128 wide), wide, out value))
        || IsBlankZero(record, offset);

    public override bool TryDecodeWide(ReadOnlySpan<byte> record, int offset, out Int128 value) => DigitCount <= Digits.Max
        ? base.TryDecodeWide(record, offset, out value)
        : ZonedForm.TryReadWide(record, offset, DigitCount, Signed, _sign, zoned, strictSigns, out value) || IsBlankZero(record, offset);

    public override void Encode(Span<byte> field, Int128 value)
    {
        if (_blankWhenZero && value == 0)
        {
            field.Fill(Blanks.Of(zoned));
        }
        else
        {
            ZonedForm.Write(field, DigitCount, WideDigits.Of(value), value < 0, Signed, _sign, zoned);
        }
    }

    public override string Explain(ReadOnlySpan<byte> field)
    {
        if (Blanks.Fill(field))
        {
            return "blanks in a zoned field";
        }

        bool separate = ZonedForm.IsSeparate(Signed, _sign);
        int digitsAt = ZonedForm.DigitsAt(Signed, _sign), signAt = ZonedForm.SignAt(DigitCount, Signed, _sign);
        byte zone = ZonedForm.Zone(zoned);
        for (int i = digitsAt; i < digitsAt + DigitCount; i++)
        {
            bool signHere = !separate && i == signAt;

            // The digit whose zone holds the sign may have any zone here; a wrong sign is reported below.
            if ((field[i] & 15) > 9 || (!signHere && (field[i] & 0xF0) != zone))
            {
                return $"zoned decimal: byte {i + 1} is X'{field[i]:X2}', expected a digit X'{zone:X2}' to X'{zone | 9:X2}'"
                    + OtherCode(field[i]);
            }
        }

        return separate
            ? $"zoned decimal: sign X'{field[signAt]:X2}', expected X'{ZonedForm.Plus(zoned):X2}' (plus) or X'{ZonedForm.Minus(zoned):X2}' (minus)"
            : $"zoned decimal: sign zone {field[signAt] >> 4:X} in {(Signed ? "a signed" : "an unsigned")} field is not accepted";
    }

    private bool IsBlankZero(ReadOnlySpan<byte> record, int offset) => _blankWhenZero && Blanks.Fill(record, offset, Length);

    // A transfer as text turns digits into ASCII and destroys packed fields with them. Whoever reads this must hear of it at once.
    private string OtherCode(byte found) => (zoned, found) switch
    {
        (ZonedEncoding.Ebcdic, >= 0x30 and <= 0x39) => "; it is an ASCII digit: was the dataset converted on its way, or is the code page set wrong?",
        (ZonedEncoding.Ascii, >= 0xF0 and <= 0xF9) => "; it is an EBCDIC digit: is the code page set wrong?",
        _ => string.Empty,
    };
}
