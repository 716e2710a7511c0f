using System.Globalization;
using BS2000Bridge.Reconciliation.Markup;
using Google.Protobuf.Reflection;

namespace BS2000Bridge.Cli.Contract;

/// <summary>A message: its fields with number, type and meaning.</summary>
internal static class MessageSection
{
    /// <summary>Writes it, and after it those that it holds.</summary>
    public static void Write(HtmlWriter page, MessageDescriptor message)
    {
        WriteArticle(page, message);
        foreach (MessageDescriptor nested in message.NestedTypes)
        {
            Write(page, nested);
        }
    }

    private static void WriteArticle(HtmlWriter page, MessageDescriptor message)
    {
        using OpenElement article = page.Open("article", css: null, ("id", message.FullName));
        page.Element("h3", message.ContainingType is { } container ? $"{container.Name}.{message.Name}" : message.Name);
        page.Comment("p", message);
        using OpenElement table = page.Table("fields", "Field", "No.", "Type", "Meaning");
        using OpenElement body = page.Open("tbody");
        foreach (FieldDescriptor field in message.Fields.InDeclarationOrder())
        {
            using OpenElement row = page.Open("tr");
            page.Element("th", field.ContainingOneof is { } choice ? $"{field.Name} (one of {choice.Name})" : field.Name, css: null, ("scope", "row"));
            page.Element("td", field.FieldNumber.ToString(CultureInfo.InvariantCulture));
            using (page.Open("td"))
            {
                page.Type(field);
            }

            page.Comment("td", field);
        }
    }
}
