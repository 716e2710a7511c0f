namespace BS2000Bridge.Values;

/// <summary>The contribution of one declaration to one branch.</summary>
/// <param name="Branch">The branch.</param>
/// <param name="Base">The contribution base (assiette cotisable).</param>
/// <param name="Rate">The rate of both shares together.</param>
/// <param name="Insured">The insured's share (part assuré).</param>
/// <param name="Employer">The employer's share (part patronale).</param>
public readonly record struct ContributionLine(Branch Branch, Money Base, Rate Rate, Money Insured, Money Employer);
