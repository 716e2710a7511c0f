using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>An item, or what a level 66 renames, bound to its place in records: what numbers and texts have in common.</summary>
internal sealed class BoundItem(DataItem item, RecordGeometry geometry, Rename? rename = null)
{
    private readonly FieldLocator _locator = new(item, geometry);

    public DataItem Item => item;

    /// <summary>Whether these are the bytes of several items.</summary>
    public bool IsSeveral => item.Children.Count > 0 || rename?.Thru is not null;

    private int MaxLength => rename?.Length ?? item.ElementLength;

    public int Find(ReadOnlySpan<byte> record, int index) => _locator.Find(record, index);

    /// <summary>The actual bytes of one occurrence; 0 when the record does not tell.</summary>
    public int Length(ReadOnlySpan<byte> record) => rename?.Thru is not null ? rename.Length
        : item.IsVariable ? Math.Max(0, geometry.ElementLength(item, record)) : item.ElementLength;

    /// <summary>The bytes to write an occurrence to.</summary>
    /// <exception cref="ArgumentException">The record is too short, or its counters say that it has no such occurrence.</exception>
    public Span<byte> Writable(Span<byte> record, int index)
    {
        int offset = _locator.Find(record, index), length = Length(record);
        return offset >= 0 && offset + length <= record.Length
            ? record.Slice(offset, length)
            : throw new ArgumentException(
                $"{Path(index)} is not in this record of {record.Length} bytes; make the record longer, and write the counters of its tables first.");
    }

    /// <summary>A failure at an occurrence, with the bytes that are there.</summary>
    public FieldFailure Fail(ReadOnlySpan<byte> record, int index, int offset, string reason)
    {
        // Where it would stand in a full record is still the best place to look at with a hex editor.
        int start = offset >= 0 ? offset : item.Offset;
        int length = offset >= 0 ? Math.Clamp(record.Length - start, 0, MaxLength) : 0;
        string hex = length == 0 ? string.Empty : Convert.ToHexString(record.Slice(start, length));
        return new FieldFailure(Path(index), start, hex, reason);
    }

    /// <summary>Why an occurrence is not within the record; null when it is.</summary>
    public string? Missing(ReadOnlySpan<byte> record, int offset)
    {
        if (offset < 0)
        {
            return "a counter of the record (OCCURS DEPENDING ON) is unreadable, out of range, or says that there is no such occurrence";
        }

        int length = Length(record);
        return offset + length > record.Length
            ? $"the record ends after {record.Length} bytes, expected {offset + length}"
            : null;
    }

    /// <summary>The path with the subscripts of a flat index.</summary>
    public string Path(int index)
    {
        string path = rename?.Name ?? item.Path;

        // COBOL counts subscripts from 1, and people search for A(1), not for A(0).
        for (int i = _locator.Tables.Count - 1; i >= 0; i--)
        {
            DataItem table = _locator.Tables[i];
            int subscript = i == 0 ? index : index % table.Occurs!.Max;
            index /= table.Occurs!.Max;
            path = path.Insert(table.Path.Length, $"({subscript + 1})");
        }

        return path;
    }
}
