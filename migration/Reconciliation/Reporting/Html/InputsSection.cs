using BS2000Bridge.Reconciliation.Markup;
using BS2000Bridge.Reconciliation.Wording;
using BS2000Bridge.Records;

namespace BS2000Bridge.Reconciliation.Reporting.Html;

/// <summary>The accounts of the input datasets.</summary>
internal static class InputsSection
{
    /// <summary>Writes it.</summary>
    public static void Write(HtmlWriter html, IReadOnlyList<DatasetAccount> inputs)
    {
        using OpenElement section = html.Section("entrees", "Fichiers d’entrée", "inputs");
        html.Element("p", "Leurs enregistrements ne sont pas comparés, mais aucun ne se perd : lus = utilisés + non demandés + quarantaine.", "lead");
        using HtmlParts.TableScope table = html.Table("compact", "Fichiers d’entrée", caption: null, firstFigure: 1, new("Fichier", "dataset"),
            new("Lus", "read"), new("Utilisés", "used"), new("Non demandés", "unused"), new("Quarantaine", "quarantined"), new("Compte", "balance"));
        foreach (DatasetAccount input in inputs)
        {
            using OpenElement row = html.Open("tr");
            html.Element("th", input.Dataset, "key", ("scope", "row"));
            html.Figure(French.Count(input.Read));
            html.Figure(French.Count(input.Used));
            html.Figure(French.Count(input.Unused));
            html.Figure(French.Count(input.Quarantined));
            html.Figure(input.Balances ? "juste ✓" : "faux ✗");
        }
    }
}
