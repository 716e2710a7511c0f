using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>COMP-3, with its failures explained (see <see cref="PackedForm"/>).</summary>
internal sealed class PackedCodec(DataItem item, bool strictSigns)
    : NumericCodec(PackedForm.Length(item.Digits), item.Digits, item.Signed)
{
    private readonly SignNibbles _signs = SignNibbles.Ebcdic(item.Signed, strictSigns);

    public override bool TryDecode(ReadOnlySpan<byte> record, int offset, out long value) => DigitCount <= Digits.Max
        ? PackedForm.TryRead(record, offset, DigitCount, _signs, out value)
        : Narrow(PackedForm.TryReadWide(record, offset, DigitCount, _signs, out Int128 wide), wide, out value);

    public override bool TryDecodeWide(ReadOnlySpan<byte> record, int offset, out Int128 value) => DigitCount <= Digits.Max
        ? base.TryDecodeWide(record, offset, out value)
        : PackedForm.TryReadWide(record, offset, DigitCount, _signs, out value);

    public override void Encode(Span<byte> field, Int128 value) =>
        PackedForm.Write(field, WideDigits.Of(value), value < 0, Signed);

    public override string Explain(ReadOnlySpan<byte> field)
    {
        if (Blanks.Fill(field))
        {
            return "blanks in a packed field";
        }

        for (int nibble = 0; nibble < (field.Length * 2) - 1; nibble++)
        {
            int digit = nibble % 2 == 0 ? field[nibble / 2] >> 4 : field[nibble / 2] & 15;
            if (digit > 9)
            {
                return $"packed decimal: nibble {digit:X} of byte {(nibble / 2) + 1} is not a digit";
            }
        }

        int sign = field[^1] & 15;
        return _signs.IsSign(sign)
            ? $"packed decimal: more than {DigitCount} digits, the first nibble is not 0"
            : $"packed decimal: sign nibble {sign:X}{(Signed ? string.Empty : " in an unsigned field")}, expected {Expected()}";
    }

    private string Expected() => (Signed, strictSigns) switch
    {
        (true, false) => "A C E F (plus) or B D (minus)",
        (true, true) => "C F (plus) or D (minus)",
        (false, false) => "F C A E",
        (false, true) => "F C",
    };
}
