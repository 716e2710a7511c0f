using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Rejections;

namespace BS2000Bridge.Salary.Incapacities;

/// <summary>Rejections of DECMAL with their texts.</summary>
internal static class IncapacityRejections
{
    /// <summary>How a receipt keeps that a period overlaps one of its kind that stands: MALRET has no code for it, and it is answered by 99.</summary>
    public const int Overlap = 1099;

    /// <summary>The rejection that a receipt keeps.</summary>
    /// <param name="code">A code of MALRET, or <see cref="Overlap"/>.</param>
    /// <param name="field">The field at fault.</param>
    public static Rejection Create(int code, string field)
    {
        Rejection rejection = RejectionCatalog.Create(ReturnFile.Malret, code == Overlap ? StreamRejections.FaultOfForm : code, field);
        if (code == Overlap)
        {
            rejection.Text = new LocalizedText
            {
                French = "Une période du même type est déjà déclarée pour un de ces jours; annulez le mois avant de déclarer à nouveau",
                German = "Für einen dieser Tage ist schon ein Zeitraum derselben Art gemeldet; stornieren Sie den Monat, bevor Sie neu melden",
                English = "A period of the same kind is already declared for one of these days; cancel the month before declaring anew",
            };
        }

        return rejection;
    }
}
