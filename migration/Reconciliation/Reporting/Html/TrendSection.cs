using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Reconciliation.Judging;
using BS2000Bridge.Reconciliation.Markup;
using BS2000Bridge.Reconciliation.Wording;

namespace BS2000Bridge.Reconciliation.Reporting.Html;

/// <summary>The records that differed in earlier runs and in this one.</summary>
internal static class TrendSection
{
    private const int Shown = 12;
    private const int Slot = 40;
    private const int Width = (Shown + 1) * Slot;
    private const int Height = 100;

    /// <summary>Writes it; nothing when this is the first run.</summary>
    public static void Write(HtmlWriter html, RunReport report)
    {
        if (report.Trend.Count == 0)
        {
            return;
        }

        using OpenElement section = html.Section("evolution", "Évolution", "trend");
        TrendEntry[] runs = [.. report.Trend.TakeLast(Shown), This(report)];
        using (html.Open("figure", "trend"))
        {
            html.Element("figcaption", "Enregistrements en écart par exécution : sans décision (plein), couverts par décision (clair). La dernière est celle-ci.");
            WriteChart(html, runs);
        }

        using HtmlParts.TableScope table = html.Table("compact wide", "Évolution", caption: null, firstFigure: 3, new("Mois", "month"), new("Exécution", "run"),
            new("Verdict", "verdict"), new("Lus", "records"), new("Différents", "different"), new("Équivalents", "equivalent"), new("Écart net, €", "difference"));
        foreach (TrendEntry run in runs)
        {
            using OpenElement row = html.Open("tr");
            html.Element("th", run.Month, css: null, ("scope", "row"));
            html.Element("td", run.Run, "key");
            html.Element("td", Enum.TryParse(run.Verdict, ignoreCase: true, out Verdict verdict) ? Words.Of(verdict).French : run.Verdict);
            html.Figure(French.Count(run.Records));
            html.Figure(French.Count(run.Different));
            html.Figure(French.Count(run.Equivalent));
            html.Figure(French.Difference(run.DifferenceCents));
        }
    }

    private static TrendEntry This(RunReport report)
    {
        SideAccount legacy = report.Accounts.Legacy;
        return new TrendEntry(report.Run, report.Month.ToString(), Words.Of(report.Verdict).English, legacy.Read.Records,
            legacy[Outcome.Different].Records, legacy[Outcome.Equivalent].Records,
            legacy.InScope.ContributionCents - report.Accounts.Modern.InScope.ContributionCents);
    }

    private static void WriteChart(HtmlWriter html, TrendEntry[] runs)
    {
        long largest = Math.Max(1, runs.Max(run => run.Different + run.Equivalent));
        string label = string.Join(" ; ", runs.Select(run => $"{run.Month} : {French.Count(run.Different)} et {French.Count(run.Equivalent)}"));
        using OpenElement svg = html.Open("svg", css: null, ("viewBox", $"0 0 {Width} {Height + 1}"), ("preserveAspectRatio", "none"), ("role", "img"), ("aria-label", label));
        for (int i = 0; i < runs.Length; i++)
        {
            long different = Scaled(runs[i].Different), equivalent = Scaled(runs[i].Equivalent);
            Bar(i, "different", Height - different, different);
            Bar(i, "equivalent", Height - different - equivalent, equivalent);
        }

        html.Empty("rect", ("class", "axis"), ("y", $"{Height}"), ("width", $"{Width}"), ("height", "1"));

        long Scaled(long records) => (long)((Int128)records * Height / largest);

        void Bar(int place, string css, long top, long height) => html.Empty("rect", ("class", css),
            ("x", $"{(place * Slot) + 6}"), ("y", $"{top}"), ("width", $"{Slot - 12}"), ("height", $"{height}"));
    }
}
