using System.Numerics;
using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Reconciliation.Matching;
using BS2000Bridge.Reconciliation.Pairing;
using BS2000Bridge.Reconciliation.Streaming;
using BS2000Bridge.Records;

namespace BS2000Bridge.Reconciliation.Explaining;

/// <summary>
/// Explains the differences of a run by reproducing them. Candidates come from examples; each is then held against every
/// different and every equal declaration of the run, and what speaks against it becomes an example of the next round.
/// </summary>
internal sealed class Explainer(
    ContributionCalculator calculator,
    IReadOnlyList<Hypothesis> hypotheses,
    Spill spill,
    EqualPass equalPass,
    IEnumerable<Example> sample)
{
    /// <summary>Examples that one round adds for each set: more would tell the search nothing new and make it slow.</summary>
    private const int CounterExamples = 256;

    /// <summary>Each round refutes what the one before found. A run that has not settled by then stays unexplained: a wrong explanation is worse than none.</summary>
    private const int Rounds = 12;

    /// <summary>One bit a set: what a declaration says of all of them is one word.</summary>
    private const int SetsAtOnce = 64;

    /// <summary>Larger sets that the report names; the rest would only be longer.</summary>
    private const int LargerSetsShown = 6;

    private readonly HypothesisSearch _search = new(calculator, hypotheses);
    private readonly List<Example> _examples = [.. sample];
    private long _equal;
    private bool _allReproduced;

    /// <summary>Finds the sets that hold for the whole run, then those that hold for a part of what is left.</summary>
    public Explanation Explain(CancellationToken cancellationToken)
    {
        if (spill.Explainable == 0)
        {
            return Explanation.Nothing;
        }

        SearchResult found = Settle(cancellationToken);
        IReadOnlyList<Hypothesis> rivals = BestOnEverything(found.Sets);
        IReadOnlyList<ScopedSets> scoped = _allReproduced
            ? []
            : new ScopedExplainer(calculator, _search, spill, equalPass).Explain(rivals, cancellationToken);
        return new Explanation(rivals, scoped, found.LargerSets.Take(LargerSetsShown).ToList(), _equal, spill.Explainable);
    }

    /// <summary>Searches until nothing in the whole run speaks against what was found, or no better set is found.</summary>
    private SearchResult Settle(CancellationToken cancellationToken)
    {
        IReadOnlyList<Hypothesis> heldAgainstAll = [];
        for (int round = 0; round < Rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            SearchResult found = _search.Find(_examples);
            found = found with { Sets = found.Sets.Take(SetsAtOnce).ToList() };
            if (found.Sets.SequenceEqual(heldAgainstAll))
            {
                return found;
            }

            heldAgainstAll = found.Sets;
            bool missed = AddDifferentAgainst(found.Sets);
            bool refuted = AddEqualAgainst(found.Sets, cancellationToken);
            _allReproduced = !missed && !refuted;
            if (_allReproduced)
            {
                return found;
            }
        }

        return new SearchResult(0, [Hypothesis.None], []);
    }

    /// <summary>Different declarations that a rival does not reproduce become examples.</summary>
    private bool AddDifferentAgainst(IReadOnlyList<Hypothesis> rivals)
    {
        var added = new int[rivals.Count];
        foreach ((UnequalPair pair, ulong missed) in Missed(rivals))
        {
            for (ulong left = missed; left != 0; left &= left - 1)
            {
                if (added[BitOperations.TrailingZeroCount(left)]++ < CounterExamples)
                {
                    _examples.Add(new Example(in pair));
                    break;
                }
            }
        }

        return added.Any(count => count > 0);
    }

    /// <summary>Equal declarations that a rival changes become examples; each of them refutes it.</summary>
    private bool AddEqualAgainst(IReadOnlyList<Hypothesis> rivals, CancellationToken cancellationToken)
    {
        var added = new int[rivals.Count];
        _equal = 0;
        equalPass.Run(rivals, Visit, cancellationToken);
        return added.Any(count => count > 0);

        void Visit(in CaseRecord record, in BS2000Bridge.Values.ContributionLines lines, ulong changed)
        {
            _equal++;
            for (ulong left = changed; left != 0; left &= left - 1)
            {
                if (added[BitOperations.TrailingZeroCount(left)]++ < CounterExamples)
                {
                    _examples.Add(new Example(in record.Case, in lines));
                    break;
                }
            }
        }
    }

    /// <summary>Of sets that the examples do not separate, those that reproduce the most of all different declarations.</summary>
    private IReadOnlyList<Hypothesis> BestOnEverything(IReadOnlyList<Hypothesis> sets)
    {
        if (sets.Count == 1)
        {
            return sets;
        }

        var misses = new long[sets.Count];
        foreach ((_, ulong missed) in Missed(sets))
        {
            for (ulong left = missed; left != 0; left &= left - 1)
            {
                misses[BitOperations.TrailingZeroCount(left)]++;
            }
        }

        return sets.Where((_, i) => misses[i] == misses.Min()).ToList();
    }

    private IEnumerable<(UnequalPair Pair, ulong Missed)> Missed(IReadOnlyList<Hypothesis> sets)
    {
        IEnumerable<(UnequalPair[] Batch, ulong[] Missed)> batches = OrderedPipeline.Run(
            spill.ReadBatches(),
            batch => (batch, Array.ConvertAll(batch, pair => MissedBy(sets, in pair))),
            CancellationToken.None);
        foreach ((UnequalPair[] batch, ulong[] missed) in batches)
        {
            for (int i = 0; i < batch.Length; i++)
            {
                if (missed[i] != 0)
                {
                    yield return (batch[i], missed[i]);
                }
            }
        }
    }

    private ulong MissedBy(IReadOnlyList<Hypothesis> sets, in UnequalPair pair)
    {
        ulong missed = 0;
        for (int s = 0; pair.Explainable && s < sets.Count; s++)
        {
            missed |= Reproduction.Holds(in pair, sets[s], calculator) ? 0 : 1UL << s;
        }

        return missed;
    }
}
