using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Generator.Tests.Running;

/// <summary>What <see cref="Probe"/> does, done through the fields of a layout at run time.</summary>
internal sealed class Dynamic
{
    private readonly List<(DataItem Item, int Place, List<int[]> Subscripts, Func<byte[], int, (bool Reads, string Text)> Read)> _members = [];

    public Dynamic(RecordLayout layout)
    {
        Layout = layout;
        for (int i = 0; i < layout.Items.Count; i++)
        {
            if (IsMember(layout.Items[i]))
            {
                _members.Add((layout.Items[i], i, [.. SubscriptsOf(layout.Items[i])], ReaderOf(layout.Items[i])));
            }
        }
    }

    public RecordLayout Layout { get; }

    /// <summary>The items that a writer sets, with their places in the layout and all subscripts that the copybook allows.</summary>
    public IEnumerable<(DataItem Item, int Place, List<int[]> Subscripts)> Fields =>
        _members.Where(member => member.Item.Children.Count == 0).Select(member => (member.Item, member.Place, member.Subscripts));

    /// <summary>What the fields say of a record.</summary>
    public List<string> Read(byte[] record)
    {
        List<string> lines = [$"length {Layout.ActualLength(record)} of {Layout.MinLength} to {Layout.MaxLength}", ""];
        int bad = -1;
        foreach ((DataItem item, int place, List<int[]> subscripts, Func<byte[], int, (bool Reads, string Text)> read) in _members)
        {
            if (item.Occurs is not null)
            {
                lines.Add($"{item.Path} occurs {Layout.ActualCount(item, record)}");
            }

            bool fails = Layout.Items.Any(table => table.Occurs?.DependingOn == item && Layout.ActualCount(table, record) < 0);
            foreach (int[] at in subscripts)
            {
                (bool reads, string text) = read(record, FlatIndex(item, at));
                lines.Add($"{item.Path}{string.Concat(at.Select(one => $",{one}"))} {text}");
                fails |= !reads && TablesOf(item).Zip(at, (table, one) => one < Layout.ActualCount(table, record)).All(one => one);
            }

            bad = bad < 0 && fails && !IsRedefinition(item) ? place : bad;
        }

        lines[1] = $"valid {bad < 0} {bad}";
        return lines;
    }

    /// <summary>Subscripts as the one index of a field.</summary>
    public static int FlatIndex(DataItem item, int[] at) => TablesOf(item).Zip(at).Aggregate(0, (index, one) => (index * one.First.Occurs!.Max) + one.Second);

    private static bool IsMember(DataItem item) => !item.IsFiller && (item.Parent is not null || item.Children.Count == 0);

    private static IEnumerable<int[]> SubscriptsOf(DataItem item) => TablesOf(item).Aggregate(
        (IEnumerable<int[]>)[[]],
        (all, table) => all.SelectMany(one => Enumerable.Range(0, table.Occurs!.Max).Select(i => (int[])[.. one, i])));

    private static List<DataItem> TablesOf(DataItem item)
    {
        List<DataItem> tables = item.Parent is null ? [] : TablesOf(item.Parent);
        return item.Occurs is null ? tables : [.. tables, item];
    }

    private Func<byte[], int, (bool Reads, string Text)> ReaderOf(DataItem item)
    {
        if (item.IsFloat)
        {
            FloatField real = Layout.Float(item.Path);
            return (record, index) => (real.TryRead(record, out double value, index), $"{real.TryRead(record, out value, index)} {value}");
        }

        if (!item.IsNumeric || item.Usage == Usage.National)
        {
            TextField text = Layout.Text(item.Path);
            return (record, index) => (true, Convert.ToHexString(text.Bytes(record, index)));
        }

        if (item.Digits > 18)
        {
            WideNumericField wide = Layout.Wide(item.Path);
            return (record, index) => (wide.TryRead(record, index, out Int128 value), $"{wide.TryRead(record, index, out value)} {value}");
        }

        NumericField number = Layout.Numeric(item.Path);
        return (record, index) => (number.TryRead(record, index, out long value), $"{number.TryRead(record, index, out value)} {value}");
    }

    private static bool IsRedefinition(DataItem? item) => item is not null && (item.Redefines is not null || IsRedefinition(item.Parent));
}
