using BS2000Bridge.Values;

namespace BS2000Bridge.DatasetGenerator.Wages;

/// <summary>The amounts by which the wages of a month are measured.</summary>
/// <param name="Month">The month.</param>
/// <param name="Minimum">The minimum wage of an unqualified adult.</param>
/// <param name="Ceiling">The monthly ceiling.</param>
internal readonly record struct MonthFacts(YearMonth Month, Money Minimum, Money Ceiling);
