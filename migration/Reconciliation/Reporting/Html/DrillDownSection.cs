using BS2000Bridge.Reconciliation.Causes;
using BS2000Bridge.Reconciliation.Markup;
using BS2000Bridge.Reconciliation.Privacy;
using BS2000Bridge.Reconciliation.Wording;

namespace BS2000Bridge.Reconciliation.Reporting.Html;

/// <summary>From each cause down to its employers and to single declarations.</summary>
internal static class DrillDownSection
{
    /// <summary>Writes it.</summary>
    public static void Write(HtmlWriter html, IReadOnlyList<CauseReport> causes, Masking masking)
    {
        using OpenElement section = html.Section("exemples", "Cause par cause", "drill-down");
        html.Element("p", "Ouvrir une cause pour voir les employeurs les plus touchés et des déclarations, les deux systèmes côte à côte. "
            + "Sur papier : le premier exemple de chaque cause, et ceux que l’on a ouverts.", "lead");
        for (int i = 0; i < causes.Count; i++)
        {
            WriteCause(html, causes[i], i + 1, masking);
        }
    }

    private static void WriteCause(HtmlWriter html, CauseReport cause, int number, Masking masking)
    {
        using OpenElement details = html.Open("details", "cause", ("id", $"cause-{number}"));
        using (html.Open("summary"))
        {
            CauseText.WriteName(html, cause.Key);
            html.Element("span", $"{French.Count(cause.Declarations, "déclaration")}, brut {French.Euros(cause.GrossCents)}", "note");
        }

        CauseText.WriteMembers(html, cause.Key);
        WriteEmployers(html, cause);
        foreach (ExampleReport example in cause.Examples)
        {
            ExampleView.Write(html, example, masking);
        }
    }

    private static void WriteEmployers(HtmlWriter html, CauseReport cause)
    {
        if (cause.TopEmployers.Count == 0)
        {
            return;
        }

        html.Element("h3", cause.TopEmployers.Count < cause.Employers
            ? $"Les {cause.TopEmployers.Count} employeurs les plus touchés, sur {French.Count(cause.Employers)}"
            : "Employeurs touchés");
        using HtmlParts.TableScope table = html.Table("compact", "Employeurs touchés", caption: null, firstFigure: 1,
            new("Employeur", "employer"), new("Enreg.", "records"), new("Net, €", "net"), new("Brut, €", "gross"));
        foreach (EmployerShare employer in cause.TopEmployers)
        {
            using OpenElement row = html.Open("tr");
            html.Element("th", $"{employer.Employer:0000000000000}", "key", ("scope", "row"));
            html.Figure(French.Count(employer.Records));
            html.Figure(French.Difference(employer.AmountCents));
            html.Figure(French.Amount(employer.GrossCents));
        }
    }
}
