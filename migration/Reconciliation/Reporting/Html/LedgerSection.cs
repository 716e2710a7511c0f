using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Reconciliation.Markup;
using BS2000Bridge.Reconciliation.Wording;
using BS2000Bridge.Records;

namespace BS2000Bridge.Reconciliation.Reporting.Html;

/// <summary>The account of all records, a ledger a side: what was read is the sum of its outcomes.</summary>
internal static class LedgerSection
{
    /// <summary>Writes it.</summary>
    public static void Write(HtmlWriter html, RunReport report)
    {
        using OpenElement section = html.Section("comptes", "Compte de tous les enregistrements", "account of all records");
        html.Element("p", "Chaque enregistrement lu figure dans un poste et un seul ; les sept postes redonnent ce qui a été lu. Montants en euros.", "lead");
        using (html.Open("div", "pair"))
        {
            WriteSide(html, new Term("Ancien système", "legacy"), report.Accounts.Legacy);
            WriteSide(html, new Term("Nouveau système", "modern"), report.Accounts.Modern);
        }

        foreach ((string name, long records) in report.Accounts.OutOfScope)
        {
            html.Element("p", $"Restriction : {Words.Restriction(name)}, {French.Count(records, "enregistrement")} hors périmètre, les deux côtés ensemble.", "note");
        }
    }

    private static void WriteSide(HtmlWriter html, Term name, SideAccount side)
    {
        using HtmlParts.TableScope table = html.Table("ledger", $"Compte, {name.French}", name, firstFigure: 1, new("Poste", "term"),
            new("Enreg.", "records"), new("Assiettes", "bases"), new("Part assuré", "insured"), new("Part patronale", "employer"));
        Row(html, new("Lus", "read"), "", side.Read, "total");
        foreach (Outcome outcome in Enum.GetValues<Outcome>())
        {
            Row(html, Words.Of(outcome), outcome == Outcome.Equal ? "=" : "+", side[outcome], side[outcome].Records == 0 ? "zero" : null);
        }

        LineTotals sum = side.InScope;
        sum.Add(side[Outcome.OutOfScope]);
        Row(html, side.Balances ? new("Somme, égale aux lus ✓", "balanced") : new("Somme, différente des lus ✗", "not balanced"), "", sum, "total");
    }

    private static void Row(HtmlWriter html, Term term, string sign, LineTotals totals, string? css)
    {
        using OpenElement row = html.Open("tr", css);
        using (html.Open("th", css: null, ("scope", "row")))
        {
            if (sign.Length > 0)
            {
                html.Element("span", sign, "operator");
            }

            html.Bilingual(term);
        }

        html.Figure(French.Count(totals.Records));
        html.Figure(French.Amount(totals.BaseCents));
        html.Figure(French.Amount(totals.InsuredCents));
        html.Figure(French.Amount(totals.EmployerCents));
    }
}
