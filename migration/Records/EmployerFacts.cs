using BS2000Bridge.Values;

namespace BS2000Bridge.Records;

/// <summary>What a record says of an employer.</summary>
/// <param name="Employer">The thirteen digits of the employer number; not yet checked.</param>
/// <param name="Profile">The facts on which the employer's contributions depend.</param>
public readonly record struct EmployerFacts(long Employer, EmployerProfile Profile);
