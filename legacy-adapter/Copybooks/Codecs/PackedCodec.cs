namespace BS2000Bridge.Copybooks;

/// <summary>COMP-3: two digits a byte, the sign in the last half byte (X'12345C' is +12345).</summary>
internal sealed class PackedCodec : NumericCodec
{
    private const long TenToThe15 = 1_000_000_000_000_000;
    private const byte PlusNibble = 0x0C;
    private const byte MinusNibble = 0x0D;
    private const byte UnsignedNibble = 0x0F;

    private readonly int _headLength;
    private readonly int _tailLength;
    private readonly SignNibbles _signs;

    public PackedCodec(DataItem item)
        : base(item)
    {
        _tailLength = Math.Min(Length, 8);
        _headLength = Length - _tailLength;
        _signs = Signed ? SignNibbles.Ebcdic : SignNibbles.Ebcdic.Unsigned;
    }

    public override bool TryDecode(ReadOnlySpan<byte> record, int offset, out long value)
    {
        value = 0;
        if ((uint)offset + (uint)Length > (uint)record.Length)
        {
            return false;
        }

        ulong tail = BigEndian.Load(record, offset + _headLength, _tailLength);
        ulong digits = tail >> 4;
        int sign = (int)(tail & 15);
        bool valid = Digits.ArePacked(digits) & _signs.IsSign(sign);
        long magnitude = Digits.FromPacked(digits);
        if (_headLength > 0)
        {
            ulong head = BigEndian.Load(record, offset, _headLength);
            valid &= Digits.ArePacked(head);
            magnitude = unchecked(magnitude + (Digits.FromPacked(head) * TenToThe15));
        }

        // Nineteen digits may wrap to a negative number, which is as much too great.
        if (!valid | unchecked((ulong)magnitude) > (ulong)Greatest)
        {
            return false;
        }

        value = _signs.IsMinus(sign) ? -magnitude : magnitude;
        return true;
    }

    public override void Encode(Span<byte> field, long value)
    {
        long rest = Math.Abs(value);
        field[^1] = (byte)((rest % 10 << 4) | (!Signed ? UnsignedNibble : value < 0 ? MinusNibble : PlusNibble));
        rest /= 10;
        for (int i = field.Length - 2; i >= 0; i--, rest /= 100)
        {
            field[i] = (byte)((rest / 10 % 10 << 4) | (rest % 10));
        }
    }

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
        if (!_signs.IsSign(sign))
        {
            return Signed
                ? $"packed decimal: sign nibble {sign:X}, expected A C E F (plus) or B D (minus)"
                : $"packed decimal: sign nibble {sign:X} in an unsigned field, expected F C A E";
        }

        return $"packed decimal: more than {DigitCount} digits, the first nibble is not 0";
    }
}
