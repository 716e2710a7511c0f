using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Causes;

/// <summary>The line of one branch on both sides.</summary>
/// <param name="Branch">The branch.</param>
/// <param name="Legacy">The legacy's line; null when it has none.</param>
/// <param name="Modern">The modern line; null when there is none.</param>
public sealed record LinePair(Branch Branch, ContributionLine? Legacy, ContributionLine? Modern)
{
    /// <summary>Whether anything differs.</summary>
    public bool Differs => Legacy != Modern;
}
