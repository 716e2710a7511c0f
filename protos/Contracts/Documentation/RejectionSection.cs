using System.Globalization;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Rejections;

namespace BS2000Bridge.Contracts.Documentation;

/// <summary>The codes of SECUline's return files with their texts.</summary>
internal static class RejectionSection
{
    /// <summary>The target of links.</summary>
    public const string Anchor = "rejections";

    /// <summary>What people call them.</summary>
    public const string Title = "SECUline codes";

    public static void Write(PageWriter page) => page.In("section", () =>
    {
        page.Anchor(Anchor);
        page.Text("h2", Title);
        page.Table("codes", ["Code", "Français", "Deutsch", "English"], () =>
        {
            foreach ((ReturnFile file, int code) in RejectionCatalog.All)
            {
                LocalizedText text = RejectionCatalog.Create(file, code).Text;
                page.In("tr", () =>
                {
                    page.Text("th", $"{file.ToString().ToUpperInvariant()} {code.ToString(CultureInfo.InvariantCulture)}");
                    page.Text("td", text.French);
                    page.Text("td", text.German);
                    page.Text("td", text.English);
                });
            }
        });
    });
}
