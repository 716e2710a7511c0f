namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>The text of a number whose picture says where its decimal point is.</summary>
internal sealed class FixedText : NumberText
{
    private readonly NumericCodec _codec;
    private readonly int _scale;
    private readonly Int128 _min;
    private readonly Int128 _max;
    private readonly bool _isWide;

    public FixedText(NumericCodec codec, int scale)
    {
        _codec = codec;
        _scale = scale;
        _min = codec.Min;
        _max = codec.Max;

        // Also of eight unsigned bytes of COMP-5, whose picture may have one digit.
        _isWide = codec.Max > long.MaxValue;
        MaxTextLength = Math.Max(DecimalWriter.FastRoom, DecimalWriter.MaxLength(WideDigits.Of(codec.Max).Count, scale));
    }

    public override int Length => _codec.Length;

    public override int MaxTextLength { get; }

    public override bool TryFormat(ReadOnlySpan<byte> field, Span<byte> utf8, out int written)
    {
        written = 0;
        if (!_isWide)
        {
            bool reads = _codec.TryDecode(field, 0, out long value);
            written = reads ? DecimalWriter.Write(utf8, value, _scale) : 0;
            return reads;
        }

        if (!_codec.TryDecodeWide(field, 0, out Int128 wide))
        {
            return false;
        }

        written = DecimalWriter.Write(utf8, WideDigits.Of(wide), wide < 0, _scale);
        return true;
    }

    public override string? Write(ReadOnlySpan<byte> utf8, Span<byte> field)
    {
        if (!DecimalText.TryScan(utf8, out DecimalText number))
        {
            return NotANumber(utf8);
        }

        int power = number.Count == 0 ? 0 : number.Exponent + _scale;

        // 0.005 into a field of cents is an error of whoever wrote the line. Rounding it here would hide it.
        if (power < 0)
        {
            return $"{Quoted(utf8)} is not exact here: the field holds multiples of {Decimals.Format(1, _scale)}";
        }

        // No field has more digits; beyond, the product would not fit 128 bits either.
        if (number.Count + power <= Digits.MaxWide + 1)
        {
            Int128 value = number.Count + power <= Digits.Max
                ? (long)number.Head * Digits.PowersOfTen[power]
                : (Int128)(number.Significand * Digits.WidePower(power));
            value = number.Negative ? -value : value;
            if (value >= _min && value <= _max)
            {
                _codec.Encode(field, value);
                return null;
            }
        }

        return $"{Quoted(utf8)} does not fit: the field holds {Decimals.Format(_min, _scale)} to {Decimals.Format(_max, _scale)}";
    }

    public override string Explain(ReadOnlySpan<byte> field) => _codec.Explain(field);
}
