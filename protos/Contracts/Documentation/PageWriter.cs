using System.Xml;
using Google.Protobuf.Reflection;

namespace BS2000Bridge.Contracts.Documentation;

/// <summary>The few elements that the page is made of; all text is encoded.</summary>
internal sealed class PageWriter(XmlWriter xml)
{
    /// <summary>An element with what is written within it. Void elements end themselves.</summary>
    public void In(string element, Action content)
    {
        xml.WriteStartElement(element);
        content();
        if (element is "meta")
        {
            xml.WriteEndElement();
        }
        else
        {
            xml.WriteFullEndElement();
        }
    }

    /// <summary>An element that holds nothing but text.</summary>
    public void Text(string element, string text) => xml.WriteElementString(element, text);

    /// <summary>Text within the element that was begun.</summary>
    public void Plain(string text) => xml.WriteString(text);

    /// <summary>Makes the element that was begun the target of links.</summary>
    public void Anchor(string id) => xml.WriteAttributeString("id", id);

    /// <summary>Gives the element that was begun a style.</summary>
    public void Class(string name) => xml.WriteAttributeString("class", name);

    /// <summary>A link.</summary>
    public void Link(string target, string text) => In("a", () =>
    {
        xml.WriteAttributeString("href", target);
        xml.WriteString(text);
    });

    /// <summary>The comment of an element of the contract.</summary>
    public void Comment(string element, DescriptorBase described) => Text(element, CommentOf(described));

    /// <summary>A table with its headings.</summary>
    /// <param name="kind">Sets the widths of its columns, see the style sheet.</param>
    /// <param name="headings">A heading a column.</param>
    /// <param name="rows">Writes the rows.</param>
    public void Table(string kind, IReadOnlyList<string> headings, Action rows) => In("table", () =>
    {
        Class(kind);
        In("thead", () => In("tr", () =>
        {
            foreach (string heading in headings)
            {
                Text("th", heading);
            }
        }));
        In("tbody", rows);
    });

    /// <summary>The type of a field, linked when it is one of the contract.</summary>
    public void Type(FieldDescriptor field)
    {
        string prefix = field.IsMap ? "map " : field.IsRepeated ? "repeated " : string.Empty;
        xml.WriteString(prefix);
        DescriptorBase? type = field.FieldType switch
        {
            FieldType.Message => field.MessageType,
            FieldType.Enum => field.EnumType,
            _ => null,
        };
        if (type is null)
        {
            xml.WriteString(field.FieldType.ToString().ToLowerInvariant());
        }
        else
        {
            TypeName(type);
        }
    }

    /// <summary>The name of a type, linked when it is one of the contract.</summary>
    public void TypeName(DescriptorBase type)
    {
        if (type.File.Package.StartsWith("ccss.", StringComparison.Ordinal))
        {
            Link($"#{type.FullName}", type.Name);
        }
        else
        {
            xml.WriteString(type.FullName);
        }
    }

    private static string CommentOf(DescriptorBase described) =>
        string.Join(' ', (described.Declaration?.LeadingComments ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
