namespace BS2000Bridge.Copybooks;

/// <summary>DISPLAY numbers: one digit a byte, the sign in a zone or a byte of its own (X'F1F2D3' is -123 in EBCDIC).</summary>
internal sealed class ZonedCodec : NumericCodec
{
    private const long TenToThe8 = 100_000_000;

    private readonly ZonedEncoding _encoding;
    private readonly SignNibbles _signs;
    private readonly bool _separate;
    private readonly bool _blankWhenZero;
    private readonly int _digitsAt;
    private readonly int _signAt;
    private readonly byte _zone;

    // The field in parts of eight digits, the last part first.
    private readonly Part _low;
    private readonly Part _middle;
    private readonly Part _high;

    public ZonedCodec(DataItem item, ZonedEncoding encoding)
        : base(item)
    {
        SignPosition position = Signed ? item.SignPosition : SignPosition.Trailing;
        _encoding = encoding;
        _blankWhenZero = item.BlankWhenZero;
        _separate = position is SignPosition.LeadingSeparate or SignPosition.TrailingSeparate;
        _digitsAt = position == SignPosition.LeadingSeparate ? 1 : 0;
        _signAt = position is SignPosition.Leading or SignPosition.LeadingSeparate ? 0 : Length - 1;
        _zone = encoding == ZonedEncoding.Ebcdic ? (byte)0xF0 : (byte)0x30;
        SignNibbles signs = encoding == ZonedEncoding.Ebcdic ? SignNibbles.Ebcdic : SignNibbles.Ascii;
        _signs = Signed ? signs : signs.Unsigned;
        _low = MakePart(0);
        _middle = MakePart(8);
        _high = MakePart(16);
    }

    private byte Plus => _encoding == ZonedEncoding.Ebcdic ? (byte)0x4E : (byte)'+';

    private byte Minus => _encoding == ZonedEncoding.Ebcdic ? (byte)0x60 : (byte)'-';

    public override bool TryDecode(ReadOnlySpan<byte> record, int offset, out long value)
    {
        value = 0;
        if ((uint)offset + (uint)Length > (uint)record.Length)
        {
            return false;
        }

        byte sign = record[offset + _signAt];
        ulong digits = _low.Load(record, offset);
        bool valid = Digits.AreBytes(digits);
        long magnitude = Digits.FromBytes(digits);
        if (_middle.Length > 0)
        {
            digits = _middle.Load(record, offset);
            valid &= Digits.AreBytes(digits);
            magnitude = unchecked(magnitude + (Digits.FromBytes(digits) * TenToThe8));
        }

        if (_high.Length > 0)
        {
            digits = _high.Load(record, offset);
            valid &= Digits.AreBytes(digits);
            magnitude = unchecked(magnitude + (Digits.FromBytes(digits) * (TenToThe8 * TenToThe8)));
        }

        valid &= _separate ? sign == Plus || sign == Minus : _signs.IsSign(sign >> 4);
        if (!valid)
        {
            return _blankWhenZero && Blanks.Fill(record.Slice(offset, Length));
        }

        value = (_separate ? sign == Minus : _signs.IsMinus(sign >> 4)) ? -magnitude : magnitude;
        return true;
    }

    public override void Encode(Span<byte> field, long value)
    {
        if (_blankWhenZero && value == 0)
        {
            field.Fill(_encoding == ZonedEncoding.Ebcdic ? Blanks.Ebcdic : Blanks.Ascii);
            return;
        }

        long rest = Math.Abs(value);
        for (int i = _digitsAt + DigitCount - 1; i >= _digitsAt; i--, rest /= 10)
        {
            field[i] = (byte)(_zone | (rest % 10));
        }

        if (_separate)
        {
            field[_signAt] = value < 0 ? Minus : Plus;
        }
        else if (Signed)
        {
            byte zone = (_encoding, value < 0) switch
            {
                (ZonedEncoding.Ebcdic, false) => 0xC0,
                (ZonedEncoding.Ebcdic, true) => 0xD0,
                (_, false) => 0x30,
                (_, true) => 0x70,
            };
            field[_signAt] = (byte)(zone | (field[_signAt] & 15));
        }
    }

    public override string Explain(ReadOnlySpan<byte> field)
    {
        if (Blanks.Fill(field))
        {
            return "blanks in a zoned field";
        }

        for (int i = _digitsAt; i < _digitsAt + DigitCount; i++)
        {
            bool signHere = !_separate && i == _signAt;
            if ((field[i] & 15) > 9 || (!signHere && (field[i] & 0xF0) != _zone))
            {
                return $"zoned decimal: byte {i + 1} is X'{field[i]:X2}', expected a digit X'{_zone:X2}' to X'{_zone | 9:X2}'"
                    + OtherCode(field[i]);
            }
        }

        return _separate
            ? $"zoned decimal: sign X'{field[_signAt]:X2}', expected X'{Plus:X2}' (plus) or X'{Minus:X2}' (minus)"
            : $"zoned decimal: sign zone {field[_signAt] >> 4:X} in {(Signed ? "a signed" : "an unsigned")} field is not accepted";
    }

    private string OtherCode(byte found) => (_encoding, found) switch
    {
        (ZonedEncoding.Ebcdic, >= 0x30 and <= 0x39) => "; it is an ASCII digit: was the dataset converted on its way, or is the code page set wrong?",
        (ZonedEncoding.Ascii, >= 0xF0 and <= 0xF9) => "; it is an EBCDIC digit: is the code page set wrong?",
        _ => string.Empty,
    };

    /// <summary>The part of at most eight digits that ends so many digits before the last.</summary>
    private Part MakePart(int digitsAfter)
    {
        int length = Math.Clamp(DigitCount - digitsAfter, 0, 8);
        if (length == 0)
        {
            return default;
        }

        int start = _digitsAt + DigitCount - digitsAfter - length;
        ulong zones = 0x0101_0101_0101_0101UL * _zone >> (64 - (8 * length));
        bool signInside = !_separate && _signAt >= start && _signAt < start + length;
        ulong signZone = signInside ? 0xF0UL << (8 * (start + length - 1 - _signAt)) : 0;
        return new Part(start, length, zones, ~signZone);
    }

    /// <summary>Up to eight digits of the field.</summary>
    private readonly struct Part(int start, int length, ulong zones, ulong keep)
    {
        public int Length => length;

        /// <summary>The digits with their zones taken away: a byte that then is not 0 to 9 was no digit.</summary>
        public ulong Load(ReadOnlySpan<byte> record, int offset) => (BigEndian.Load(record, offset + start, length) ^ zones) & keep;
    }
}
