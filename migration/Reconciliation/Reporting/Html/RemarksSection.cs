using BS2000Bridge.Reconciliation.Judging;
using BS2000Bridge.Reconciliation.Markup;
using BS2000Bridge.Reconciliation.Wording;

namespace BS2000Bridge.Reconciliation.Reporting.Html;

/// <summary>What a reader should know beyond the figures, and what is noise of the legacy batch itself.</summary>
internal static class RemarksSection
{
    /// <summary>Writes it.</summary>
    public static void Write(HtmlWriter html, RunReport report)
    {
        using OpenElement section = html.Section("remarques", "Remarques", "notices");
        if (report.Notices.Count == 0)
        {
            html.Element("p", "Rien à signaler au-delà des chiffres.", "lead");
        }
        else
        {
            using OpenElement list = html.Open("ul", "notices");
            foreach (Remark notice in report.Notices)
            {
                html.Element("li", notice.French);
            }
        }

        html.Element("p", report.Noise switch
        {
            null => "Bruit (noise) : non mesuré dans cette exécution.",
            { Differing: 0 } noise => $"Bruit (noise) : deux passages de l’ancien traitement sur les mêmes entrées donnent les mêmes {French.Count(noise.Records)} enregistrements, octet pour octet.",
            NoiseReport noise => $"Bruit (noise) : entre deux passages de l’ancien traitement sur les mêmes entrées, {French.Count(noise.Differing)} des {French.Count(noise.Records)} enregistrements changent.",
        });
    }
}
