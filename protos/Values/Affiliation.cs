using NodaTime;

namespace BS2000Bridge.Values;

/// <summary>The facts of an affiliation on which the contributions of a month depend.</summary>
/// <param name="Scheme">The scheme.</param>
/// <param name="Occupation">The kind of occupation.</param>
/// <param name="Entry">The first day of the affiliation.</param>
/// <param name="Exit">The last day; null while it lasts.</param>
/// <param name="BirthDate">The insured's date of birth; an unknown month or day counts as the first.</param>
public readonly record struct Affiliation(Scheme Scheme, Occupation Occupation, LocalDate Entry, LocalDate? Exit, LocalDate BirthDate);
