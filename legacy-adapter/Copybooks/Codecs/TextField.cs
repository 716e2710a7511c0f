using System.Text;
using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>
/// An item bound to its place, to read and write it as text or as plain bytes in any number of records; also for groups
/// and numbers, whose bytes it gives. National items are UTF-16, big-endian, whatever the code page. Indexes are those of <see cref="NumericField"/>. Thread-safe.
/// </summary>
public sealed class TextField
{
    private static readonly UnicodeEncoding National = new(bigEndian: true, byteOrderMark: false);
    private static readonly UnicodeEncoding StrictNational = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    private readonly BoundItem _bound;

    internal TextField(DataItem item, RecordGeometry geometry, Rename? rename = null) => _bound = new BoundItem(item, geometry, rename);

    /// <summary>The item; of a level 66, the first that it renames.</summary>
    public DataItem Item => _bound.Item;

    // Several items together, a group or a level 66, are plain characters.
    private bool IsNational => Item.Usage == Usage.National && !_bound.IsSeveral;

    private bool IsJustified => Item.Justified && !_bound.IsSeveral;

    /// <summary>The bytes of an occurrence; none when the record does not have all of them (<see cref="Explain"/> says why).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The copybook allows no such index.</exception>
    public ReadOnlySpan<byte> Bytes(ReadOnlySpan<byte> record, int index = 0)
    {
        int offset = _bound.Find(record, index);
        int length = _bound.Length(record);
        return offset >= 0 && offset + length <= record.Length ? record.Slice(offset, length) : default;
    }

    /// <summary>The text of an occurrence without the blanks that fill it (at its left when JUSTIFIED).</summary>
    /// <param name="record">The record.</param>
    /// <param name="encoding">The code page of the record.</param>
    /// <param name="index">The occurrence.</param>
    /// <exception cref="ArgumentOutOfRangeException">The copybook allows no such index.</exception>
    public string Read(ReadOnlySpan<byte> record, Encoding encoding, int index = 0)
    {
        string text = (IsNational ? National : encoding).GetString(Bytes(record, index));
        return IsJustified ? text.TrimStart(' ') : text.TrimEnd(' ');
    }

    /// <summary>Writes an occurrence, filled up with blanks (at its left when JUSTIFIED).</summary>
    /// <param name="record">The record.</param>
    /// <param name="text">The text.</param>
    /// <param name="encoding">The code page of the record, one byte a character.</param>
    /// <param name="index">The occurrence.</param>
    /// <exception cref="ArgumentException">The text is longer than the field, or the record does not have the field.</exception>
    /// <exception cref="EncoderFallbackException">The encoding has no byte for a character.</exception>
    public void Write(Span<byte> record, string text, Encoding encoding, int index = 0)
    {
        // Reading shows what is there, half characters and all. Writing must not put such a thing there.
        encoding = IsNational ? StrictNational : encoding;
        Span<byte> field = _bound.Writable(record, index);
        int length = encoding.GetByteCount(text);
        if (length > field.Length)
        {
            throw new ArgumentException($"{_bound.Path(index)} has {field.Length} bytes, the text '{text}' {length}; shorten it.", nameof(text));
        }

        Span<byte> blank = stackalloc byte[2];
        int blankLength = encoding.GetBytes(" ", blank);

        // Blanks first, text over them: a blank may have two bytes, and text may stand at the right end.
        for (int i = 0; i < field.Length; i++)
        {
            field[i] = blank[i % blankLength];
        }

        int start = IsJustified ? field.Length - length : 0;
        encoding.GetBytes(text, field[start..]);
    }

    /// <summary>Says why the record does not have an occurrence; of one that it has, its bytes (for a caller who refuses the text).</summary>
    public FieldFailure Explain(ReadOnlySpan<byte> record, int index = 0)
    {
        int offset = _bound.Find(record, index);
        return _bound.Fail(record, index, offset, _bound.Missing(record, offset) ?? "is present");
    }
}
