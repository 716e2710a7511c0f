using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Reconciliation.Markup;
using BS2000Bridge.Reconciliation.Wording;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Reporting.Html;

/// <summary>Control totals by branch: bases, both shares and records, of both sides.</summary>
internal static class BranchSection
{
    /// <summary>Writes it.</summary>
    public static void Write(HtmlWriter html, RunAccounts accounts)
    {
        using OpenElement section = html.Section("branches", "Totaux de contrôle par branche", "control totals by branch");
        html.Element("p", "Des déclarations comparées. L’écart est l’ancien système moins le nouveau. Montants en euros.", "lead");
        using OpenElement grid = html.Open("div", "pair branches");
        WriteTable(html, accounts, new("Assiettes", "bases"), totals => totals.BaseCents, French.Amount);
        WriteTable(html, accounts, new("Part assuré", "insured’s share"), totals => totals.InsuredCents, French.Amount);
        WriteTable(html, accounts, new("Part patronale", "employer’s share"), totals => totals.EmployerCents, French.Amount);
        WriteTable(html, accounts, new("Enregistrements", "records"), totals => totals.Records, French.Count);
    }

    private static void WriteTable(HtmlWriter html, RunAccounts accounts, Term name, Func<LineTotals, long> measure, Func<long, string> format)
    {
        using HtmlParts.TableScope table = html.Table(css: null, $"Totaux par branche, {name.French}", name, firstFigure: 1,
            new("Branche", "branch"), new("Ancien", "legacy"), new("Nouveau", "modern"), new("Écart", "difference"));
        long legacySum = 0, modernSum = 0;
        foreach (Branch branch in Branches.All)
        {
            long legacy = measure(accounts.LegacyOf(branch)), modern = measure(accounts.ModernOf(branch));
            legacySum += legacy;
            modernSum += modern;
            Row(branch.FrenchName(), legacy, modern, css: null);
        }

        Row("Total", legacySum, modernSum, "total");

        void Row(string label, long legacy, long modern, string? css)
        {
            using OpenElement row = html.Open("tr", css);
            html.Element("th", label, css: null, ("scope", "row"));
            html.Figure(format(legacy));
            html.Figure(format(modern));
            html.Figure((legacy > modern ? "+" : "") + format(legacy - modern), legacy == modern ? "zero" : "differs");
        }
    }
}
