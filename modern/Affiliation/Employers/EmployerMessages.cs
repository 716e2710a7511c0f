namespace BS2000Bridge.Affiliation.Employers;

/// <summary>Rows of employers as messages of the contract.</summary>
internal static class EmployerMessages
{
    /// <summary>The employer as this version has it.</summary>
    public static Employer ToMessage(this EmployerRow row)
    {
        var message = new Employer
        {
            Name = EmployerName.Of(row.Number),
            EmployerNumber = row.Number.ToString(),
            Kind = row.Kind,
            RecordedAt = row.KnownFrom.ToTimestamp(),
            Etag = Etag.Of(row.KnownFrom),
        };
        message.Terms.Add(row.Terms.Select(terms => new EmployerTerms
        {
            InForceFrom = terms.InForceFrom.ToDayMessage(),
            MutualityClass = terms.MutualityClass,
            AccidentFactorHundredths = terms.AccidentFactor,
            OccupationalHealthService = terms.HealthService,
        }));
        return message;
    }
}
