using BS2000Bridge.Reconciliation.Markup;

namespace BS2000Bridge.Cli.Layouts;

/// <summary>The record as a strip in which every field has the width of its bytes.</summary>
internal static class RecordMap
{
    private const int MaxFields = 400;

    /// <summary>Writes it; a record of very many fields has no strip that anybody could read.</summary>
    public static void Write(HtmlWriter page, IReadOnlyList<ByteRun> runs, int length)
    {
        if (runs.Count is 0 or > MaxFields)
        {
            return;
        }

        int prefix = SharedPrefix([.. runs.Where(run => run.Item is { IsFiller: false }).Select(run => run.Item!.Name).Distinct(StringComparer.OrdinalIgnoreCase)]);
        using OpenElement figure = page.Open("figure", "map");
        using (page.Open("div", "strip", ("role", "img"), ("aria-label", $"The {length} bytes of the record, field by field")))
        {
            foreach (ByteRun run in runs)
            {
                page.Element("span", run.Item is { IsFiller: false } named ? named.Name[prefix..] : "", FieldKind.Of(run.Item).Css,
                    ("style", $"flex-grow:{run.Length}"), ("title", $"{run.Path}: bytes {run.Start} to {run.Start + run.Length - 1}"));
            }
        }

        using OpenElement ends = page.Open("figcaption");
        page.Element("span", "byte 0");
        page.Element("span", $"byte {length - 1}");
    }

    /// <summary>How much of the names is the same in all of them, up to a hyphen: it tells nothing here, and there is little room.</summary>
    private static int SharedPrefix(string[] names)
    {
        int shared = names.Length < 2 ? 0 : names[0].LastIndexOf('-') + 1;
        while (shared > 0 && !Array.TrueForAll(names, name => name.Length > shared && name.StartsWith(names[0][..shared], StringComparison.OrdinalIgnoreCase)))
        {
            shared = shared < 2 ? 0 : names[0].LastIndexOf('-', shared - 2) + 1;
        }

        return shared;
    }
}
