using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Cli.Layouts;

/// <summary>Bytes of a record that belong together, in the first description that covers them.</summary>
/// <param name="Start">The first byte, from 0.</param>
/// <param name="Length">How many.</param>
/// <param name="Item">The field; null for bytes that none describes.</param>
/// <param name="Path">The path of the field with subscripts, or what else the bytes are.</param>
internal sealed record ByteRun(int Start, int Length, DataItem? Item, string Path)
{
    /// <summary>Divides a record among its fields, without gap or overlap; what redefines is left to what it redefines.</summary>
    public static IReadOnlyList<ByteRun> Of(int length, IReadOnlyList<FieldDescription> fields)
    {
        var runs = new List<ByteRun>();
        int position = 0;
        foreach (FieldDescription field in fields.Where(field => field.Item is not null).OrderBy(field => field.Offset))
        {
            int end = Math.Min(length, field.Offset + field.Length);
            if (field.Offset < position || end <= field.Offset || IsRedefinition(field.Item!))
            {
                continue;
            }

            AddGap(runs, position, field.Offset);
            runs.Add(new ByteRun(field.Offset, end - field.Offset, field.Item, field.Path));
            position = end;
        }

        AddGap(runs, position, length);
        return runs;
    }

    private static void AddGap(List<ByteRun> runs, int start, int end)
    {
        if (end > start)
        {
            runs.Add(new ByteRun(start, end - start, null, "no field describes these bytes"));
        }
    }

    private static bool IsRedefinition(DataItem item) => item.Redefines is not null || (item.Parent is { } parent && IsRedefinition(parent));
}
