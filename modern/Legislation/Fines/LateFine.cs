using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Fines;

/// <summary>A fine for a late declaration.</summary>
/// <param name="MonthsLate">Whole months between the last day of the term and the day of the declaration.</param>
/// <param name="Amount">The fine.</param>
public readonly record struct LateFine(int MonthsLate, Money Amount);
