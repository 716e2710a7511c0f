using System.Globalization;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Legislation.Parameters;

namespace BS2000Bridge.Affiliation.Plumbing;

/// <summary>The failures of the domain's calls.</summary>
internal static class Failures
{
    public static DomainFailure RequestIdReused() =>
        new(ErrorReason.RequestIdReused, "The request_id was used before with another content; choose a new one for each request.");

    public static DomainFailure ChangedMeanwhile() =>
        new(ErrorReason.ChangedMeanwhile, "The resource was changed since its etag was read; read it again and repeat.");

    public static DomainFailure NotFound(string what) =>
        new(ErrorReason.NotFound, $"There is no such {what} from this point of view; check the name and as_of.");

    public static DomainFailure InvalidCursor(string field) =>
        new(ErrorReason.InvalidCursor, $"{field} is none of this service, or belongs to another question; begin without one.");

    public static DomainFailure Unknown(MissingParameterException missing, string population = "employers") => new(ErrorReason.ParameterUnknown, missing.Message)
    {
        Metadata = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["parameter"] = missing.ParameterId,
            ["date"] = missing.Day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
            ["population"] = population,
        },
    };

    public static DomainFailure Rejected(Rejection rejection) =>
        new(ErrorReason.DeclarationRejected, $"{rejection.ReturnFile.ToString().ToUpperInvariant()} {rejection.Code}: {rejection.Text.English}.") { Rejection = rejection };
}
