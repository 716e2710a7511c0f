namespace BS2000Bridge.Salary.Charges;

/// <summary>The contributions of a year by the law, from all that is known of it now.</summary>
/// <param name="Key">The year.</param>
/// <param name="Charges">The contributions, the earliest month first; empty when it was refused.</param>
/// <param name="Refusal">Why it cannot be computed, such as for want of a parameter; null when it was.</param>
internal sealed record ComputedYear(YearKey Key, IReadOnlyList<ComputedCharge> Charges, DomainFailure? Refusal = null);
