namespace BS2000Bridge.Values.Records;

/// <summary>One record of an input dataset.</summary>
/// <typeparam name="T">What it says.</typeparam>
/// <param name="Number">Its number in key order, from 1.</param>
/// <param name="Facts">What it says; meaningless when it could not be read.</param>
/// <param name="Quarantined">Why it could not be read; null when it was.</param>
public readonly record struct InputRecord<T>(long Number, T Facts, QuarantinedRecord? Quarantined)
    where T : struct;

/// <summary>What a record says of an employer.</summary>
/// <param name="Employer">The thirteen digits of the employer number; not yet checked.</param>
/// <param name="Profile">The facts on which the employer's contributions depend.</param>
public readonly record struct EmployerFacts(long Employer, EmployerProfile Profile);

/// <summary>What a record says of an affiliation.</summary>
/// <param name="Employer">The thirteen digits of the employer number; not yet checked.</param>
/// <param name="Insured">The thirteen digits of the insured number; not yet checked.</param>
/// <param name="Affiliation">The facts.</param>
public readonly record struct AffiliationFacts(long Employer, long Insured, Affiliation Affiliation);

/// <summary>What a record says of the months of a year before the one that is taken over.</summary>
/// <param name="Employer">The thirteen digits of the employer number; not yet checked.</param>
/// <param name="Insured">The thirteen digits of the insured number; not yet checked.</param>
/// <param name="Sums">The sums.</param>
public readonly record struct YearFacts(long Employer, long Insured, YearToDate Sums);
