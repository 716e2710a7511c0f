using BS2000Bridge.Legislation.Hypotheses;

namespace BS2000Bridge.Reconciliation.Explaining;

/// <summary>What a search found.</summary>
/// <param name="Reproduced">How many examples the best sets reproduce.</param>
/// <param name="Sets">The smallest of the best sets; several when nothing separates them.</param>
/// <param name="LargerSets">Larger sets that reproduce no more: parsimony sets them aside.</param>
internal sealed record SearchResult(int Reproduced, IReadOnlyList<Hypothesis> Sets, IReadOnlyList<Hypothesis> LargerSets);
