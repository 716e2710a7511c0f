using System.Globalization;
using BS2000Bridge.Reconciliation.Markup;
using Google.Protobuf.Reflection;

namespace BS2000Bridge.Cli.Contract;

/// <summary>An enumeration: its values with number and meaning.</summary>
internal static class EnumSection
{
    /// <summary>Writes it.</summary>
    public static void Write(HtmlWriter page, EnumDescriptor values)
    {
        using OpenElement article = page.Open("article", css: null, ("id", values.FullName));
        page.Element("h3", $"enum {values.Name}");
        page.Comment("p", values);
        using OpenElement table = page.Table("values", "Value", "No.", "Meaning");
        using OpenElement body = page.Open("tbody");
        foreach (EnumValueDescriptor value in values.Values)
        {
            using OpenElement row = page.Open("tr");
            page.Element("th", value.Name, css: null, ("scope", "row"));
            page.Element("td", value.Number.ToString(CultureInfo.InvariantCulture));
            page.Comment("td", value);
        }
    }
}
