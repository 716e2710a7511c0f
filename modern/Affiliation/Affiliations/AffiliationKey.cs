namespace BS2000Bridge.Affiliation.Affiliations;

/// <summary>What names an affiliation: who, with whom, since when.</summary>
/// <param name="Employer">The employer's number.</param>
/// <param name="Insured">The insured's number.</param>
/// <param name="EntryDay">The first day as YYYYMMDD.</param>
internal readonly record struct AffiliationKey(long Employer, long Insured, int EntryDay);
