using System.Numerics;
using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Reconciliation.Matching;
using BS2000Bridge.Reconciliation.Pairing;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Explaining;

/// <summary>Whether a varied computation yields the legacy's figures, and which members of a set a declaration needs.</summary>
internal static class Reproduction
{
    /// <summary>
    /// Whether the computation, so varied, has the legacy's figures in every branch that both have. A branch of one side
    /// only is no matter of figures, and no hypothesis explains it.
    /// </summary>
    /// <param name="wageCase">The input.</param>
    /// <param name="legacy">The legacy's lines.</param>
    /// <param name="ignored">Branches left aside, a bit each: those that stand more than once.</param>
    /// <param name="set">The hypotheses.</param>
    /// <param name="calculator">The modern computation.</param>
    public static bool Holds(
        in WageCase wageCase, in ContributionLines legacy, byte ignored, Hypothesis set, ContributionCalculator calculator)
    {
        ContributionLines computed = default;
        calculator.Compute(in wageCase, set, ref computed);
        foreach (Branch branch in Branches.All)
        {
            bool compared = (ignored & (1 << (int)branch)) == 0 && computed.Has(branch) && legacy.Has(branch);
            if (compared && computed[branch] != legacy[branch])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a set yields the legacy's figures of an example.</summary>
    public static bool Holds(Example example, Hypothesis set, ContributionCalculator calculator) =>
        Holds(in example.Case, in example.Legacy, example.Ignored, set, calculator);

    /// <summary>Whether a set yields the legacy's figures of a declaration.</summary>
    public static bool Holds(in UnequalPair pair, Hypothesis set, ContributionCalculator calculator) =>
        Holds(in pair.Case, in pair.Legacy, pair.Duplicate, set, calculator);

    /// <summary>
    /// The members of a set that change the declaration's own figures: the smallest subset that yields the legacy's
    /// figures. Where several of that size do, each alone changed the figures, and all of them are named.
    /// </summary>
    /// <returns>None when no subset yields them.</returns>
    public static Hypothesis CausesWithin(Hypothesis set, in UnequalPair pair, ContributionCalculator calculator)
    {
        for (int size = 1; size <= BitOperations.PopCount((uint)set); size++)
        {
            Hypothesis causes = Hypothesis.None;
            for (uint subset = (uint)set; subset != 0; subset = unchecked(subset - 1) & (uint)set)
            {
                if (BitOperations.PopCount(subset) == size && Holds(in pair, (Hypothesis)subset, calculator))
                {
                    causes |= (Hypothesis)subset;
                }
            }

            if (causes != Hypothesis.None)
            {
                return causes;
            }
        }

        return Hypothesis.None;
    }
}
