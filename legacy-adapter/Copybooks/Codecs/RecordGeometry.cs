using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>The actual sizes within one record, whose tables are counted by fields of the record itself.</summary>
internal sealed class RecordGeometry
{
    /// <summary>Stands for a size or count that the record does not tell: its counter is unreadable or out of range.</summary>
    public const int Unknown = -1;

    // By the index of the item. A counter stands before its table, so that it never needs its own value to be found.
    private readonly NumericField?[] _counters;
    private readonly DataItem[][] _variableChildren;

    public RecordGeometry(IReadOnlyList<DataItem> items, CopybookOptions options)
    {
        _variableChildren = [.. items.Select(item => item.Children.Where(child => child.IsVariable).ToArray())];
        _counters = new NumericField?[items.Count];
        foreach (DataItem table in items)
        {
            if (table.Occurs?.DependingOn is { } counter)
            {
                _counters[table.Index] = new NumericField(counter, this, options);
            }
        }
    }

    /// <summary>How often an item occurs in the record; 1 when it is no table.</summary>
    public int Count(DataItem item, ReadOnlySpan<byte> record)
    {
        if (item.Occurs is not { } occurs)
        {
            return 1;
        }

        if (_counters[item.Index] is not { } counter)
        {
            return occurs.Max;
        }

        // A count outside of the OCCURS clause is no size: a program with subscript checks would stop on it too.
        return counter.TryRead(record, out long count) && count >= occurs.Min && count <= occurs.Max ? (int)count : Unknown;
    }

    /// <summary>The actual bytes of all occurrences of an item.</summary>
    public int Length(DataItem item, ReadOnlySpan<byte> record)
    {
        if (!item.IsVariable)
        {
            return item.Length;
        }

        int count = Count(item, record);
        int element = ElementLength(item, record);
        return count == Unknown || element == Unknown ? Unknown : count * element;
    }

    /// <summary>The actual bytes of one occurrence of an item.</summary>
    public int ElementLength(DataItem item, ReadOnlySpan<byte> record)
    {
        int length = item.ElementLength;
        foreach (DataItem child in _variableChildren[item.Index])
        {
            int actual = Length(child, record);
            if (actual == Unknown)
            {
                return Unknown;
            }

            length -= child.Length - actual;
        }

        return length;
    }
}
