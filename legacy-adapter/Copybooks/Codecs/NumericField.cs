namespace BS2000Bridge.Copybooks;

/// <summary>
/// A numeric item bound to its place and form, to read and write it in any number of records. Values are unscaled:
/// <c>1234</c> with <see cref="Scale"/> 2 is 12.34. In tables an index counts occurrences from 0, in nested tables the
/// last subscript fastest, over the greatest number of each. Thread-safe; reading allocates nothing.
/// </summary>
public sealed class NumericField
{
    private readonly BoundItem _bound;
    private readonly NumericCodec _codec;

    internal NumericField(DataItem item, RecordGeometry geometry, CopybookOptions options)
    {
        _bound = new BoundItem(item, geometry);
        _codec = NumericCodec.For(item, options);
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
    public void Write(Span<byte> record, int index, long unscaled)
    {
        if (_codec.Refuse(unscaled) is { } reason)
        {
            throw new ArgumentOutOfRangeException(nameof(unscaled), unscaled, $"{_bound.Path(index)} cannot hold {unscaled}: {reason}.");
        }

        _codec.Encode(_bound.Writable(record, index), unscaled);
    }

    /// <summary>Says why an occurrence does not read; of one that does, its value (for a caller who refuses the value).</summary>
    public FieldFailure Explain(ReadOnlySpan<byte> record, int index = 0)
    {
        int offset = _bound.Find(record, index);
        string reason = _bound.Missing(record, offset)
            ?? (_codec.TryDecode(record, offset, out long value) ? $"reads as {Decimals.Format(value, Scale)}" : _codec.Explain(record.Slice(offset, _codec.Length)));
        return _bound.Fail(record, index, offset, reason);
    }
}
