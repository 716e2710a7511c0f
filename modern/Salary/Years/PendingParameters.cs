namespace BS2000Bridge.Salary.Years;

/// <summary>What names the years of a batch in SQL.</summary>
/// <param name="Basis">The number of the basis.</param>
/// <param name="First">The first insured.</param>
/// <param name="Last">The last insured, included.</param>
internal sealed record PendingParameters(int Basis, long First, long Last);
