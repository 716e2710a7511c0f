using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>Reads and writes the bytes of one kind of number. Values are unscaled: the digits as a whole number.</summary>
internal abstract class NumericCodec(int length, int digits, bool signed)
{
    /// <summary>The bytes of the field.</summary>
    public int Length { get; } = length;

    /// <summary>The digits of the picture.</summary>
    public int DigitCount { get; } = digits;

    /// <summary>The smallest value that the field can hold, unscaled.</summary>
    public virtual Int128 Min => Signed ? -Max : 0;

    /// <summary>The largest value that the field can hold, unscaled.</summary>
    public virtual Int128 Max => (Int128)Digits.WidePower(DigitCount) - 1;

    /// <summary>Whether the field can be negative.</summary>
    public bool Signed { get; } = signed;

    /// <summary>The codec of a number that is not a floating-point one.</summary>
    public static NumericCodec For(DataItem item, CopybookOptions options) => item.Usage switch
    {
        Usage.Packed => new PackedCodec(item, options.StrictSigns),
        Usage.Binary => new BinaryCodec(item),
        Usage.NativeBinary => new NativeBinaryCodec(item, options.NativeOrder),
        Usage.National => new NationalCodec(item),
        _ => new ZonedCodec(item, options.Zoned, options.StrictSigns),
    };

    /// <summary>Reads the field at an offset; false when it reaches beyond the record, its bytes are no number, or the number is beyond a long.</summary>
    public abstract bool TryDecode(ReadOnlySpan<byte> record, int offset, out long value);

    /// <summary>Reads the field at an offset; false when it reaches beyond the record or its bytes are no number.</summary>
    public virtual bool TryDecodeWide(ReadOnlySpan<byte> record, int offset, out Int128 value)
    {
        bool reads = TryDecode(record, offset, out long narrow);
        value = narrow;
        return reads;
    }

    /// <summary>Writes a value that <see cref="Refuse"/> lets pass to a field of <see cref="Length"/> bytes.</summary>
    public abstract void Encode(Span<byte> field, Int128 value);

    /// <summary>Says what is wrong with the bytes of a field that does not read.</summary>
    public abstract string Explain(ReadOnlySpan<byte> field);

    /// <summary>Why a value cannot be written; null when it can.</summary>
    public virtual string? Refuse(Int128 value)
    {
        // Said for itself, because COBOL would store the amount without its sign and no one would notice.
        if (value < 0 && !Signed)
        {
            return "the field has no sign";
        }

        return value > Max || value < Min ? $"the field has {DigitCount} digits" : null;
    }

    /// <summary>A wide number as a long, when it is one.</summary>
    protected static bool Narrow(bool reads, Int128 wide, out long value)
    {
        bool fits = reads && wide >= long.MinValue && wide <= long.MaxValue;
        value = fits ? (long)wide : 0;
        return fits;
    }
}
