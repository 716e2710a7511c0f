using BS2000Bridge.Affiliation.Affiliations;
using BS2000Bridge.Affiliation.Plumbing;
using BS2000Bridge.Contracts.Affiliation.V1;

namespace BS2000Bridge.Affiliation.Employers;

/// <summary>Employers as messages of the contract, and their names.</summary>
internal static class EmployerMessages
{
    private const string Collection = "employers/";

    /// <summary>What a name looks like, for errors.</summary>
    public const string Shape = "employers/{employer, 13 digits}";

    public static string NameOf(long employer) => Collection + AffiliationMessages.Number(employer);

    /// <summary>The employer's number of a name; null when it is none.</summary>
    public static long? NumberOf(string name) =>
        name.StartsWith(Collection, StringComparison.Ordinal) && Values.EmployerNumber.TryParse(name[Collection.Length..], out Values.EmployerNumber number)
            ? number.Value
            : null;

    public static Employer ToMessage(this EmployerRow stored)
    {
        var message = new Employer
        {
            Name = NameOf(stored.Employer),
            EmployerNumber = AffiliationMessages.Number(stored.Employer),
            Kind = stored.Kind,
            RecordedAt = stored.KnownFrom.ToTimestamp(),
            Etag = Etag.Of(stored.KnownFrom),
        };
        message.Terms.Add(stored.Terms.Select(terms => new EmployerTerms
        {
            InForceFrom = terms.InForceFrom.ToDayMessage(),
            MutualityClass = terms.MutualityClass,
            AccidentFactorHundredths = terms.AccidentFactor,
            OccupationalHealthService = terms.HealthService,
        }));
        return message;
    }
}
