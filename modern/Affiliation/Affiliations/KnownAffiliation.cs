using BS2000Bridge.Legislation.ActivityAbroad;

namespace BS2000Bridge.Affiliation.Affiliations;

/// <summary>An affiliation, as far as activity abroad depends on it.</summary>
/// <param name="Days">From entry to exit.</param>
/// <param name="IsEmployee">Whether it is that of an employee, to whom the framework agreement on telework is open.</param>
/// <param name="ResidenceCountryCode">The insured's State of residence, ISO 3166-1 alpha-2; null when it is not known.</param>
internal sealed record KnownAffiliation(DaySpan Days, bool IsEmployee, string? ResidenceCountryCode);
