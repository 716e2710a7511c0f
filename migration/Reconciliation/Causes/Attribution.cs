using System.Collections.Concurrent;
using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Reconciliation.Explaining;
using BS2000Bridge.Reconciliation.Matching;

namespace BS2000Bridge.Reconciliation.Causes;

/// <summary>
/// Gives each different declaration the causes that change its own figures. A set may hold for the whole run while a declaration is
/// touched by one member only: that member alone is its cause, and its amount must not be counted for the others.
/// </summary>
internal sealed class Attribution(Explanation explanation, ContributionCalculator calculator)
{
    private readonly ConcurrentDictionary<(Hypothesis Causes, int Scope), CauseKey> _explained = new();

    /// <summary>The cause of a declaration's differences.</summary>
    public CauseKey Of(in UnequalPair pair)
    {
        if (Within(explanation.RunSets, -1, in pair) is CauseKey key)
        {
            return key;
        }

        for (int i = 0; i < explanation.Scoped.Count; i++)
        {
            ScopedSets part = explanation.Scoped[i];
            if (part.Dimension.ValueOf(pair.Key, pair.Case) == part.Value && Within(part.Sets, i, in pair) is CauseKey scoped)
            {
                return scoped;
            }
        }

        return CauseKey.Unexplained;
    }

    private CauseKey? Within(IReadOnlyList<Hypothesis> sets, int scope, in UnequalPair pair)
    {
        Hypothesis first = Hypothesis.None;
        List<Hypothesis>? others = null;
        foreach (Hypothesis set in sets)
        {
            Hypothesis causes = Reproduction.CausesWithin(set, in pair, calculator);
            if (causes == Hypothesis.None || causes == first)
            {
                continue;
            }

            if (first == Hypothesis.None)
            {
                first = causes;
            }
            else if (others?.Contains(causes) != true)
            {
                (others ??= []).Add(causes);
            }
        }

        string label = scope < 0 ? "" : explanation.Scoped[scope].Label;
        return first == Hypothesis.None ? null
            : others is null ? _explained.GetOrAdd((first, scope), key => CauseKey.Explained(key.Causes, label))
            : CauseKey.Ambiguous([first, .. others], label);
    }
}
