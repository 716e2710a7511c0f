using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Salary.V1;

namespace BS2000Bridge.Salary.Wages;

/// <summary>A wage declaration as it was sent.</summary>
/// <param name="RequestId">The sender's id of it.</param>
/// <param name="Declaration">The declaration; null when the request has none.</param>
public readonly record struct WageSubmission(string RequestId, WageDeclaration? Declaration);

/// <summary>What was decided of a wage declaration.</summary>
/// <param name="Receipt">The answer.</param>
/// <param name="IsReused">Whether the request_id was used before with another content.</param>
public readonly record struct WageDecision(Receipt Receipt, bool IsReused = false);
