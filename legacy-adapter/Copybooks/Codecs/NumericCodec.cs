namespace BS2000Bridge.Copybooks;

/// <summary>Reads and writes the bytes of one kind of number. Values are unscaled: the digits as a whole number.</summary>
internal abstract class NumericCodec
{
    protected NumericCodec(DataItem item)
    {
        Length = item.ElementLength;
        DigitCount = item.Digits;
        Greatest = Digits.PowersOfTen[item.Digits] - 1;
        Signed = item.Signed;
    }

    /// <summary>The bytes of the field.</summary>
    public int Length { get; }

    protected int DigitCount { get; }

    /// <summary>The greatest value of the picture's digits.</summary>
    protected long Greatest { get; }

    protected bool Signed { get; }

    public static NumericCodec For(DataItem item, ZonedEncoding zoned) => item.Usage switch
    {
        Usage.Packed => new PackedCodec(item),
        Usage.Binary or Usage.NativeBinary => new BinaryCodec(item),
        _ => new ZonedCodec(item, zoned),
    };

    /// <summary>Reads the field at an offset; false when it reaches beyond the record or its bytes are no number.</summary>
    public abstract bool TryDecode(ReadOnlySpan<byte> record, int offset, out long value);

    /// <summary>Writes a value that <see cref="Refuse"/> lets pass.</summary>
    public abstract void Encode(Span<byte> field, long value);

    /// <summary>Says what is wrong with the bytes of a field that does not read.</summary>
    public abstract string Explain(ReadOnlySpan<byte> field);

    /// <summary>Why a value cannot be written; null when it can.</summary>
    public virtual string? Refuse(long value)
    {
        if (value < 0 && !Signed)
        {
            return "the field has no sign";
        }

        return value > Greatest || value < -Greatest ? $"the field has {DigitCount} digits" : null;
    }
}
