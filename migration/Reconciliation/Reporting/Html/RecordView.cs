using BS2000Bridge.Reconciliation.Markup;
using BS2000Bridge.Reconciliation.Privacy;
using BS2000Bridge.Reconciliation.Wording;
using BS2000Bridge.Records;

namespace BS2000Bridge.Reconciliation.Reporting.Html;

/// <summary>Records of the mainframe: their bytes beside their fields.</summary>
internal static class RecordView
{
    /// <summary>Writes them.</summary>
    public static void Write(HtmlWriter html, IReadOnlyList<RecordDump> records, Masking masking)
    {
        if (records.Count == 0)
        {
            return;
        }

        html.Element("h4", "Les enregistrements de l’ancien système");
        foreach (RecordDump record in records)
        {
            using OpenElement details = html.Open("details", "bytes");
            using (html.Open("summary"))
            {
                html.Element("span", record.Dataset, "key");
                html.Element("span", $"enregistrement nº {French.Count(record.RecordNumber)}, octet {French.Count(record.RecordOffset)}", "note");
            }

            using HtmlParts.TableScope table = html.Table("compact", $"Champs de {record.Dataset}, enregistrement {record.RecordNumber}",
                caption: null, firstFigure: 3, new("Champ", "field"), new("Valeur", "value"), new("Octets", "hex"), new("Position", "offset"));
            foreach (FieldDump field in record.Fields)
            {
                WriteField(html, masking.Field(field));
            }
        }
    }

    private static void WriteField(HtmlWriter html, FieldDump field)
    {
        using OpenElement row = html.Open("tr");
        html.Element("th", field.Path, "key", ("scope", "row"));
        using (html.Open("td"))
        {
            html.Element(field.Value is null ? "mark" : "span", field.Value ?? $"illisible : {field.Failure}");
        }

        html.Element("td", field.Hex, "hex");
        html.Figure(French.Count(field.Offset));
    }
}
