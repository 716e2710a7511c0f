using BS2000Bridge.Reconciliation.Markup;
using BS2000Bridge.Reconciliation.Privacy;
using BS2000Bridge.Reconciliation.Wording;
using BS2000Bridge.Records;

namespace BS2000Bridge.Reconciliation.Reporting.Html;

/// <summary>Records that could not be read: where each stands, its bytes, and why.</summary>
internal static class QuarantineSection
{
    private const int Shown = 50;

    /// <summary>Writes it.</summary>
    public static void Write(HtmlWriter html, RunReport report)
    {
        using OpenElement section = html.Section("quarantaine", "Quarantaine", "quarantine");
        if (report.QuarantineCount == 0)
        {
            html.Element("p", "Tous les enregistrements ont pu être lus.", "lead");
            return;
        }

        html.Element("p", $"{French.Count(report.QuarantineCount, "enregistrement")} que l’on n’a pas pu prendre : à corriger à la source, puis à relire.", "lead");
        using (html.Table("compact wide", "Quarantaine", caption: null, firstFigure: 5, new("Fichier", "dataset"), new("Champ", "field"),
            new("Octets", "hex"), new("Motif", "reason"), new("Déclaration", "key"), new("Nº", "record"), new("Octet", "offset")))
        {
            foreach (QuarantinedRecord record in report.QuarantineShown.Take(Shown))
            {
                WriteRecord(html, report.Masking.Quarantined(record), report.Masking);
            }
        }

        long more = report.QuarantineCount - Math.Min(Shown, report.QuarantineShown.Count);
        if (more > 0)
        {
            html.Element("p", $"{French.Count(more)} de plus dans quarantine.jsonl.", "note");
        }
    }

    private static void WriteRecord(HtmlWriter html, QuarantinedRecord record, Masking masking)
    {
        using OpenElement row = html.Open("tr");
        html.Element("th", record.Dataset, "key", ("scope", "row"));
        html.Element("td", record.Field.Length == 0 ? "tout l’enregistrement" : record.Field, "key");
        html.Element("td", record.Hex, "hex");
        html.Element("td", record.Reason, "reason");
        html.Element("td", record.Key is DeclarationKey key ? masking.Key(key) : "inconnue", "key");
        html.Figure(French.Count(record.RecordNumber));
        html.Figure($"{French.Count(record.RecordOffset)} + {French.Count(record.FieldOffset)}");
    }
}
