using BS2000Bridge.Reconciliation.Markup;
using BS2000Bridge.Reconciliation.Wording;

namespace BS2000Bridge.Reconciliation.Reporting.Html;

/// <summary>How the causes were established, in words that a lawyer can follow, with the evidence for them.</summary>
internal static class MethodSection
{
    /// <summary>Writes it.</summary>
    public static void Write(HtmlWriter html, ExplanationReport explanation)
    {
        using OpenElement section = html.Section("methode", "Comment les causes sont établies", "explained by reproduction");
        using OpenElement columns = html.Open("div", "pair");
        using (html.Open("div", "prose"))
        {
            html.Element("p", "Un écart est expliqué quand on sait refaire le chiffre de l’ancien système. Chaque hypothèse change une seule étape du calcul "
                + "légal. Le nouveau calcul est refait ainsi changé, et une cause n’est retenue que s’il redonne, au cent près, les chiffres de "
                + "l’ancien système : ceux des déclarations en écart, et aussi ceux des déclarations égales, qu’il ne doit pas déranger.");
            html.Element("p", "Si plusieurs ensembles d’hypothèses y parviennent aussi bien, le plus petit l’emporte et les autres sont cités. Une habitude "
                + "qui ne change aucun chiffre du mois ne peut pas s’y voir et n’est donc pas nommée.");
            html.Element("p", $"Vérifié sur {French.Count(explanation.DifferentChecked, "déclaration")} en écart et {French.Count(explanation.EqualChecked, "déclaration")} sans écart.");
        }

        using OpenElement sets = html.Open("div");
        string[] whole = [.. explanation.RunSets.Where(set => set.Length > 0)];
        List(html, whole.Length > 1 ? "Ensembles retenus pour tout le mois, que rien ne départage" : "Ensemble retenu pour tout le mois", whole);
        List(html, "Retenus pour une partie seulement", [.. explanation.ScopedSets.Select(part => $"{part.Key} : {part.Value}")]);
        List(html, "Plus grands, ils ne redonnent rien de plus : écartés", [.. explanation.LargerSets]);
    }

    private static void List(HtmlWriter html, string heading, string[] sets)
    {
        if (sets.Length == 0)
        {
            return;
        }

        html.Element("h3", heading);
        using OpenElement list = html.Open("ul", "sets");
        foreach (string set in sets)
        {
            html.Element("li", set, "name");
        }
    }
}
