using System.Text;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>Takes a record apart, field by field, for people: every redefinition, every FILLER, every occurrence that is there.</summary>
public static class RecordDescription
{
    /// <summary>
    /// All elementary fields in the order of the copybook, tables with their actual occurrences, then the bytes beyond
    /// the layout if there are any. Of a table whose counter does not read, the first occurrence stands for all.
    /// </summary>
    /// <param name="layout">The layout.</param>
    /// <param name="record">The record, without any header.</param>
    /// <param name="encoding">The code page of its text.</param>
    public static IReadOnlyList<FieldDescription> Describe(RecordLayout layout, ReadOnlySpan<byte> record, Encoding encoding)
    {
        var fields = new List<FieldDescription>();
        Describe(layout, layout.Items[0], 0, record, encoding, fields);
        int end = layout.ActualLength(record);

        // Bytes behind the layout are a finding of their own: a newer copybook, or a wrong record length.
        if (end >= 0 && end < record.Length)
        {
            string hex = Convert.ToHexString(record[end..]);
            var failure = new FieldFailure(layout.Name, end, hex, $"the record has {record.Length} bytes, its layout {end}");
            fields.Add(new FieldDescription(layout.Name, null, end, record.Length - end, hex, null, failure));
        }

        return fields;
    }

    private static void Describe(
        RecordLayout layout, DataItem item, int index, ReadOnlySpan<byte> record, Encoding encoding, List<FieldDescription> fields)
    {
        int count = layout.ActualCount(item, record);

        // An unreadable counter must not hide the table: its first occurrence shows people what is there.
        count = count < 0 ? 1 : count;
        for (int i = 0; i < count; i++)
        {
            int flat = item.Occurs is null ? index : (index * item.Occurs.Max) + i;
            if (item.Children.Count == 0)
            {
                fields.Add(Describe(layout, item, flat, record, encoding));
            }

            foreach (DataItem child in item.Children)
            {
                Describe(layout, child, flat, record, encoding, fields);
            }
        }
    }

    private static FieldDescription Describe(RecordLayout layout, DataItem item, int index, ReadOnlySpan<byte> record, Encoding encoding)
    {
        TextField text = layout.Text(item);
        ReadOnlySpan<byte> bytes = text.Bytes(record, index);
        FieldFailure place = text.Explain(record, index);
        string? value = null;
        FieldFailure? failure = place;
        if (bytes.Length > 0 && NumberText.Suits(item))
        {
            NumberText number = NumberText.For(item, layout.Options);
            value = number.Text(bytes);
            failure = value is null ? place with { Reason = number.Explain(bytes) } : null;
        }
        else if (bytes.Length > 0)
        {
            value = text.Read(record, encoding, index);
            failure = null;
        }

        return new FieldDescription(place.Field, item, place.Offset, item.ElementLength, place.Hex, value, failure);
    }
}
