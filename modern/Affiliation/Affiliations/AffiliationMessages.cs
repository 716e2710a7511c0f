using System.Globalization;

namespace BS2000Bridge.Affiliation.Affiliations;

/// <summary>Rows of affiliations as messages of the contract.</summary>
internal static class AffiliationMessages
{
    /// <summary>The affiliation as this version has it.</summary>
    public static Contracts.Affiliation.V1.Affiliation ToMessage(this AffiliationRow row)
    {
        AffiliationKey key = row.Key;
        var message = new Contracts.Affiliation.V1.Affiliation
        {
            Name = key.ToName(),
            EmployerNumber = key.Employer.ToString(),
            InsuredNumber = key.Insured.ToString(),
            Period = new Contracts.Common.V1.DateInterval { FirstDay = row.EntryDay.ToDayMessage(), LastDay = row.ExitDay?.ToDayMessage() },
            SchemeCode = row.Scheme == 0 ? "" : row.Scheme.ToString("00", CultureInfo.InvariantCulture),
            Occupation = row.Occupation,
            ContractType = row.ContractType,
            WeeklyHours = row.WeeklyHours,
            TrialPeriodEnd = row.TrialEnd?.ToDayMessage(),
            OccupationCode = row.OccupationCode ?? "",
            Activity = row.Activity ?? "",
            State = row.IsCancelled ? AffiliationState.Cancelled : AffiliationState.Active,
            RecordedAt = row.KnownFrom.ToTimestamp(),
            Etag = Etag.Of(row.KnownFrom),
        };
        if (row is not { WorkCountry: null, WorkPostalCode: null, WorkTown: null })
        {
            message.Workplace = new Place { CountryCode = row.WorkCountry ?? "", PostalCode = row.WorkPostalCode ?? "", Town = row.WorkTown ?? "" };
        }

        return message;
    }

    /// <summary>The version, with the instants from and until which it was known.</summary>
    public static AffiliationVersion ToVersionMessage(this AffiliationRow row) => new()
    {
        Affiliation = row.ToMessage(),
        KnownFrom = row.KnownFrom.ToTimestamp(),
        KnownUntil = row.KnownUntil == Instants.Forever ? null : row.KnownUntil.ToTimestamp(),
        RequestId = row.RequestId,
    };
}
