using BS2000Bridge.Legislation.ActivityAbroad;
using BS2000Bridge.Storage;
using BS2000Bridge.Values;

namespace BS2000Bridge.Affiliation.ActivityAbroad;

/// <summary>What activity abroad asks of the affiliations.</summary>
public interface IAffiliationLookup
{
    /// <summary>The affiliations of an insured with an employer that count now and have a day in common with some days, in the order of their entries.</summary>
    /// <param name="reading">The view of the database in which to look.</param>
    /// <param name="employer">The employer.</param>
    /// <param name="insured">The insured.</param>
    /// <param name="days">The days.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<IReadOnlyList<KnownAffiliation>> FindAsync(ReadTransaction reading, EmployerNumber employer, InsuredNumber insured, DaySpan days, CancellationToken cancellation);
}

/// <summary>An affiliation, as far as activity abroad depends on it.</summary>
/// <param name="Days">From entry to exit.</param>
/// <param name="IsEmployee">Whether it is that of an employee, to whom the framework agreement on telework is open.</param>
/// <param name="ResidenceCountryCode">The insured's State of residence, ISO 3166-1 alpha-2; null when it is not known.</param>
public sealed record KnownAffiliation(DaySpan Days, bool IsEmployee, string? ResidenceCountryCode);
