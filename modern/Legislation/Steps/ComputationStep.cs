using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Steps;

/// <summary>A step in the account of a computation.</summary>
/// <param name="Branch">The branch; null for a step that all branches share.</param>
/// <param name="Text">What was computed, French and English word first, then the figures.</param>
/// <param name="Reference">The law, and the habit where one took the law's place.</param>
/// <param name="Amount">What came out.</param>
public readonly record struct ComputationStep(Branch? Branch, string Text, string Reference, Money Amount);
