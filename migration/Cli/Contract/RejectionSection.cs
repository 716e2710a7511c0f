using System.Globalization;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Rejections;
using BS2000Bridge.Reconciliation.Markup;

namespace BS2000Bridge.Cli.Contract;

/// <summary>The codes of SECUline's return files with their texts.</summary>
internal static class RejectionSection
{
    /// <summary>The target of links.</summary>
    public const string Anchor = "rejections";

    /// <summary>What people call them.</summary>
    public const string Title = "SECUline codes";

    /// <summary>Writes it.</summary>
    public static void Write(HtmlWriter page)
    {
        using OpenElement section = page.Open("section", css: null, ("id", Anchor));
        page.Element("h2", Title);
        using OpenElement table = page.Table("codes", "Code", "Français", "Deutsch", "English");
        using OpenElement body = page.Open("tbody");
        foreach ((ReturnFile file, int code) in RejectionCatalog.All)
        {
            LocalizedText text = RejectionCatalog.Create(file, code).Text;
            using OpenElement row = page.Open("tr");
            page.Element("th", $"{file.ToString().ToUpperInvariant()} {code.ToString(CultureInfo.InvariantCulture)}", css: null, ("scope", "row"));
            page.Element("td", text.French, css: null, ("lang", "fr"));
            page.Element("td", text.German, css: null, ("lang", "de"));
            page.Element("td", text.English);
        }
    }
}
