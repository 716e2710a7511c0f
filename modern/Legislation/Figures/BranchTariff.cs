using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Figures;

/// <summary>What a branch levies in a month.</summary>
/// <param name="Insured">The insured's rate.</param>
/// <param name="Employer">The employer's rate; of accident insurance before the bonus-malus factor.</param>
/// <param name="Reference">The law.</param>
/// <param name="Confidence">How well the less founded of the two rates is founded.</param>
public sealed record BranchTariff(Rate Insured, Rate Employer, string Reference, Confidence Confidence);
