using System.Globalization;
using Google.Protobuf.Reflection;

namespace BS2000Bridge.Contracts.Documentation;

/// <summary>An enumeration: its values with number and meaning.</summary>
internal static class EnumSection
{
    public static void Write(PageWriter page, EnumDescriptor values) => page.In("article", () =>
    {
        page.Anchor(values.FullName);
        page.Text("h3", $"enum {values.Name}");
        page.Comment("p", values);
        page.Table("values", ["Value", "No.", "Meaning"], () =>
        {
            foreach (EnumValueDescriptor value in values.Values)
            {
                page.In("tr", () =>
                {
                    page.Text("th", value.Name);
                    page.Text("td", value.Number.ToString(CultureInfo.InvariantCulture));
                    page.Comment("td", value);
                });
            }
        });
    });
}
