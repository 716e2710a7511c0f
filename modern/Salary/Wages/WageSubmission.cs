namespace BS2000Bridge.Salary.Wages;

/// <summary>A wage declaration as it was sent.</summary>
/// <param name="RequestId">The sender's id of it.</param>
/// <param name="Declaration">The declaration; null when the request has none.</param>
internal readonly record struct WageSubmission(string RequestId, Contracts.Salary.V1.WageDeclaration? Declaration);
