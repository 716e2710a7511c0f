using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>
/// A numeric item of any number of digits bound to its place and form; also COMP-5 of eight unsigned bytes, which can hold
/// more than a <see cref="long"/>. Values, indexes and failures as in <see cref="NumericField"/>, which reads numbers of up to 18
/// digits faster. Thread-safe; reading allocates nothing.
/// </summary>
public sealed class WideNumericField
{
    private readonly BoundNumber _number;

    internal WideNumericField(DataItem item, RecordGeometry geometry, CopybookOptions options) =>
        _number = new BoundNumber(item, geometry, options);

    /// <summary>The item.</summary>
    public DataItem Item => _number.Bound.Item;

    /// <summary>The decimal places of the values (see <see cref="Picture.Scale"/>).</summary>
    public int Scale => Item.Scale;

    /// <summary>Reads the first or only occurrence.</summary>
    /// <returns>False when the record does not have it or its bytes are no such number; <see cref="Explain"/> says why.</returns>
    public bool TryRead(ReadOnlySpan<byte> record, out Int128 unscaled) => TryRead(record, 0, out unscaled);

    /// <summary>Reads an occurrence.</summary>
    /// <returns>False when the record does not have it or its bytes are no such number; <see cref="Explain"/> says why.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The copybook allows no such index.</exception>
    public bool TryRead(ReadOnlySpan<byte> record, int index, out Int128 unscaled)
    {
        int offset = _number.Bound.Find(record, index);
        if (offset >= 0)
        {
            return _number.Codec.TryDecodeWide(record, offset, out unscaled);
        }

        unscaled = 0;
        return false;
    }

    /// <summary>Writes the first or only occurrence.</summary>
    /// <exception cref="ArgumentException">The field cannot hold the value, or the record does not have the field.</exception>
    public void Write(Span<byte> record, Int128 unscaled) => Write(record, 0, unscaled);

    /// <summary>Writes an occurrence. Counters of tables must be written before what depends on them.</summary>
    /// <exception cref="ArgumentException">The field cannot hold the value, or the record does not have the field.</exception>
    public void Write(Span<byte> record, int index, Int128 unscaled) => _number.Write(record, index, unscaled);

    /// <summary>Says why an occurrence does not read; of one that does, its value (for a caller who refuses the value).</summary>
    public FieldFailure Explain(ReadOnlySpan<byte> record, int index = 0) => _number.Explain(record, index, wide: true);
}
