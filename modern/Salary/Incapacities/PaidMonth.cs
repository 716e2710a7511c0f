namespace BS2000Bridge.Salary.Incapacities;

/// <summary>What was declared as paid in a month.</summary>
/// <param name="Pay">Base wage and supplements payable monthly in cash.</param>
/// <param name="Hours">The hours declared with it.</param>
internal readonly record struct PaidMonth(Money Pay, int Hours);
