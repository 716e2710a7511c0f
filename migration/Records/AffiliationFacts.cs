using BS2000Bridge.Values;

namespace BS2000Bridge.Records;

/// <summary>What a record says of an affiliation.</summary>
/// <param name="Employer">The thirteen digits of the employer number; not yet checked.</param>
/// <param name="Insured">The thirteen digits of the insured number; not yet checked.</param>
/// <param name="Affiliation">The facts.</param>
public readonly record struct AffiliationFacts(long Employer, long Insured, Affiliation Affiliation);
