using System.Text;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Datasets.Probing;

/// <summary>Whether a record can be one of a layout: its length is right and all its numbers read.</summary>
/// <param name="layout">The layout.</param>
/// <param name="padded">Whether bytes may follow what the layout describes, as in records that all have the length of the greatest.</param>
internal sealed class RecordCheck(RecordLayout layout, bool padded)
{
    private readonly HashSet<DataItem> _overlaid = FindOverlaid(layout);

    /// <summary>What is wrong with the record; null when nothing is.</summary>
    public string? Problem(ReadOnlySpan<byte> record)
    {
        int expected = layout.ActualLength(record);
        if (expected > record.Length || (expected >= 0 && expected < record.Length && !padded))
        {
            return $"it has {record.Length} bytes, by its copybook {expected}";
        }

        // The code page does not matter: only numbers can be wrong, and text is never looked at.
        foreach (FieldDescription field in RecordDescription.Describe(layout, record, Encoding.Latin1))
        {
            if (field is { Failure: { } failure, Item: { } item } && !_overlaid.Contains(item))
            {
                return failure.ToString();
            }
        }

        return expected < 0 ? "a counter of its tables is out of range" : null;
    }

    /// <summary>Of items that describe the same bytes only one can be right, and nothing tells which: none is checked.</summary>
    private static HashSet<DataItem> FindOverlaid(RecordLayout layout)
    {
        var overlaid = new HashSet<DataItem>();
        HashSet<DataItem> redefined = [.. layout.Items.Select(item => item.Redefines).OfType<DataItem>()];
        foreach (DataItem item in layout.Items)
        {
            if (item.Redefines is not null || redefined.Contains(item) || (item.Parent is not null && overlaid.Contains(item.Parent)))
            {
                overlaid.Add(item);
            }
        }

        return overlaid;
    }
}
