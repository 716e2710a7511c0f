using BS2000Bridge.Values;

namespace BS2000Bridge.Seculine.Answers;

/// <summary>A month for which an employer declared wages.</summary>
/// <param name="Employer">The employer.</param>
/// <param name="Month">The month.</param>
public readonly record struct WageMonth(EmployerNumber Employer, YearMonth Month);
