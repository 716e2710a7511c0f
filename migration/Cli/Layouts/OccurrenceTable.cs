using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Reconciliation.Markup;

namespace BS2000Bridge.Cli.Layouts;

/// <summary>Every field of the example with all its occurrences, folded: of tables <see cref="FieldTable"/> shows the first.</summary>
internal static class OccurrenceTable
{
    private const int MaxFields = 2000;

    /// <summary>Writes it, for a record with tables.</summary>
    public static void Write(HtmlWriter page, RecordLayout record, IReadOnlyList<FieldDescription> fields)
    {
        if (record.Items.All(item => item.Occurs is null))
        {
            return;
        }

        using OpenElement details = page.Open("details");
        page.Element("summary", "All occurrences in the example");
        if (fields.Count > MaxFields)
        {
            page.Element("p", $"The first {MaxFields} of {fields.Count} fields are shown.", "note");
        }

        using OpenElement scroll = page.Open("div", "scroll");
        using OpenElement table = page.Open("table", "occurrences");
        using (page.Open("thead"))
        using (page.Open("tr"))
        {
            page.Element("th", "field", css: null, ("scope", "col"));
            page.Element("th", "offset", "n", ("scope", "col"));
            page.Element("th", "bytes", "n", ("scope", "col"));
            page.Element("th", "in the example", css: null, ("scope", "col"));
            page.Element("th", "reads as", css: null, ("scope", "col"));
        }

        using OpenElement body = page.Open("tbody");
        foreach (FieldDescription field in fields.Take(MaxFields))
        {
            using OpenElement row = page.Open("tr");
            using (page.Open("th", FieldKind.Of(field.Item).Css, ("scope", "row")))
            {
                page.Element("span", field.Path, "path");
            }

            page.Element("td", $"{field.Offset}", "n");
            page.Element("td", $"{field.Length}", "n");
            FieldCells.Write(page, field);
        }
    }
}
