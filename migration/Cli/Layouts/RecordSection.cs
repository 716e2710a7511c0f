using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Reconciliation.Markup;

namespace BS2000Bridge.Cli.Layouts;

/// <summary>One record of a page: its figures, its map, its fields, the bytes of its example.</summary>
internal static class RecordSection
{
    /// <summary>Writes it.</summary>
    public static void Write(HtmlWriter page, RecordLayout record, LayoutExample example)
    {
        IReadOnlyList<FieldDescription> fields = RecordDescription.Describe(record, example.Bytes.Span, example.CodePage);
        using OpenElement section = page.Open("section", css: null, ("id", record.Name));
        page.Element("h2", record.Name);
        WriteFigures(page, record);
        IReadOnlyList<ByteRun> runs = ByteRun.Of(example.Bytes.Length, fields);
        RecordMap.Write(page, runs, example.Bytes.Length);
        FieldTable.Write(page, record, fields, example);
        OccurrenceTable.Write(page, record, fields);
        HexDump.Write(page, runs, example);
    }

    private static void WriteFigures(HtmlWriter page, RecordLayout record)
    {
        using OpenElement figures = page.Open("dl", "figures");
        Figure(page, "bytes", record.MinLength == record.MaxLength ? $"{record.MaxLength}" : $"{record.MinLength}–{record.MaxLength}");
        Figure(page, "fields", $"{record.Items.Count(item => item.Children.Count == 0 && !item.IsFiller)}");
        Figure(page, "tables", $"{record.Items.Count(item => item.Occurs is not null)}");
        Figure(page, "redefinitions", $"{record.Items.Count(item => item.RedefinesName is not null)}");
    }

    private static void Figure(HtmlWriter page, string words, string figure)
    {
        using OpenElement pair = page.Open("div");
        page.Element("dt", words);
        page.Element("dd", figure, "figure");
    }
}
