using System.Text;
using BS2000Bridge.Reconciliation.Markup;

namespace BS2000Bridge.Cli.Layouts;

/// <summary>The bytes of the example, 16 a line, each in the colour of its field, with their characters.</summary>
internal static class HexDump
{
    private const int Width = 16;
    private const int LinesOpen = 32;
    private const int LinesShown = 2048;

    /// <summary>Writes it, folded when it is long.</summary>
    public static void Write(HtmlWriter page, IReadOnlyList<ByteRun> runs, LayoutExample example)
    {
        int lines = (example.Bytes.Length + Width - 1) / Width;
        bool open = lines <= LinesOpen;
        using OpenElement details = open ? page.Open("details", "bytes", ("open", "open")) : page.Open("details", "bytes");
        page.Element("summary", "The bytes of the example");
        page.Element("p", $"{example.Origin}; {example.Bytes.Length} bytes, offsets in decimal{(lines > LinesShown ? $", the first {LinesShown * Width} shown" : "")}.", "note");
        using OpenElement scroll = page.Open("div", "scroll");
        using OpenElement dump = page.Open("pre");
        int first = 0;
        for (int start = 0; start < Math.Min(lines, LinesShown) * Width; start += Width)
        {
            int end = Math.Min(start + Width, example.Bytes.Length);
            page.Element("span", $"{start,6}  ", "note");
            while (runs[first].Start + runs[first].Length <= start)
            {
                first++;
            }

            for (int i = first; i < runs.Count && runs[i].Start < end; i++)
            {
                WriteRun(page, runs[i], start, end, example.Bytes.Span);
            }

            page.Text(new string(' ', (3 * (start + Width - end)) + 2));
            page.Element("span", Characters(example.Bytes.Span[start..end], example.CodePage), "note");
            page.Text("\n");
        }
    }

    private static void WriteRun(HtmlWriter page, ByteRun run, int start, int end, ReadOnlySpan<byte> record)
    {
        int from = Math.Max(start, run.Start), to = Math.Min(end, run.Start + run.Length);
        string bytes = string.Join(' ', Convert.ToHexString(record[from..to]).Chunk(2).Select(digits => new string(digits)));
        string begins = from == run.Start ? " begins" : "";
        page.Element("span", bytes, FieldKind.Of(run.Item).Css + begins, ("title", $"{run.Path}: bytes {run.Start} to {run.Start + run.Length - 1}"));
        page.Text(" ");
    }

    private static string Characters(ReadOnlySpan<byte> bytes, Encoding codePage) =>
        string.Concat(codePage.GetString(bytes).Select(c => char.IsControl(c) || c == '\uFFFD' ? '·' : c));
}
