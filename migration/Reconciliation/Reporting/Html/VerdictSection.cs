using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Reconciliation.Causes;
using BS2000Bridge.Reconciliation.Judging;
using BS2000Bridge.Reconciliation.Markup;
using BS2000Bridge.Reconciliation.Wording;

namespace BS2000Bridge.Reconciliation.Reporting.Html;

/// <summary>The head of the report: the verdict, the gate with its reasons, and the figures that a director asks for.</summary>
internal static class VerdictSection
{
    private const int ReasonsShown = 4;

    /// <summary>Writes it.</summary>
    public static void Write(HtmlWriter html, RunReport report)
    {
        using OpenElement header = html.Open("header");
        using (html.Open("p", "eyebrow"))
        {
            html.Bilingual(new Term("BS2000Bridge · Marche en parallèle", "parallel run"));
        }

        html.Element("h1", $"Les deux systèmes comparés, {French.Month(report.Month)}");
        html.Element("p", $"Tranche {report.Slice} · exécution {report.Run}", "subtitle");
        using (html.Open("div", "verdict"))
        {
            WriteVerdict(html, report.Verdict);
            WriteGate(html, report);
        }

        WriteFigures(html, report);
        WriteContents(html, report);
    }

    private static void WriteVerdict(HtmlWriter html, Verdict verdict)
    {
        (string css, string sign, string sentence) = verdict switch
        {
            Verdict.Equal => ("ok", "=",
                "Les deux systèmes donnent les mêmes montants, au cent près, pour chaque enregistrement."),
            Verdict.Equivalent => ("ok", "≈",
                "Les deux systèmes ne diffèrent que par des causes décidées et en vigueur."),
            _ => ("bad", "≠",
                "Il reste des écarts sans décision en vigueur, ou des enregistrements sans contrepartie, en double ou en quarantaine."),
        };
        using OpenElement block = html.Open("div", $"outcome {css}");
        html.Element("span", sign, "sign", ("aria-hidden", "true"));
        using OpenElement words = html.Open("div");
        using (html.Open("p", "word"))
        {
            html.Bilingual(Words.Of(verdict));
        }

        html.Element("p", sentence);
    }

    private static void WriteGate(HtmlWriter html, RunReport report)
    {
        bool passes = report.GateReasons.Count == 0;
        using OpenElement gate = html.Open("div", $"gate {(passes ? "ok" : "bad")}");
        using (html.Open("p", "word"))
        {
            html.Bilingual(passes ? new Term("Peut basculer", "gate passes") : new Term("Ne peut pas basculer", "gate closed"));
        }

        if (passes)
        {
            html.Element("p", "Cette exécution ne s’oppose pas au passage de la tranche.");
            return;
        }

        WriteReasons(html, report.GateReasons.Take(ReasonsShown));
        if (report.GateReasons.Count > ReasonsShown)
        {
            using OpenElement more = html.Open("details");
            html.Element("summary", $"et {French.Count(report.GateReasons.Count - ReasonsShown, "autre")}");
            WriteReasons(html, report.GateReasons.Skip(ReasonsShown));
        }
    }

    private static void WriteReasons(HtmlWriter html, IEnumerable<Remark> reasons)
    {
        using OpenElement list = html.Open("ul");
        foreach (Remark reason in reasons)
        {
            html.Element("li", reason.French);
        }
    }

    private static void WriteFigures(HtmlWriter html, RunReport report)
    {
        SideAccount legacy = report.Accounts.Legacy, modern = report.Accounts.Modern;
        long decided = legacy[Outcome.Equivalent].Records;
        long differing = decided + legacy[Outcome.Different].Records;
        long explained = report.Causes.Where(cause => cause.Key.Status == CauseStatus.Explained).Sum(cause => cause.Records);
        using OpenElement list = html.Open("dl", "figures");
        Figure(html, new("Enregistrements lus", "records"), French.Count(legacy.Read.Records),
            legacy.Read.Records == modern.Read.Records ? "de chaque côté" : $"ancien système ; {French.Count(modern.Read.Records)} du nouveau");
        Figure(html, new("En écart", "differing"), French.Count(differing),
            differing == 0 ? "aucun enregistrement" : $"{French.Share(differing, legacy.Read.Records)} des lus, {French.Count(decided)} couverts par décision");
        Figure(html, new("Déclarations en écart", "declarations"), French.Count(report.Causes.Sum(cause => cause.Declarations)),
            French.Count(report.Causes.Count, "cause"));
        Figure(html, new("Écart net", "difference"), French.EuroDifference(legacy.InScope.ContributionCents - modern.InScope.ContributionCents),
            $"ancien moins nouveau, sur {French.Euros(legacy.InScope.ContributionCents)}");
        Figure(html, new("Part expliquée", "explained"), French.Share(explained, differing),
            differing == 0 ? "rien à expliquer" : $"{French.Count(explained)} sur {French.Count(differing)}");
    }

    private static void Figure(HtmlWriter html, Term term, string figure, string note)
    {
        using OpenElement block = html.Open("div");
        using (html.Open("dt"))
        {
            html.Bilingual(term);
        }

        html.Element("dd", figure, "figure");
        html.Element("dd", note, "note");
    }

    private static void WriteContents(HtmlWriter html, RunReport report)
    {
        using OpenElement nav = html.Open("nav", css: null, ("aria-label", "Sommaire"));
        Link("comptes", "Compte");
        Link("branches", "Branches");
        Link("causes", $"Causes ({French.Count(report.Causes.Count)})");
        if (report.Causes.Count > 0)
        {
            Link("methode", "Méthode");
            Link("exemples", "Exemples");
        }

        Link("quarantaine", $"Quarantaine ({French.Count(report.QuarantineCount)})");
        Link("entrees", "Entrées");
        Link("remarques", $"Remarques ({French.Count(report.Notices.Count)})");
        Link("preuves", "Preuves");

        void Link(string id, string text) => html.Link($"#{id}", text);
    }
}
