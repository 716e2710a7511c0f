using BS2000Bridge.Reconciliation.Causes;
using BS2000Bridge.Reconciliation.Markup;
using BS2000Bridge.Reconciliation.Privacy;
using BS2000Bridge.Reconciliation.Wording;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Reporting.Html;

/// <summary>One declaration: both sides by branch, both computations, and the legacy's records.</summary>
internal static class ExampleView
{
    /// <summary>Writes it.</summary>
    public static void Write(HtmlWriter html, ExampleReport example, Masking masking)
    {
        using OpenElement details = html.Open("details", "example");
        using (html.Open("summary"))
        {
            html.Element("span", masking.Key(example.Key), "key");
            html.Element("span", $"enregistrement d’entrée nº {French.Count(example.InputRecord)}", "note");
        }

        WriteLines(html, example.Lines);
        StepsView.Write(html, example);
        RecordView.Write(html, example.Records, masking);
    }

    private static void WriteLines(HtmlWriter html, IReadOnlyList<LinePair> lines)
    {
        html.Element("h4", "Les deux côtés, par branche, en euros");
        using HtmlParts.TableScope table = html.Table("compact sides", "Les deux côtés, par branche", caption: null, firstFigure: 1, new("Branche", "branch"),
            new("Assiette, ancien", "base, legacy"), new("Assiette, nouveau", "base, modern"), new("Taux, ancien", "rate, legacy"), new("Taux, nouveau", "rate, modern"),
            new("Part assuré, ancien", "insured, legacy"), new("Part assuré, nouveau", "insured, modern"),
            new("Part patronale, ancien", "employer, legacy"), new("Part patronale, nouveau", "employer, modern"), new("Écart", "difference"));
        foreach (LinePair line in lines)
        {
            WriteLine(html, line);
        }
    }

    private static void WriteLine(HtmlWriter html, LinePair pair)
    {
        using OpenElement row = html.Open("tr", pair.Differs ? null : "zero");
        html.Element("th", pair.Branch.FrenchName(), css: null, ("scope", "row"));
        Cells(line => French.Amount(line.Base.Cents));
        Cells(line => French.Percent(line.Rate));
        Cells(line => French.Amount(line.Insured.Cents));
        Cells(line => French.Amount(line.Employer.Cents));
        html.Figure(pair is { Legacy: ContributionLine legacy, Modern: ContributionLine modern }
            ? French.Difference(LineDifference.Cents(in legacy, in modern))
            : French.Nothing);

        void Cells(Func<ContributionLine, string> format)
        {
            string old = pair.Legacy is ContributionLine left ? format(left) : French.Nothing;
            string @new = pair.Modern is ContributionLine right ? format(right) : French.Nothing;
            Cell(old, old != @new);
            Cell(@new, old != @new);
        }

        void Cell(string text, bool differs)
        {
            using OpenElement cell = html.Open("td", "n");
            html.Element(differs ? "mark" : "span", text);
        }
    }
}
