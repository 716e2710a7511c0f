namespace BS2000Bridge.Reconciliation.Causes;

/// <summary>One employer's part in a cause.</summary>
/// <param name="Employer">The employer's number.</param>
/// <param name="Records">Lines that differ.</param>
/// <param name="AmountCents">Legacy less modern, in cents.</param>
/// <param name="GrossCents">Without signs, in cents.</param>
public sealed record EmployerShare(long Employer, long Records, long AmountCents, long GrossCents);
