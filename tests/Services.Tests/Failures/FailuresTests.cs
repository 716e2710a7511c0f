using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Services.Failures;
using NodaTime;

namespace BS2000Bridge.Services.Tests.Failures;

/// <summary>What people read when something cannot be done: what is wrong and what to do. The texts are the promise.</summary>
public sealed class FailuresTests
{
    private static readonly Rejection NoAffiliation = new()
    {
        ReturnFile = ReturnFile.Salret,
        Code = 14,
        Text = new LocalizedText { French = "Pas d’affiliation", German = "Keine Anmeldung", English = "No affiliation" },
    };

    public static TheoryData<DomainFailure, ErrorReason, string> Texts => new()
    {
        { ServiceFailures.InvalidRequestId(""), ErrorReason.InvalidField, "request_id: has 0 characters, expected 1 to 64 without control characters." },
        { ServiceFailures.RequestIdReused(), ErrorReason.RequestIdReused, "The request_id was used before with another content; send what has changed under a new request_id." },
        { ServiceFailures.ChangedMeanwhile(), ErrorReason.ChangedMeanwhile, "The resource was changed since its etag was read; read it again and repeat." },
        { ServiceFailures.NotFound("affiliation"), ErrorReason.NotFound, "There is no such affiliation as of the instant asked for; check the name and as_of." },
        { ServiceFailures.InvalidCursor("page_token"), ErrorReason.InvalidCursor, "page_token is not of this service, or belongs to another question; ask again as before, or begin without one." },
        { ServiceFailures.Rejected(NoAffiliation), ErrorReason.DeclarationRejected, "SALRET 14: No affiliation." },
        { ServiceFailures.UnknownParameter("No rate.", "pension.rate", new LocalDate(2026, 3, 1), ""), ErrorReason.ParameterUnknown, "No rate." },
        { ServiceFailures.SideUnavailable("Affiliation does not answer."), ErrorReason.SideUnavailable, "Affiliation does not answer." },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Failure_OfEachKind_SaysWhatIsWrongAndWhatToDo(DomainFailure failure, ErrorReason reason, string message) =>
        Assert.Equal((reason, message), (failure.Reason, failure.Message));

    [Fact]
    public void InvalidRequestId_OfOneThatCanBeTaken_IsAFaultOfTheProgram()
    {
        ArgumentException fault = Assert.Throws<ArgumentException>(() => ServiceFailures.InvalidRequestId("a"));

        Assert.StartsWith("This request_id can be taken.", fault.Message);
    }

    [Fact]
    public void Rejected_HoldsTheRejection() => Assert.Equal(NoAffiliation, ServiceFailures.Rejected(NoAffiliation).Rejection);

    [Fact]
    public void UnknownParameter_TellsProgramsWhatIsMissing() => Assert.Equal(
        new Dictionary<string, string> { ["parameter"] = "pension.rate", ["date"] = "2026-03-01", ["population"] = "farmers" },
        ServiceFailures.UnknownParameter("No rate.", "pension.rate", new LocalDate(2026, 3, 1), "farmers").Metadata);

    public static TheoryData<DomainFailure, string, string, string, string> OfALine => new()
    {
        {
            ServiceFailures.RequestIdReused(), "request_id",
            "Le request_id a déjà servi pour un autre contenu; envoyez la modification sous un nouveau request_id",
            "Die request_id wurde schon für einen anderen Inhalt verwendet; senden Sie die Änderung unter einer neuen request_id",
            "The request_id was used before with another content; send what has changed under a new request_id"
        },
        {
            ServiceFailures.ChangedMeanwhile(), "",
            "Donnée modifiée entre-temps : relire et renvoyer", "Inzwischen geändert: erneut lesen und senden", "Changed meanwhile: read it again and repeat"
        },
        {
            ServiceFailures.UnknownParameter("No rate.", "pension.rate", new LocalDate(2026, 3, 1), ""), "",
            "Un paramètre de la loi manque pour cette date", "Für dieses Datum fehlt ein Parameter des Gesetzes", "A parameter of the law is not known for this date"
        },
        { ServiceFailures.InvalidRequestId(""), "request_id", "Faute de format ou ancien tracé", "Formatfehler oder alter Aufbau", "Fault of form, or an earlier layout" },
        {
            DomainFailure.Invalid(new InvalidField("period", "is none"), new InvalidField("pay", "is none")), "",
            "Faute de format ou ancien tracé", "Formatfehler oder alter Aufbau", "Fault of form, or an earlier layout"
        },
    };

    [Theory]
    [MemberData(nameof(OfALine))]
    public void Rejection_OfALineOfAStream_IsCode99WithItsTextInThreeLanguages(DomainFailure failure, string field, string french, string german, string english)
    {
        var expected = new Rejection
        {
            ReturnFile = ReturnFile.Malret,
            Code = 99,
            Field = field,
            Text = new LocalizedText { French = french, German = german, English = english },
        };

        Assert.Equal(expected, StreamRejections.Of(failure, ReturnFile.Malret));
    }

    /// <summary>A receipt that a sender changes must not change the next one's.</summary>
    [Fact]
    public void Rejection_ThatIsChanged_LeavesTheNextAsItIs()
    {
        StreamRejections.Of(ServiceFailures.ChangedMeanwhile(), ReturnFile.Affret).Text.English = "changed";

        Assert.StartsWith("Changed meanwhile", StreamRejections.Of(ServiceFailures.ChangedMeanwhile(), ReturnFile.Affret).Text.English);
    }
}
