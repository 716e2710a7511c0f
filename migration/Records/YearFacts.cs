using BS2000Bridge.Values;

namespace BS2000Bridge.Records;

/// <summary>What a record says of the months of a year before the one that is taken over.</summary>
/// <param name="Employer">The thirteen digits of the employer number; not yet checked.</param>
/// <param name="Insured">The thirteen digits of the insured number; not yet checked.</param>
/// <param name="Sums">The sums.</param>
public readonly record struct YearFacts(long Employer, long Insured, YearToDate Sums);
