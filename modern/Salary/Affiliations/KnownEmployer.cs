using BS2000Bridge.Contracts.Affiliation.V1;

namespace BS2000Bridge.Salary.Affiliations;

/// <summary>An employer as this domain knows it, from the feed of the affiliation domain.</summary>
/// <param name="Number">The employer's number.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Terms">The terms, by their first days.</param>
internal sealed record KnownEmployer(EmployerNumber Number, EmployerKind Kind, IReadOnlyList<(LocalDate From, EmployerProfile Profile)> Terms)
{
    /// <summary>The terms on a day: the latest that have begun, or the earliest of all. Null when the employer has none.</summary>
    public EmployerProfile? TermsOn(LocalDate day) =>
        Terms.Count == 0 ? null : Terms[Math.Max(0, Terms.TakeWhile(terms => terms.From <= day).Count() - 1)].Profile;

    public static KnownEmployer Of(Employer message) => new(
        EmployerNumber.FromTrusted(long.Parse(message.EmployerNumber)),
        message.Kind,
        [.. message.Terms.Select(Read).OrderBy(terms => terms.From)]);

    private static (LocalDate From, EmployerProfile Profile) Read(EmployerTerms terms)
    {
        _ = terms.InForceFrom.TryToValue(out LocalDate from);
        _ = terms.OccupationalHealthService.TryToValue(out OccupationalHealthService service);
        return (from, new EmployerProfile((byte)terms.MutualityClass, (short)terms.AccidentFactorHundredths, service));
    }
}
