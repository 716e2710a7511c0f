using BS2000Bridge.Legislation.Steps;
using BS2000Bridge.Reconciliation.Causes;
using BS2000Bridge.Reconciliation.Markup;
using BS2000Bridge.Reconciliation.Wording;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Reporting.Html;

/// <summary>Both computations of a declaration step by step, with their articles; steps that differ are marked.</summary>
internal static class StepsView
{
    /// <summary>Writes them.</summary>
    public static void Write(HtmlWriter html, ExampleReport example)
    {
        html.Element("h4", "Les deux calculs, pas à pas");
        if (example.LegacySteps.Count == 0)
        {
            html.Element("p", "Aucun calcul connu ne redonne les chiffres de l’ancien système ; seul le nouveau calcul est montré.", "note");
        }

        using HtmlParts.TableScope table = html.Table("compact steps", "Les deux calculs, pas à pas", caption: null, firstFigure: 5, new("Branche", "branch"),
            new("Calcul qui redonne l’ancien système", "legacy"), new("Montant, €", "amount"), new("Calcul du nouveau système", "modern"), new("Montant, €", "amount"));
        foreach (StepPair pair in StepAlignment.Align(example.LegacySteps, example.ModernSteps))
        {
            bool marked = pair.Differs && example.LegacySteps.Count > 0;
            using OpenElement row = html.Open("tr", marked ? "differs" : null);
            html.Element("td", (pair.Modern ?? pair.Legacy)?.Branch is Branch branch ? branch.FrenchName() : "Toutes");
            WriteStep(html, pair.Legacy, pair, marked);
            WriteStep(html, pair.Modern, pair, marked);
        }
    }

    private static void WriteStep(HtmlWriter html, ComputationStep? side, StepPair pair, bool marked)
    {
        if (side is not ComputationStep step)
        {
            html.Element("td", French.Nothing);
            html.Figure("");
            return;
        }

        using (html.Open("td"))
        {
            html.Text(step.Text + " ");
            html.Element("span", step.Reference, "article");
        }

        using OpenElement amount = html.Open("td", "n");
        html.Element(marked && pair.AmountDiffers ? "mark" : "span", French.Amount(step.Amount.Cents));
    }
}
