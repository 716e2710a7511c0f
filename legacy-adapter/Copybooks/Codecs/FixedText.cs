namespace BS2000Bridge.Copybooks;

/// <summary>The text of a number whose picture says where its decimal point is.</summary>
internal sealed class FixedText : NumberText
{
    private readonly NumericCodec _codec;
    private readonly int _scale;
    private readonly bool _isWide;

    public FixedText(NumericCodec codec, int scale)
    {
        _codec = codec;
        _scale = scale;
        _isWide = codec.Most > long.MaxValue;
        MaxTextLength = DecimalWriter.MaxLength(WideDigits.Of(codec.Most).Count, scale);
    }

    public override int Length => _codec.Length;

    public override int MaxTextLength { get; }

    public override bool TryFormat(ReadOnlySpan<byte> field, Span<byte> utf8, out int written)
    {
        bool reads;
        WideDigits digits;
        bool minus;
        if (_isWide)
        {
            reads = _codec.TryDecodeWide(field, 0, out Int128 wide);
            digits = WideDigits.Of(wide);
            minus = wide < 0;
        }
        else
        {
            reads = _codec.TryDecode(field, 0, out long value);
            digits = WideDigits.Of(value);
            minus = value < 0;
        }

        written = reads ? DecimalWriter.Write(utf8, digits, minus, _scale) : 0;
        return reads;
    }

    public override string? Write(ReadOnlySpan<byte> utf8, Span<byte> field)
    {
        if (!DecimalText.TryScan(utf8, out DecimalText number))
        {
            return NotANumber(utf8);
        }

        int power = number.Count == 0 ? 0 : number.Exponent + _scale;
        if (power < 0)
        {
            return $"{Quoted(utf8)} is not exact here: the field holds multiples of {Decimals.Format(1, _scale)}";
        }

        if (number.Count + power <= Digits.MostWide + 1)
        {
            var value = (Int128)(number.Significand * Digits.WidePower(power));
            value = number.Negative ? -value : value;
            if (value >= _codec.Least && value <= _codec.Most)
            {
                _codec.Encode(field, value);
                return null;
            }
        }

        return $"{Quoted(utf8)} does not fit: the field holds {Decimals.Format(_codec.Least, _scale)} to {Decimals.Format(_codec.Most, _scale)}";
    }

    public override string Explain(ReadOnlySpan<byte> field) => _codec.Explain(field);
}
