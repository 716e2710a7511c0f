using BS2000Bridge.Contracts.Common.V1;

namespace BS2000Bridge.Salary.Wages;

/// <summary>What was decided of a wage declaration.</summary>
/// <param name="Receipt">The answer of a stream.</param>
/// <param name="Failure">What a call with it alone fails with; null when it was taken, or waits.</param>
internal readonly record struct WageDecision(Receipt Receipt, DomainFailure? Failure);
