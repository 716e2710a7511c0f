using System.Numerics;
using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Reconciliation.Matching;

namespace BS2000Bridge.Reconciliation.Explaining;

/// <summary>
/// Finds the smallest set of hypotheses that yields the legacy's figures on the most of the different examples and
/// changes none of the equal ones: singles, pairs, then more while they still gain.
/// </summary>
internal sealed class HypothesisSearch(ContributionCalculator calculator, IReadOnlyList<Hypothesis> hypotheses)
{
    /// <summary>How many sets of a size are extended to the next size.</summary>
    private const int Beam = 24;

    /// <summary>A set's score when an equal example refutes it.</summary>
    private const int Refuted = -1;

    /// <summary>The sets of the best score and, of those, the smallest size; several when nothing separates them.</summary>
    public SearchResult Find(IReadOnlyList<Example> examples)
    {
        int attainable = examples.Count(example => !example.IsEqual);
        var best = new SearchResult(0, [Hypothesis.None], []);
        List<Hypothesis> frontier = [Hypothesis.None];
        for (int size = 1; size <= hypotheses.Count; size++)
        {
            List<(Hypothesis Set, int Score)> scored = Extend(frontier)
                .Where(calculator.IsAvailable)
                .AsParallel().AsOrdered()
                .Select(set => (set, Score(set, examples)))
                .ToList();
            int top = scored.Count == 0 ? Refuted : scored.Max(candidate => candidate.Score);
            if (top > best.Reproduced)
            {
                best = new SearchResult(top, Sets(scored, top), []);
            }
            else
            {
                best = best with { LargerSets = best.Reproduced == 0 ? [] : Sets(scored, best.Reproduced) };
                if (scored.Count == 0 || size > 2 || best.Reproduced == attainable)
                {
                    break;
                }
            }

            // Every single is carried into the pairs: two hypotheses can hide one another, as truncating and splitting a total do.
            frontier = scored
                .OrderByDescending(candidate => candidate.Score)
                .Take(size == 1 ? scored.Count : Beam)
                .Select(candidate => candidate.Set)
                .ToList();
        }

        return best;
    }

    private static List<Hypothesis> Sets(List<(Hypothesis Set, int Score)> scored, int score) =>
        scored.Where(candidate => candidate.Score == score).Select(candidate => candidate.Set).ToList();

    private IEnumerable<Hypothesis> Extend(IEnumerable<Hypothesis> sets) =>
        sets.SelectMany(set => hypotheses.Where(one => !set.Includes(one)).Select(one => set | one))
            .Distinct()
            .OrderBy(set => BitOperations.PopCount((uint)set)).ThenBy(set => (uint)set);

    private int Score(Hypothesis set, IReadOnlyList<Example> examples)
    {
        int reproduced = 0;
        for (int i = 0; i < examples.Count; i++)
        {
            bool holds = Reproduction.Holds(examples[i], set, calculator);
            if (!holds && examples[i].IsEqual)
            {
                return Refuted;
            }

            reproduced += holds && !examples[i].IsEqual ? 1 : 0;
        }

        return reproduced;
    }
}
