using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>A number bound to its place and form: what <see cref="NumericField"/> and <see cref="WideNumericField"/> have in common.</summary>
internal sealed class BoundNumber(DataItem item, RecordGeometry geometry, CopybookOptions options)
{
    public BoundItem Bound { get; } = new(item, geometry);

    public NumericCodec Codec { get; } = NumericCodec.For(item, options);

    public void Write(Span<byte> record, int index, Int128 unscaled)
    {
        if (Codec.Refuse(unscaled) is { } reason)
        {
            throw new ArgumentOutOfRangeException(nameof(unscaled), unscaled, $"{Bound.Path(index)} cannot hold {unscaled}: {reason}.");
        }

        Codec.Encode(Bound.Writable(record, index), unscaled);
    }

    /// <summary>Says why an occurrence does not read, as a long unless it is wide; of one that does, its value.</summary>
    public FieldFailure Explain(ReadOnlySpan<byte> record, int index, bool wide)
    {
        int offset = Bound.Find(record, index);
        if (Bound.Missing(record, offset) is { } missing)
        {
            return Bound.Fail(record, index, offset, missing);
        }

        bool reads = Codec.TryDecodeWide(record, offset, out Int128 value) && (wide || Codec.TryDecode(record, offset, out _));
        string reason = reads ? $"reads as {Decimals.Format(value, item.Scale)}" : Codec.Explain(record.Slice(offset, Codec.Length));
        return Bound.Fail(record, index, offset, reason);
    }
}
