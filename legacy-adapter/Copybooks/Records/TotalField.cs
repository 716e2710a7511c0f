using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Records;

/// <summary>A field of one record, to add up all its occurrences.</summary>
internal sealed class TotalField
{
    // Sums of numbers of 28 digits stay within an Int128 for ten thousand million of them.
    private const int MaxDigits = 28;

    private readonly RecordGeometry _geometry;
    private readonly WideNumericField _field;
    private readonly DataItem[] _tables;

    private TotalField(RecordLayout layout, WideNumericField field)
    {
        _geometry = layout.Geometry;
        _field = field;
        var tables = new List<DataItem>();
        for (DataItem? node = field.Item; node is not null; node = node.Parent)
        {
            tables.AddRange(node.Occurs is null ? [] : [node]);
        }

        tables.Reverse();
        _tables = [.. tables];
    }

    /// <summary>The decimal places.</summary>
    public int Scale => _field.Scale;

    /// <summary>Binds a field in the records that have it, or in those named, which must have it; by the record's index.</summary>
    public static TotalField?[] Bind(Copybook copybook, string name, int[] records)
    {
        TotalField?[] fields = [.. copybook.Records.Select((layout, index) =>
            (records.Length == 0 ? Has(layout, name) : records.Contains(index)) ? new TotalField(layout, layout.Wide(name)) : null)];
        if (fields.All(field => field is null))
        {
            string near = string.Join(", ", NearNames.Of(name, [.. copybook.Records.SelectMany(layout => layout.Items)]));
            throw new LayoutException($"{copybook.Name}: no record has the field {name} that is added up; near names: {near}.");
        }

        return fields.All(field => field is null or { _field.Item.Digits: <= MaxDigits })
            ? fields
            : throw new LayoutException($"{copybook.Name}: {name} has more than {MaxDigits} digits, expected at most as many in a field that is added up.");
    }

    /// <summary>Adds the occurrences of a record.</summary>
    /// <returns>False when one does not read, or the record does not tell how many there are; those that read are added.</returns>
    public bool TryAdd(ReadOnlySpan<byte> record, ref Int128 sum) => TryAdd(record, 0, 0, ref sum);

    private static bool Has(RecordLayout layout, string name)
    {
        string ending = "." + name;
        return layout.Items.Any(item => ("." + item.Path).EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    private bool TryAdd(ReadOnlySpan<byte> record, int depth, int index, ref Int128 sum)
    {
        if (depth == _tables.Length)
        {
            bool reads = _field.TryRead(record, index, out Int128 value);
            sum += value;
            return reads;
        }

        int count = _geometry.Count(_tables[depth], record), max = _tables[depth].Occurs!.Max;

        // Those occurrences that read are added: a sum that is off by one record shows which one to look for.
        bool all = count != RecordGeometry.Unknown;
        for (int i = 0; i < count; i++)
        {
            all &= TryAdd(record, depth + 1, (index * max) + i, ref sum);
        }

        return all;
    }
}
