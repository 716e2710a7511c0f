using System.Globalization;
using BS2000Bridge.Affiliation.Plumbing;
using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Common.V1;
using Wire = BS2000Bridge.Contracts.Affiliation.V1;

namespace BS2000Bridge.Affiliation.Affiliations;

/// <summary>Stored affiliations as messages of the contract.</summary>
internal static class AffiliationMessages
{
    public static Wire.Affiliation ToMessage(this AffiliationRow stored)
    {
        var message = new Wire.Affiliation
        {
            Name = AffiliationName.Of(stored.Key),
            EmployerNumber = Number(stored.Employer),
            InsuredNumber = Number(stored.Insured),
            Period = new DateInterval { FirstDay = stored.EntryDay.ToDayMessage(), LastDay = stored.ExitDay?.ToDayMessage() },
            SchemeCode = stored.Scheme == 0 ? "" : stored.Scheme.ToString("00", CultureInfo.InvariantCulture),
            Occupation = stored.Occupation,
            ContractType = stored.ContractType,
            WeeklyHours = stored.WeeklyHours,
            TrialPeriodEnd = stored.TrialEnd?.ToDayMessage(),
            OccupationCode = stored.OccupationCode ?? "",
            Activity = stored.Activity ?? "",
            State = stored.IsCancelled ? AffiliationState.Cancelled : AffiliationState.Active,
            RecordedAt = stored.KnownFrom.ToTimestamp(),
            Etag = Etag.Of(stored.KnownFrom),
        };
        if (stored is not { WorkCountry: null, WorkPostalCode: null, WorkTown: null })
        {
            message.Workplace = new Place { CountryCode = stored.WorkCountry ?? "", PostalCode = stored.WorkPostalCode ?? "", Town = stored.WorkTown ?? "" };
        }

        return message;
    }

    public static AffiliationVersion ToVersionMessage(this AffiliationRow stored) => new()
    {
        Affiliation = stored.ToMessage(),
        KnownFrom = stored.KnownFrom.ToTimestamp(),
        KnownUntil = stored.KnownUntil == Instants.Forever ? null : stored.KnownUntil.ToTimestamp(),
        RequestId = stored.RequestId,
    };

    public static string Number(long thirteenDigits) => thirteenDigits.ToString("0000000000000", CultureInfo.InvariantCulture);
}
