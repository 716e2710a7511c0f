using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>
/// Finds where an item stands in a record. What is fixed is worked out once, so that an item outside tables of
/// variable length costs nothing to find.
/// </summary>
internal sealed class FieldLocator
{
    private readonly RecordGeometry _geometry;
    private readonly DataItem[] _tables;
    private readonly DataItem[] _variableBefore;
    private readonly int _offset;
    private readonly bool _firstIsFixed;

    public FieldLocator(DataItem item, RecordGeometry geometry)
    {
        _geometry = geometry;
        _offset = item.Offset;
        var tables = new List<DataItem>();
        var before = new List<DataItem>();
        for (DataItem? node = item; node is not null; node = node.Parent)
        {
            if (node.Occurs is not null)
            {
                tables.Insert(0, node);
            }

            // Only siblings can stand before: of the item itself, and of each group around it.
            before.AddRange(node.Parent?.Children.TakeWhile(child => child != node).Where(child => child.IsVariable) ?? []);
        }

        _tables = [.. tables];
        _variableBefore = [.. before];
        _firstIsFixed = before.Count == 0 && tables.TrueForAll(table => table.Occurs!.DependingOn is null);
    }

    /// <summary>The tables that the item is or stands in, the outermost first.</summary>
    public IReadOnlyList<DataItem> Tables => _tables;

    /// <summary>Where an occurrence begins, or <see cref="RecordGeometry.Unknown"/> when the record does not have it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is not one that the copybook allows.</exception>
    public int Find(ReadOnlySpan<byte> record, int index) => _firstIsFixed && index == 0 ? _offset : FindSlowly(record, index);

    // Kept apart, so that the short way above is small enough to be built into its callers.
    private int FindSlowly(ReadOnlySpan<byte> record, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        int within = WithinTables(record, index);
        int before = ShrunkBefore(record);
        return within == RecordGeometry.Unknown || before == RecordGeometry.Unknown ? RecordGeometry.Unknown : _offset + within - before;
    }

    /// <summary>How far an occurrence is from the first.</summary>
    private int WithinTables(ReadOnlySpan<byte> record, int index)
    {
        int distance = 0, rest = index;
        for (int i = _tables.Length - 1; i >= 0; i--)
        {
            DataItem table = _tables[i];
            int max = table.Occurs!.Max, subscript = rest;
            if (i > 0)
            {
                (rest, subscript) = Math.DivRem(rest, max);
            }

            // An index beyond the copybook is an error of the program, one beyond the record's own counter a fact of the data.
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(subscript, max, nameof(index));
            int element = table.IsVariable ? _geometry.ElementLength(table, record) : table.ElementLength;
            if (element == RecordGeometry.Unknown || (table.Occurs.DependingOn is not null && subscript >= _geometry.Count(table, record)))
            {
                return RecordGeometry.Unknown;
            }

            distance += subscript * element;
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(_tables.Length == 0 ? index : 0, 0, nameof(index));
        return distance;
    }

    /// <summary>How many bytes the tables before the item are short of their greatest size.</summary>
    private int ShrunkBefore(ReadOnlySpan<byte> record)
    {
        int shrunk = 0;
        foreach (DataItem variable in _variableBefore)
        {
            int actual = _geometry.Length(variable, record);
            if (actual == RecordGeometry.Unknown)
            {
                return RecordGeometry.Unknown;
            }

            shrunk += variable.Length - actual;
        }

        return shrunk;
    }
}
