using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Reconciliation.Causes;
using BS2000Bridge.Reconciliation.Decisions;
using BS2000Bridge.Reconciliation.Markup;
using BS2000Bridge.Reconciliation.Wording;

namespace BS2000Bridge.Reconciliation.Reporting.Html;

/// <summary>A cause in words: its name, the hypotheses that it is made of, and what was decided about them.</summary>
internal static class CauseText
{
    /// <summary>Writes the name, breakable where hypotheses join, as a link when there is a place to go to.</summary>
    public static void WriteName(HtmlWriter html, CauseKey key, string? href = null)
    {
        using OpenElement scope = href is null ? html.Open("span", "name") : html.Open("a", "name", ("href", href));
        int start = 0;
        for (int joint = key.Cause.AsSpan().IndexOfAny('+', '|'); joint >= 0; joint = key.Cause.IndexOfAny(['+', '|'], start))
        {
            html.Text(key.Cause[start..(joint + 1)]);
            html.Empty("wbr");
            start = joint + 1;
        }

        html.Text(key.Cause[start..]);
    }

    /// <summary>Writes what each hypothesis does and which law it departs from.</summary>
    public static void WriteMembers(HtmlWriter html, CauseKey key)
    {
        if (key.Scope.Length > 0)
        {
            html.Element("p", $"Seulement pour : {key.Scope}", "scope");
        }

        if (key.Status == CauseStatus.Unexplained)
        {
            html.Element("p", "Aucun ensemble d’hypothèses ne redonne les chiffres de l’ancien système.");
            return;
        }

        if (key.Status == CauseStatus.Ambiguous)
        {
            html.Element("p", "Plusieurs explications conviennent (séparées par « | ») et rien ne les départage ce mois-ci :");
        }

        foreach (string name in key.Cause.Split('+', '|').Distinct(StringComparer.Ordinal))
        {
            if (HypothesisCatalog.All.FirstOrDefault(known => known.Name == name) is HypothesisEntry hypothesis)
            {
                using OpenElement text = html.Open("p");
                html.Text(hypothesis.FrenchDescription + " ");
                html.Element("span", hypothesis.DepartsFrom, "article");
            }
        }
    }

    /// <summary>Writes the decisions in force, and what is left to decide.</summary>
    public static void WriteDecisions(HtmlWriter html, CauseReport cause)
    {
        foreach (CauseDecision decision in cause.Decisions)
        {
            if (cause.Key.Cause != decision.Cause)
            {
                html.Element("p", decision.Cause, "name");
            }

            html.Element("p", decision.Right == "legacy" ? "L’ancien système a raison" : "Le nouveau système a raison", "right");

            html.Element("p", decision.Reason);
            html.Element("p", decision.Reference, "article");
            html.Element("p", $"Proposé par {decision.ProposedBy}, approuvé par {decision.ApprovedBy}. Du {French.Day(decision.From)} au {French.Day(decision.Until)}.", "note");
        }

        if (!cause.Decided)
        {
            html.Tag("warn", cause.Key.Status switch
            {
                CauseStatus.Ambiguous => new("À départager", "to be told apart"),
                CauseStatus.Unexplained => new("À expliquer", "to be explained"),
                _ when cause.Decisions.Count > 0 => new("Reste à décider en partie", "partly undecided"),
                _ => new("À décider", "undecided"),
            });
        }
    }
}
