using BS2000Bridge.Copybooks.Characters;
using BS2000Bridge.Copybooks.Json.Plan;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Json.Reading;

/// <summary>
/// Brings the bytes of a record to the length that its counters give it: tables lose their last occurrences or get blank
/// ones, and what stands behind them moves. What a record lacks at its end is filled up.
/// </summary>
internal sealed class RecordFitter(RecordPlan plan, CodePageTables codePage, bool padsWithBlanks)
{
    private readonly byte[] _blank = BlankRecord.Of(plan.Layout, codePage);
    private byte[] _target = [];
    private int _length;

    /// <summary>The sizes that the record had; the caller sets them.</summary>
    public RecordShape Old { get; } = new(plan.Layout, plan.Sizes);

    /// <summary>Fits a record to the sizes of its plan; bytes behind the record stay behind it.</summary>
    /// <returns>The record, until the next call.</returns>
    public ReadOnlySpan<byte> Fit(ReadOnlySpan<byte> record)
    {
        int rest = Math.Max(0, record.Length - Old.RecordLength), length = plan.Shape.RecordLength + rest;
        if (_target.Length < length)
        {
            _target = new byte[length];
        }

        _length = 0;
        Occurrences(plan.Layout.Items[0], record, 0);
        record[^rest..].CopyTo(_target.AsSpan(_length));
        return _target.AsSpan(0, length);
    }

    /// <summary>Appends all occurrences of an item; returns where the item ended in the old record.</summary>
    private int Occurrences(DataItem item, ReadOnlySpan<byte> record, int from)
    {
        if (!item.IsVariable)
        {
            return Copy(item.Offset, item.Length, record, from);
        }

        int size = plan.SizeOf[item.Index], old = Old.Counts[size], element = Old.Elements[size];
        for (int i = 0; i < plan.Shape.Counts[size]; i++)
        {
            Element(item, record, i < old && from != RecordShape.Unknown ? from + (i * element) : RecordShape.Unknown);
        }

        return from == RecordShape.Unknown ? from : from + (old * element);
    }

    private void Element(DataItem item, ReadOnlySpan<byte> record, int from)
    {
        int offset = item.Offset;
        for (int i = 0; i < item.Children.Count; i++)
        {
            DataItem child = item.Children[i];
            if (child.Redefines is null)
            {
                from = Copy(offset, child.Offset - offset, record, from);
                from = Occurrences(child, record, from);
                offset = child.Offset + child.Length;
            }
        }

        Copy(offset, item.Offset + item.ElementLength - offset, record, from);
    }

    /// <summary>Appends bytes from a place in the old record, or what a blank record has at an offset.</summary>
    private int Copy(int offset, int length, ReadOnlySpan<byte> record, int from)
    {
        Span<byte> target = _target.AsSpan(_length, length);
        _length += length;

        // First as a blank record has them, then what the old record had: so nothing of the last record shines through.
        _blank.AsSpan(offset, length).CopyTo(target);
        if (from == RecordShape.Unknown)
        {
            return from;
        }

        int there = Math.Clamp(record.Length - from, 0, length);
        record.Slice(Math.Min(from, record.Length), there).CopyTo(target);
        if (padsWithBlanks)
        {
            target[there..].Fill(codePage.Blank);
        }

        return from + length;
    }
}
