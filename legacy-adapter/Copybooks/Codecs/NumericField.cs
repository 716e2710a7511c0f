using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>
/// A numeric item of up to 18 digits bound to its place and form, to read and write it in any number of records. Values
/// are unscaled: <c>1234</c> with <see cref="Scale"/> 2 is 12.34. In tables an index counts occurrences from 0, in nested
/// tables the last subscript fastest, over the greatest number of each. Thread-safe; reading allocates nothing.
/// </summary>
public sealed class NumericField
{
    private readonly BoundNumber _number;
    private readonly BoundItem _bound;
    private readonly NumericCodec _codec;

    internal NumericField(DataItem item, RecordGeometry geometry, CopybookOptions options)
    {
        _number = new BoundNumber(item, geometry, options);
        _bound = _number.Bound;
        _codec = _number.Codec;
        Scale = item.Scale;
    }

    /// <summary>The item.</summary>
    public DataItem Item => _bound.Item;

    /// <summary>The decimal places of the values (see <see cref="Picture.Scale"/>).</summary>
    public int Scale { get; }

    /// <summary>Reads the first or only occurrence.</summary>
    /// <returns>False when the record does not have it or its bytes are no such number; <see cref="Explain"/> says why.</returns>
    public bool TryRead(ReadOnlySpan<byte> record, out long unscaled) => TryRead(record, 0, out unscaled);

    /// <summary>Reads an occurrence.</summary>
    /// <returns>False when the record does not have it or its bytes are no such number; <see cref="Explain"/> says why.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The copybook allows no such index.</exception>
    public bool TryRead(ReadOnlySpan<byte> record, int index, out long unscaled)
    {
        int offset = _bound.Find(record, index);
        if (offset >= 0)
        {
            return _codec.TryDecode(record, offset, out unscaled);
        }

        unscaled = 0;
        return false;
    }

    /// <summary>Writes the first or only occurrence.</summary>
    /// <exception cref="ArgumentException">The field cannot hold the value, or the record does not have the field.</exception>
    public void Write(Span<byte> record, long unscaled) => Write(record, 0, unscaled);

    /// <summary>Writes an occurrence. Counters of tables must be written before what depends on them.</summary>
    /// <exception cref="ArgumentException">The field cannot hold the value, or the record does not have the field.</exception>
    public void Write(Span<byte> record, int index, long unscaled) => _number.Write(record, index, unscaled);

    /// <summary>Says why an occurrence does not read; of one that does, its value (for a caller who refuses the value).</summary>
    public FieldFailure Explain(ReadOnlySpan<byte> record, int index = 0) => _number.Explain(record, index, wide: false);
}
