using System.Globalization;
using Google.Protobuf.Reflection;

namespace BS2000Bridge.Contracts.Documentation;

/// <summary>A message: its fields with number, type and meaning.</summary>
internal static class MessageSection
{
    public static void Write(PageWriter page, MessageDescriptor message)
    {
        page.In("article", () =>
        {
            page.Anchor(message.FullName);
            page.Text("h3", message.ContainingType is { } container ? $"{container.Name}.{message.Name}" : message.Name);
            page.Comment("p", message);
            page.Table("fields", ["Field", "No.", "Type", "Meaning"], () =>
            {
                foreach (FieldDescriptor field in message.Fields.InDeclarationOrder())
                {
                    page.In("tr", () =>
                    {
                        page.Text("th", field.ContainingOneof is { } choice ? $"{field.Name} (one of {choice.Name})" : field.Name);
                        page.Text("td", field.FieldNumber.ToString(CultureInfo.InvariantCulture));
                        page.In("td", () => page.Type(field));
                        page.Comment("td", field);
                    });
                }
            });
        });
        foreach (MessageDescriptor nested in message.NestedTypes)
        {
            Write(page, nested);
        }
    }
}
