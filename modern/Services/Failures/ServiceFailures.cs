using System.Globalization;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Services.Requests;
using NodaTime;

namespace BS2000Bridge.Services.Failures;

/// <summary>The failures that every domain's calls share. Their texts say what is wrong and what to do, without a word about a person.</summary>
public static class ServiceFailures
{
    /// <summary>A request_id that cannot be taken.</summary>
    public static DomainFailure InvalidRequestId(string requestId) => DomainFailure.Invalid(RequestIds.FaultOf(requestId)
        ?? throw new ArgumentException("This request_id can be taken.", nameof(requestId)));

    /// <summary>A request_id that had another content before.</summary>
    public static DomainFailure RequestIdReused() =>
        new(ErrorReason.RequestIdReused, "The request_id was used before with another content; send what has changed under a new request_id.");

    /// <summary>A resource that was changed since its etag was read.</summary>
    public static DomainFailure ChangedMeanwhile() =>
        new(ErrorReason.ChangedMeanwhile, "The resource was changed since its etag was read; read it again and repeat.");

    /// <summary>A resource that is not there, or was not at the instant asked for.</summary>
    /// <param name="what">What it is, such as <c>affiliation</c>, or its name.</param>
    public static DomainFailure NotFound(string what) =>
        new(ErrorReason.NotFound, $"There is no such {what} as of the instant asked for; check the name and as_of.");

    /// <summary>A page token or cursor that does not belong here.</summary>
    /// <param name="field">The field that holds it.</param>
    public static DomainFailure InvalidCursor(string field) =>
        new(ErrorReason.InvalidCursor, $"{field} is not of this service, or belongs to another question; ask again as before, or begin without one.");

    /// <summary>A declaration that is returned, where it was sent alone.</summary>
    public static DomainFailure Rejected(Rejection rejection) =>
        new(ErrorReason.DeclarationRejected, $"{rejection.ReturnFile.ToString().ToUpperInvariant()} {rejection.Code}: {rejection.Text.English}.") { Rejection = rejection };

    /// <summary>A parameter of the law that has no value on a day.</summary>
    /// <param name="message">What is missing, in a sentence.</param>
    /// <param name="parameter">The parameter's id.</param>
    /// <param name="day">The day.</param>
    /// <param name="population">Whom it was asked for; empty when it is of everybody.</param>
    public static DomainFailure UnknownParameter(string message, string parameter, LocalDate day, string population) => new(ErrorReason.ParameterUnknown, message)
    {
        Metadata = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["parameter"] = parameter,
            ["date"] = day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
            ["population"] = population,
        },
    };

    /// <summary>Another domain that does not answer, and without whose answer nothing can be decided.</summary>
    /// <param name="message">What cannot be done, and what to do.</param>
    public static DomainFailure SideUnavailable(string message) => new(ErrorReason.SideUnavailable, message);
}
