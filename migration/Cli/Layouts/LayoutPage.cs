using BS2000Bridge.Copybooks;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Reconciliation.Markup;

namespace BS2000Bridge.Cli.Layouts;

/// <summary>
/// The layout of a copybook for people: one HTML file that needs no server, no network and no script, for wide and narrow
/// screens, light and dark, and for paper. The same copybook and example give the same bytes.
/// </summary>
internal static class LayoutPage
{
    private static readonly string Style = StyleSheet.Read(typeof(LayoutPage).Assembly, "layout.css");

    /// <summary>Writes the page in UTF-8; the stream stays open.</summary>
    /// <param name="copybook">What to show.</param>
    /// <param name="exampleOf">A record to show beside the fields of a layout; <see cref="LayoutExample.Sample"/> makes one.</param>
    /// <param name="output">Where to.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(Copybook copybook, Func<RecordLayout, LayoutExample> exampleOf, Stream output)
    {
        string title = Path.GetFileName(copybook.Name);
        using var page = new HtmlPage(output, "en", $"{title}: layout", [Style]);
        WriteHeader(page.Html, copybook, title);
        using OpenElement main = page.Html.Open("main");
        foreach (RecordLayout record in copybook.Layouts)
        {
            RecordSection.Write(page.Html, record, exampleOf(record));
        }
    }

    private static void WriteHeader(HtmlWriter page, Copybook copybook, string title)
    {
        using OpenElement header = page.Open("header");
        page.Element("p", "Record layout", "eyebrow");
        page.Element("h1", title);
        page.Element("p", "What every byte of a record means, and a record to compare with. Offsets count from 0; of a table the first occurrence "
            + "is shown, with every table before it full.", "lead");
        if (copybook.Layouts.Count > 1)
        {
            using OpenElement records = page.Open("nav");
            foreach (RecordLayout record in copybook.Layouts)
            {
                page.Link($"#{record.Name}", record.Name, "name");
            }
        }

        using OpenElement legend = page.Open("p", "legend");
        foreach (FieldKind kind in FieldKind.All)
        {
            page.Element("span", kind.Words, kind.Css);
        }
    }
}
