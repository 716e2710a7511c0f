using BS2000Bridge.Copybooks;
using BS2000Bridge.Copybooks.Describing;
using BS2000Bridge.Copybooks.Layout;
using Spectre.Console;

namespace BS2000Bridge.Cli.Layouts;

/// <summary>A layout as a table for people, indented by level.</summary>
internal static class LayoutText
{
    /// <summary>Writes a table for each record.</summary>
    public static void Write(Terminal terminal, Copybook copybook)
    {
        foreach (RecordLayout record in copybook.Layouts)
        {
            string length = record.MinLength == record.MaxLength ? $"{record.MaxLength}" : $"{record.MinLength} to {record.MaxLength}";
            terminal.Out.WriteLine($"{record.Name}, {length} bytes");
            Table table = Tables.Create("level", "name", ">offset", ">length", "picture", "usage", "occurs", "redefines");
            foreach (DataItem item in LayoutTerms.ItemsOf(record))
            {
                table.Row(
                    $"{item.Level:00}",
                    $"{Indent(item)}{item.Name}",
                    $"{item.Offset}",
                    $"{item.Length}",
                    item.Picture?.Text ?? "",
                    LayoutTerms.UsageOf(item) ?? "",
                    LayoutTerms.OccursOf(item) ?? "",
                    item.RedefinesName ?? "");
            }

            terminal.Write(table);
        }
    }

    private static string Indent(DataItem item)
    {
        int depth = 0;
        for (DataItem? group = item.Parent; group is not null; group = group.Parent)
        {
            depth++;
        }

        return new string(' ', 2 * depth);
    }
}
