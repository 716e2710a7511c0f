using BS2000Bridge.Reconciliation.Markup;
using BS2000Bridge.Reconciliation.Wording;

namespace BS2000Bridge.Reconciliation.Reporting.Html;

/// <summary>What the run can be proved and repeated with.</summary>
internal static class EvidenceSection
{
    /// <summary>Writes it.</summary>
    public static void Write(HtmlWriter html, RunReport report)
    {
        using OpenElement section = html.Section("preuves", "Preuves", "evidence");
        html.Element("p", $"Exécution {report.Run}, BS2000Bridge {report.Version}, lancée par {report.RanBy}. "
            + (report.Masking.Unmask ? "Numéros et noms en clair : ne pas diffuser." : "Numéros et noms masqués."), "lead");
        using HtmlParts.TableScope table = html.Table(
            "compact", "Preuves", caption: null, firstFigure: 2, new("Fichier", "file"), new("Empreinte", "SHA-256"), new("Enreg.", "records"));
        foreach (EvidenceFile file in report.Evidence)
        {
            using OpenElement row = html.Open("tr");
            html.Element("th", file.Name, "key", ("scope", "row"));
            html.Element("td", file.Sha256, "digest");
            html.Figure(file.Records == 0 ? French.Nothing : French.Count(file.Records));
        }
    }
}
