using System.Globalization;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>
/// A floating-point item (COMP-1, COMP-2) bound to its place and form. A long hexadecimal float has up to three bits more
/// than a <see cref="double"/>, which is then the nearest; exact are the bytes, and the text that <see cref="Explain"/>
/// gives. Not for money. Indexes as in <see cref="NumericField"/>. Thread-safe; reading allocates nothing.
/// </summary>
public sealed class FloatField
{
    private readonly BoundItem _bound;
    private readonly NumberText _text;
    private readonly FloatFormat _format;

    internal FloatField(DataItem item, RecordGeometry geometry, CopybookOptions options)
    {
        _bound = new BoundItem(item, geometry);
        _text = NumberText.For(item, options);
        _format = options.Floats;
    }

    /// <summary>The item.</summary>
    public DataItem Item => _bound.Item;

    /// <summary>Reads an occurrence.</summary>
    /// <returns>False when the record does not have it, or it is infinite or not a number; <see cref="Explain"/> says why.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The copybook allows no such index.</exception>
    public bool TryRead(ReadOnlySpan<byte> record, out double value, int index = 0)
    {
        value = 0;
        int offset = _bound.Find(record, index);
        return offset >= 0 && FieldReader.TryReadFloat(record, offset, _text.Length, out value, _format);
    }

    /// <summary>Writes an occurrence, rounded to the nearest float of the field; to hexadecimal by the value's shortest decimal.</summary>
    /// <exception cref="ArgumentException">The field cannot hold the value, or the record does not have the field.</exception>
    public void Write(Span<byte> record, double value, int index = 0)
    {
        Span<byte> utf8 = stackalloc byte[DecimalWriter.MaxFloatLength];
        value.TryFormat(utf8, out int written, default, CultureInfo.InvariantCulture);
        if (_text.Write(utf8[..written], _bound.Writable(record, index)) is { } reason)
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, $"{_bound.Path(index)} cannot hold {value}: {reason}.");
        }
    }

    /// <summary>Says why an occurrence does not read; of one that does, its value.</summary>
    public FieldFailure Explain(ReadOnlySpan<byte> record, int index = 0)
    {
        int offset = _bound.Find(record, index);
        string reason = _bound.Missing(record, offset) ?? _text.Describe(record.Slice(offset, _text.Length));
        return _bound.Fail(record, index, offset, reason);
    }
}
