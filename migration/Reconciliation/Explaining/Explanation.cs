using BS2000Bridge.Legislation.Hypotheses;

namespace BS2000Bridge.Reconciliation.Explaining;

/// <summary>What explains the differences of a run.</summary>
/// <param name="RunSets">Sets that hold for the whole run: none set alone when nothing does; more than one when nothing separates them.</param>
/// <param name="Scoped">Sets that hold for a part of the run only.</param>
/// <param name="LargerSets">Larger sets that would reproduce no more, set aside by parsimony.</param>
/// <param name="EqualChecked">Equal declarations that the sets were held against: all of them.</param>
/// <param name="DifferentChecked">Different declarations that the sets were held against: all of them.</param>
internal sealed record Explanation(
    IReadOnlyList<Hypothesis> RunSets,
    IReadOnlyList<ScopedSets> Scoped,
    IReadOnlyList<Hypothesis> LargerSets,
    long EqualChecked,
    long DifferentChecked)
{
    /// <summary>Nothing to explain.</summary>
    public static Explanation Nothing { get; } = new([Hypothesis.None], [], [], 0, 0);
}
