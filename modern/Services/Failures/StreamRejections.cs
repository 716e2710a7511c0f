using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Contracts.Rejections;

namespace BS2000Bridge.Services.Failures;

/// <summary>
/// Failures that would end a single call, as the rejection of one submission of a stream, which goes on: a file of ten thousand lines is not sent
/// back whole for one of them.
/// </summary>
public static class StreamRejections
{
    /// <summary>The code of a fault of form in every return file.</summary>
    public const int FaultOfForm = 99;

    private static readonly LocalizedText Reused = new()
    {
        French = "Le request_id a déjà servi pour un autre contenu; envoyez la modification sous un nouveau request_id",
        German = "Die request_id wurde schon für einen anderen Inhalt verwendet; senden Sie die Änderung unter einer neuen request_id",
        English = "The request_id was used before with another content; send what has changed under a new request_id",
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

    /// <summary>The rejection of a failure, with code 99; it names the field when there is a single one at fault.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="file">The return file of the stream.</param>
    public static Rejection Of(DomainFailure failure, ReturnFile file)
    {
        (string field, LocalizedText? text) = failure.Reason switch
        {
            ErrorReason.RequestIdReused => (Requests.RequestIds.Field, Reused),
            ErrorReason.ChangedMeanwhile => ("", Changed),
            ErrorReason.ParameterUnknown => ("", Unknown),
            _ => (failure.Fields.Count == 1 ? failure.Fields[0].Path : "", null),
        };
        Rejection rejection = RejectionCatalog.Create(file, FaultOfForm, field);
        if (text is not null)
        {
            rejection.Text = text.Clone();
        }

        return rejection;
    }
}
