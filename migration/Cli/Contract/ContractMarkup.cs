using BS2000Bridge.Reconciliation.Markup;
using Google.Protobuf.Reflection;

namespace BS2000Bridge.Cli.Contract;

/// <summary>What the sections of the page have in common: comments, types with their links, tables.</summary>
internal static class ContractMarkup
{
    /// <summary>The comment of an element of the contract, in one paragraph: the lines of a proto say nothing on a page.</summary>
    public static void Comment(this HtmlWriter page, string element, DescriptorBase described) => page.Element(element, CommentOf(described));

    /// <summary>Begins a table with its headings; disposing the result ends it.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="kind">Sets the widths of its columns, see the style sheet.</param>
    /// <param name="headings">A heading a column.</param>
    public static OpenElement Table(this HtmlWriter page, string kind, params ReadOnlySpan<string> headings)
    {
        OpenElement table = page.Open("table", kind);
        using OpenElement head = page.Open("thead");
        using OpenElement row = page.Open("tr");
        foreach (string heading in headings)
        {
            page.Element("th", heading, css: null, ("scope", "col"));
        }

        return table;
    }

    /// <summary>The type of a field, linked when it is one of the contract.</summary>
    public static void Type(this HtmlWriter page, FieldDescriptor field)
    {
        page.Text(field.IsMap ? "map " : field.IsRepeated ? "repeated " : "");
        DescriptorBase? type = field.FieldType switch
        {
            FieldType.Message => field.MessageType,
            FieldType.Enum => field.EnumType,
            _ => null,
        };
        if (type is null)
        {
            page.Text(field.FieldType.ToString().ToLowerInvariant());
        }
        else
        {
            page.TypeName(type);
        }
    }

    /// <summary>The name of a type, linked when it is one of the contract; Google's are documented elsewhere.</summary>
    public static void TypeName(this HtmlWriter page, DescriptorBase type)
    {
        if (type.File.Package.StartsWith("ccss.", StringComparison.Ordinal))
        {
            page.Link($"#{type.FullName}", type.Name);
        }
        else
        {
            page.Text(type.FullName);
        }
    }

    private static string CommentOf(DescriptorBase described) =>
        string.Join(' ', (described.Declaration?.LeadingComments ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
