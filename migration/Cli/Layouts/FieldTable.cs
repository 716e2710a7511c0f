using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Describing;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Reconciliation.Markup;

namespace BS2000Bridge.Cli.Layouts;

/// <summary>The items of a record in the order of the copybook, with the example's bytes and values beside them.</summary>
internal static class FieldTable
{
    /// <summary>Writes the table.</summary>
    public static void Write(HtmlWriter page, RecordLayout record, IReadOnlyList<FieldDescription> fields, LayoutExample example)
    {
        Dictionary<DataItem, FieldDescription> first = fields.Where(field => field.Item is not null).GroupBy(field => field.Item!).ToDictionary(all => all.Key, all => all.First());
        page.Element("p", $"Beside the fields: {example.Origin}.", "note");
        using OpenElement scroll = page.Open("div", "scroll");
        using OpenElement table = page.Open("table", "layout");
        using (page.Open("thead"))
        using (page.Open("tr"))
        {
            page.Element("th", "level", "n", ("scope", "col"));
            page.Element("th", "field", css: null, ("scope", "col"));
            page.Element("th", "offset", "n", ("scope", "col"));
            page.Element("th", "bytes", "n", ("scope", "col"));
            page.Element("th", "picture and usage", css: null, ("scope", "col"));
            page.Element("th", "in the example", css: null, ("scope", "col"));
            page.Element("th", "reads as", css: null, ("scope", "col"));
        }

        using OpenElement body = page.Open("tbody");
        foreach (DataItem item in LayoutTerms.ItemsOf(record))
        {
            WriteItem(page, item, first.GetValueOrDefault(item));
            foreach (ConditionName condition in item.Conditions)
            {
                WriteCondition(page, condition, Depth(item) + 1);
            }
        }
    }

    private static void WriteItem(HtmlWriter page, DataItem item, FieldDescription? field)
    {
        bool group = item.Children.Count > 0;
        using OpenElement row = page.Open("tr", group ? "group" : item.IsFiller ? "filler" : null);
        page.Element("td", $"{item.Level:00}", "n level");
        using (page.Open("th", FieldKind.Of(item).Css, ("scope", "row"), ("style", $"--depth:{Depth(item)}")))
        {
            page.Element("span", item.Name, "name");
            if (item.RedefinesName is { } redefined)
            {
                page.Element("span", $"the same bytes as {redefined}", "note");
            }
        }

        page.Element("td", $"{item.Offset}", "n");
        page.Element("td", $"{item.Length}", "n");
        using (page.Open("td"))
        {
            page.Element("span", $"{item.Picture?.Text} {LayoutTerms.UsageOf(item)}".Trim(), "code");
            page.Element("span", FieldWords.Of(item), "note");
        }

        if (field is not null)
        {
            FieldCells.Write(page, field);
        }
        else
        {
            page.Element("td", group ? "" : "not in this record", "value", ("colspan", "2"));
        }
    }

    private static void WriteCondition(HtmlWriter page, ConditionName condition, int depth)
    {
        using OpenElement row = page.Open("tr", "condition");
        page.Element("td", "88", "n level");
        using (page.Open("th", css: null, ("scope", "row"), ("style", $"--depth:{depth}")))
        {
            page.Element("span", condition.Name, "name");
        }

        page.Element("td", $"when {string.Join(", ", condition.Values)}", css: null, ("colspan", "5"));
    }

    private static int Depth(DataItem item)
    {
        int depth = 0;
        for (DataItem? parent = item.Parent; parent is { Level: > 0 }; parent = parent.Parent)
        {
            depth++;
        }

        return depth;
    }
}
