using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Generator.Tests.Running;

/// <summary>Makes up records of a layout: well written, spoilt, cut short, or plain noise.</summary>
internal static class RandomRecord
{
    public static byte[] Make(Random random, Dynamic fields)
    {
        RecordLayout layout = fields.Layout;
        byte[] record = new byte[layout.MaxLength];
        random.NextBytes(record);
        if (random.Next(8) == 0)
        {
            return record;
        }

        foreach ((DataItem item, _, List<int[]> subscripts) in fields.Fields.Where(field => field.Item.IsNumeric || field.Item.IsFloat))
        {
            Occurs? counted = layout.Items.Select(table => table.Occurs).FirstOrDefault(occurs => occurs?.DependingOn == item);
            foreach (int[] at in subscripts)
            {
                Int128 value = counted is null ? Value(random, item.Digits) : random.Next(counted.Min, counted.Max + 1);
                Write(layout, item, Dynamic.FlatIndex(item, at), item.Signed || item.IsFloat ? value : Int128.Abs(value), [], record);
            }
        }

        for (int spoilt = random.Next(4); spoilt > 1; spoilt--)
        {
            record[random.Next(record.Length)] = (byte)random.Next(256);
        }

        int length = layout.ActualLength(record);
        return random.Next(6) == 0 ? record[..random.Next(record.Length)] : length > 0 && random.Next(2) == 0 ? record[..length] : record;
    }

    /// <summary>A number of at most so many digits, often zero, of either sign.</summary>
    public static Int128 Value(Random random, int digits)
    {
        Int128 value = 0;
        for (int i = Math.Min(random.Next(digits + 1), digits > 19 ? 37 : 18); i > 0; i--)
        {
            value = (value * 10) + random.Next(10);
        }

        return random.Next(2) == 0 ? value : -value;
    }

    /// <summary>Writes an item by its field; false when the field refuses.</summary>
    public static bool Write(RecordLayout layout, DataItem item, int index, Int128 value, byte[] text, byte[] record)
    {
        try
        {
            if (item.IsFloat)
            {
                layout.Float(item.Path).Write(record, (double)value, index);
            }
            else if (item.Digits > 18)
            {
                layout.Wide(item.Path).Write(record, index, value);
            }
            else if (item.IsNumeric)
            {
                layout.Numeric(item.Path).Write(record, index, (long)value);
            }
            else
            {
                layout.Text(item.Path).Write(record, new string('A', text.Length), BlankAndA.Instance, index);
            }

            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
