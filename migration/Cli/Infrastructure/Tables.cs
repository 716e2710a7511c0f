using Spectre.Console;

namespace BS2000Bridge.Cli.Infrastructure;

/// <summary>Aligned tables for people.</summary>
internal static class Tables
{
    /// <summary>A table with a heading for each column; a heading that begins with <c>&gt;</c> has its column flush right.</summary>
    public static Table Create(params ReadOnlySpan<string> headings)
    {
        Table table = new() { Border = TableBorder.Simple };
        foreach (string heading in headings)
        {
            bool right = heading.StartsWith('>');
            TableColumn column = new(new Text(right ? heading[1..] : heading, new Style(decoration: Decoration.Bold)));
            table.AddColumn(right ? column.RightAligned().NoWrap() : column);
        }

        return table;
    }

    /// <summary>Adds a row of plain text; nothing in it is markup.</summary>
    public static void Row(this Table table, params ReadOnlySpan<string> cells)
    {
        Text[] texts = new Text[cells.Length];
        for (int i = 0; i < cells.Length; i++)
        {
            texts[i] = new Text(cells[i]);
        }

        table.AddRow(texts);
    }

    /// <summary>Writes it as wide as the terminal is, in colour only there.</summary>
    public static void Write(this Terminal terminal, Table table)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(terminal.Out),
            Ansi = terminal.OutIsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = terminal.Width;
        console.Profile.Capabilities.Unicode = true;
        console.Write(table);
    }
}
