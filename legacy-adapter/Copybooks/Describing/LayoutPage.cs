using System.Text;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Describing;

/// <summary>
/// The layout of a copybook for people: one HTML file that needs no server, no network and no script, for wide and narrow
/// screens, light and dark, and for paper. The same copybook and example give the same bytes.
/// </summary>
public static class LayoutPage
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the page in UTF-8; the stream stays open.</summary>
    /// <param name="copybook">What to show.</param>
    /// <param name="exampleOf">A record to show beside the fields of a layout; <see cref="LayoutExample.Sample"/> makes one.</param>
    /// <param name="output">Where to.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(Copybook copybook, Func<RecordLayout, LayoutExample> exampleOf, Stream output)
    {
        using var text = new StreamWriter(output, Utf8, leaveOpen: true) { NewLine = "\n" };
        var page = new PageWriter(text);
        string title = Path.GetFileName(copybook.Name);
        page.DocumentType();
        using PageWriter.Scope root = page.Open("html", css: null, ("lang", "en"), ("xmlns", "http://www.w3.org/1999/xhtml"));
        using (page.Open("head"))
        {
            page.Meta(("charset", "utf-8"));
            page.Meta(("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
            page.Meta(("name", "color-scheme"), ("content", "light dark"));
            page.Element("title", $"{title}: layout");
            page.Style(PageStyle.Text);
        }

        using PageWriter.Scope body = page.Open("body");
        WriteHeader(page, copybook, title);
        using PageWriter.Scope main = page.Open("main");
        foreach (RecordLayout record in copybook.Layouts)
        {
            RecordSection.Write(page, record, exampleOf(record));
        }
    }

    private static void WriteHeader(PageWriter page, Copybook copybook, string title)
    {
        using PageWriter.Scope header = page.Open("header");
        page.Element("p", "Record layout", "eyebrow");
        page.Element("h1", title);
        page.Element("p", "What every byte of a record means, and a record to compare with. Offsets count from 0; of a table the first occurrence "
            + "is shown, with every table before it full.", "lead");
        if (copybook.Layouts.Count > 1)
        {
            using PageWriter.Scope records = page.Open("nav");
            foreach (RecordLayout record in copybook.Layouts)
            {
                page.Element("a", record.Name, "name", ("href", $"#{record.Name}"));
            }
        }

        using PageWriter.Scope legend = page.Open("p", "legend");
        foreach (FieldKind kind in FieldKind.All)
        {
            page.Element("span", kind.Words, kind.Css);
        }
    }
}
