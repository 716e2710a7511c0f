using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Contracts.Rejections;

namespace BS2000Bridge.Affiliation.Plumbing;

/// <summary>Failures that would end a single call, as the rejection of one request of a stream, which goes on.</summary>
internal static class StreamRejections
{
    /// <summary>The code of a request that is malformed: the last of every return file.</summary>
    public const int FormCode = 99;

    private static readonly LocalizedText Reused = new()
    {
        French = "Identifiant de demande déjà utilisé avec un autre contenu",
        German = "Die Kennung der Anfrage wurde schon mit anderem Inhalt verwendet",
        English = "The request_id was used before with another content",
    };

    private static readonly LocalizedText Changed = new()
    {
        French = "Donnée modifiée entre-temps : relire et renvoyer",
        German = "Inzwischen geändert: erneut lesen und senden",
        English = "Changed meanwhile: read it again and repeat",
    };

    private static readonly LocalizedText Unknown = new()
    {
        French = "Un paramètre de la loi manque pour cette date",
        German = "Für dieses Datum fehlt ein Parameter des Gesetzes",
        English = "A parameter of the law is not known for this date",
    };

    /// <summary>The rejection of a failure, with code 99.</summary>
    public static Rejection Of(DomainFailure failure)
    {
        Rejection rejection = RejectionCatalog.Create(ReturnFile.Affret, FormCode, failure.Fields.Count == 1 ? failure.Fields[0].Path : "");
        LocalizedText? text = failure.Reason switch
        {
            ErrorReason.RequestIdReused => Reused,
            ErrorReason.ChangedMeanwhile => Changed,
            ErrorReason.ParameterUnknown => Unknown,
            _ => null,
        };
        if (text is not null)
        {
            rejection.Text = text.Clone();
        }

        return rejection;
    }
}
