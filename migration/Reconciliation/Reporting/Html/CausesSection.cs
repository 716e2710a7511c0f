using BS2000Bridge.Reconciliation.Causes;
using BS2000Bridge.Reconciliation.Markup;
using BS2000Bridge.Reconciliation.Wording;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Reporting.Html;

/// <summary>The causes of the differences: a chart, then a row each with what it is, who decided what, and how much it is.</summary>
internal static class CausesSection
{
    /// <summary>Writes it.</summary>
    public static void Write(HtmlWriter html, RunReport report)
    {
        using OpenElement section = html.Section("causes", "Écarts par cause", "causes");
        if (report.Causes.Count == 0)
        {
            html.Element("p", "Aucun écart de montant : il n’y a pas de cause à nommer.", "lead");
            return;
        }

        CauseChart.Write(html, report.Causes);
        using OpenElement table = html.Open("table", "causes");
        html.Head(3, new("Cause", "cause"), new("État", "status"), new("Décision", "decision"), new("Enreg.", "records"),
            new("Déclar.", "declarations"), new("Empl.", "employers"), new("Net, €", "net"), new("Brut, €", "gross"));
        using (html.Open("tbody"))
        {
            for (int i = 0; i < report.Causes.Count; i++)
            {
                WriteRow(html, report.Causes[i], i + 1);
            }
        }

        WriteTotal(html, report.Causes);
    }

    private static void WriteRow(HtmlWriter html, CauseReport cause, int number)
    {
        using OpenElement row = html.Open("tr");
        using (html.Open("th", "what", ("scope", "row")))
        {
            CauseText.WriteName(html, cause.Key, $"#cause-{number}");
            CauseText.WriteMembers(html, cause.Key);
            IEnumerable<string> branches = Branches.All
                .Where(branch => cause.RecordsOf(branch) > 0)
                .Select(branch => $"{branch.FrenchName()}\u00A0{French.Count(cause.RecordsOf(branch))}");
            html.Element("p", $"{string.Join(" · ", branches)} ; période {French.Period(cause.FirstPeriod, cause.LastPeriod)}", "note");
        }

        using (html.Open("td", css: null, ("data-label", "État")))
        {
            html.Tag(cause.Key.Status == CauseStatus.Explained ? "ok" : "bad", Words.Of(cause.Key.Status));
        }

        using (html.Open("td", "decision", ("data-label", "Décision")))
        {
            CauseText.WriteDecisions(html, cause);
        }

        Figure("Enregistrements", French.Count(cause.Records));
        Figure("Déclarations", French.Count(cause.Declarations));
        Figure("Employeurs", French.Count(cause.Employers));
        Figure("Net, €", French.Difference(cause.AmountCents));
        Figure("Brut, €", French.Amount(cause.GrossCents));

        void Figure(string label, string figure) => html.Element("td", figure, "n", ("data-label", label));
    }

    private static void WriteTotal(HtmlWriter html, IReadOnlyList<CauseReport> causes)
    {
        using OpenElement foot = html.Open("tfoot");
        using OpenElement row = html.Open("tr", "total");
        html.Element("th", "Toutes causes", css: null, ("scope", "row"), ("colspan", "3"));
        html.Element("td", French.Count(causes.Sum(cause => cause.Records)), "n", ("data-label", "Enregistrements"));
        html.Element("td", French.Count(causes.Sum(cause => cause.Declarations)), "n", ("data-label", "Déclarations"));
        html.Element("td", French.Nothing, "n", ("data-label", "Employeurs"));
        html.Element("td", French.Difference(causes.Sum(cause => cause.AmountCents)), "n", ("data-label", "Net, €"));
        html.Element("td", French.Amount(causes.Sum(cause => cause.GrossCents)), "n", ("data-label", "Brut, €"));
    }
}
