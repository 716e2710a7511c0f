using BS2000Bridge.Reconciliation.Markup;
using BS2000Bridge.Reconciliation.Wording;

namespace BS2000Bridge.Reconciliation.Reporting.Html;

/// <summary>The parts that sections are made of.</summary>
internal static class HtmlParts
{
    /// <summary>A section with its heading.</summary>
    public static OpenElement Section(this HtmlWriter html, string id, string french, string english)
    {
        OpenElement scope = html.Open("section", css: null, ("id", id), ("aria-labelledby", $"{id}-titre"));
        using (html.Open("h2", css: null, ("id", $"{id}-titre")))
        {
            html.Bilingual(new Term(french, english));
        }

        return scope;
    }

    /// <summary>The French term, and small beside it the English one.</summary>
    public static void Bilingual(this HtmlWriter html, Term term)
    {
        html.Text(term.French);
        html.Text(" ");
        html.Element("span", term.English, "en", ("lang", "en"));
    }

    /// <summary>Opens a table and its body; it scrolls by itself where the page is narrower.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="css">Its classes.</param>
    /// <param name="label">What it shows, for those who cannot see it.</param>
    /// <param name="caption">What stands above it, if anything.</param>
    /// <param name="firstFigure">The first column of figures.</param>
    /// <param name="columns">The heads of the columns.</param>
    public static TableScope Table(
        this HtmlWriter html, string? css, string label, Term? caption, int firstFigure, params ReadOnlySpan<Term> columns)
    {
        OpenElement scroll = html.Open("div", "scroll", ("role", "region"), ("aria-label", label), ("tabindex", "0"));
        OpenElement table = html.Open("table", css);
        if (caption is Term text)
        {
            using OpenElement above = html.Open("caption");
            html.Bilingual(text);
        }

        html.Head(firstFigure, columns);
        return new TableScope(scroll, table, html.Open("tbody"));
    }

    /// <summary>The head of a table; columns of figures from the given one on are aligned to the right.</summary>
    public static void Head(this HtmlWriter html, int firstFigure, params ReadOnlySpan<Term> columns)
    {
        using OpenElement head = html.Open("thead");
        using OpenElement row = html.Open("tr");
        for (int i = 0; i < columns.Length; i++)
        {
            using OpenElement cell = html.Open("th", i < firstFigure ? null : "n", ("scope", "col"));
            html.Bilingual(columns[i]);
        }
    }

    /// <summary>A cell with a figure.</summary>
    public static void Figure(this HtmlWriter html, string figure, string? css = null) =>
        html.Element("td", figure, css is null ? "n" : $"n {css}");

    /// <summary>A coloured word: the colour only repeats what the word says.</summary>
    public static void Tag(this HtmlWriter html, string css, Term term)
    {
        using OpenElement tag = html.Open("span", $"tag {css}");
        html.Bilingual(term);
    }

    /// <summary>An open table.</summary>
    internal readonly struct TableScope(OpenElement scroll, OpenElement table, OpenElement body) : IDisposable
    {
        /// <summary>Closes it.</summary>
        public void Dispose()
        {
            body.Dispose();
            table.Dispose();
            scroll.Dispose();
        }
    }
}
