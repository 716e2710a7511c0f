using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Contributions;

/// <summary>What a declared net wage comes to (simplified procedure of private households, art. 426 al. 2 and 3 CSS).</summary>
/// <param name="Gross">The gross wage: the least, to the cent, that leaves the declared net.</param>
/// <param name="Tax">The tax withheld.</param>
public readonly record struct NetWage(Money Gross, Money Tax);
