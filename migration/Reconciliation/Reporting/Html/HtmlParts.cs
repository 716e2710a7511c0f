namespace BS2000Bridge.Reconciliation.Reporting.Html;

/// <summary>The parts that sections are made of.</summary>
internal static class HtmlParts
{
    /// <summary>A section with its heading.</summary>
    public static HtmlWriter.Scope Section(this HtmlWriter html, string id, string french, string english)
    {
        HtmlWriter.Scope scope = html.Open("section", css: null, ("id", id), ("aria-labelledby", $"{id}-titre"));
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
        HtmlWriter.Scope scroll = html.Open("div", "scroll", ("role", "region"), ("aria-label", label), ("tabindex", "0"));
        HtmlWriter.Scope table = html.Open("table", css);
        if (caption is Term text)
        {
            using HtmlWriter.Scope above = html.Open("caption");
            html.Bilingual(text);
        }

        html.Head(firstFigure, columns);
        return new TableScope(scroll, table, html.Open("tbody"));
    }

    /// <summary>The head of a table; columns of figures from the given one on are aligned to the right.</summary>
    public static void Head(this HtmlWriter html, int firstFigure, params ReadOnlySpan<Term> columns)
    {
        using HtmlWriter.Scope head = html.Open("thead");
        using HtmlWriter.Scope row = html.Open("tr");
        for (int i = 0; i < columns.Length; i++)
        {
            using HtmlWriter.Scope cell = html.Open("th", i < firstFigure ? null : "n", ("scope", "col"));
            html.Bilingual(columns[i]);
        }
    }

    /// <summary>A cell with a figure.</summary>
    public static void Figure(this HtmlWriter html, string figure, string? css = null) =>
        html.Element("td", figure, css is null ? "n" : $"n {css}");

    /// <summary>A coloured word: the colour only repeats what the word says.</summary>
    public static void Tag(this HtmlWriter html, string css, Term term)
    {
        using HtmlWriter.Scope tag = html.Open("span", $"tag {css}");
        html.Bilingual(term);
    }

    /// <summary>An open table.</summary>
    internal readonly struct TableScope(HtmlWriter.Scope scroll, HtmlWriter.Scope table, HtmlWriter.Scope body) : IDisposable
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
