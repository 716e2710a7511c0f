using BS2000Bridge.Reconciliation.Causes;
using BS2000Bridge.Reconciliation.Markup;
using BS2000Bridge.Reconciliation.Wording;

namespace BS2000Bridge.Reconciliation.Reporting.Html;

/// <summary>A chart of the causes: for each a bar of its amount and one of its records, each against the largest.</summary>
internal static class CauseChart
{
    private const int BarsShown = 12;
    private const int Width = 1000;

    /// <summary>Writes it. What stands beyond the first causes is in the table.</summary>
    public static void Write(HtmlWriter html, IReadOnlyList<CauseReport> causes)
    {
        long cents = causes.Max(cause => cause.GrossCents), centsSum = causes.Sum(cause => cause.GrossCents);
        long records = causes.Max(cause => cause.Records), recordsSum = causes.Sum(cause => cause.Records);
        using OpenElement figure = html.Open("figure", "chart");
        html.Element("figcaption", "Poids de chaque cause, en montant brut (plein) et en nombre d’enregistrements (clair).");
        using (html.Open("ul"))
        {
            foreach (CauseReport cause in causes.Take(BarsShown))
            {
                using OpenElement item = html.Open("li", Words.Css(cause));
                using (html.Open("div", "label"))
                {
                    CauseText.WriteName(html, cause.Key);
                }

                using OpenElement bars = html.Open("div");
                Bar(html, "amount", cause.GrossCents, cents, French.Euros(cause.GrossCents), French.Share(cause.GrossCents, centsSum));
                Bar(html, "records", cause.Records, records, French.Count(cause.Records), French.Share(cause.Records, recordsSum));
            }
        }

        using OpenElement legend = html.Open("p", "legend");
        html.Element("span", "décidé", "ok");
        html.Element("span", "expliqué, à décider", "warn");
        html.Element("span", "ambigu ou inexpliqué", "bad");
        if (causes.Count > BarsShown)
        {
            html.Element("span", $"Les {BarsShown} premières ; {French.Count(causes.Count - BarsShown, "autre")} dans le tableau.");
        }
    }

    private static void Bar(HtmlWriter html, string measure, long value, long largest, string figure, string share)
    {
        long width = largest == 0 ? 0 : Math.Max(value == 0 ? 0 : 2, (long)((Int128)value * Width / largest));
        using OpenElement line = html.Open("div", $"bar {measure}");
        using (html.Open("svg", css: null, ("viewBox", $"0 0 {Width} 10"), ("preserveAspectRatio", "none"), ("role", "img"), ("aria-label", $"{figure}, {share}")))
        {
            html.Empty("rect", ("class", "track"), ("width", $"{Width}"), ("height", "10"));
            html.Empty("rect", ("class", "fill"), ("width", $"{width}"), ("height", "10"));
        }

        html.Element("span", figure, "value");
        html.Element("span", share, "share");
    }
}
