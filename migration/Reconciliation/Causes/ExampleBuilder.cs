using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Steps;
using BS2000Bridge.Reconciliation.Explaining;
using BS2000Bridge.Reconciliation.Matching;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Causes;

/// <summary>Gives each cause its declarations to look at: both sides, both computations, and the legacy's bytes.</summary>
internal sealed class ExampleBuilder(IMonthSource source, ContributionCalculator calculator)
{
    /// <summary>Causes that get examples; a run with more has other worries.</summary>
    private const int CausesShown = 40;

    public void Fill(IReadOnlyList<CauseTally> tallies, Explanation explanation, CancellationToken cancellationToken)
    {
        List<CauseTally> shown = tallies.Take(CausesShown).ToList();
        HashSet<DeclarationKey> keys = shown.SelectMany(tally => tally.Shown).Select(pair => pair.Key).ToHashSet();
        if (keys.Count == 0)
        {
            return;
        }

        IReadOnlyDictionary<DeclarationKey, IReadOnlyList<RecordDump>> records = source.Inspect(keys, cancellationToken);
        foreach (CauseTally tally in shown)
        {
            tally.Report.Examples = tally.Shown
                .Select(pair => Build(in pair, hasCase: true, tally.Report.Key.Members, records.GetValueOrDefault(pair.Key, [])))
                .ToList();
        }
    }

    /// <summary>One declaration with everything beside one another.</summary>
    /// <param name="pair">The declaration.</param>
    /// <param name="hasCase">Whether there is an input to compute from.</param>
    /// <param name="causes">The hypotheses that yield the legacy's figures; none when nothing does.</param>
    /// <param name="records">Its records.</param>
    public ExampleReport Build(in UnequalPair pair, bool hasCase, Hypothesis causes, IReadOnlyList<RecordDump> records)
    {
        ContributionLines modern = hasCase ? pair.Modern(calculator) : default;
        var lines = new List<LinePair>();
        foreach (Branch branch in Branches.All)
        {
            bool hasLegacy = pair.Legacy.Has(branch), hasModern = modern.Has(branch);
            if (hasLegacy || hasModern)
            {
                lines.Add(new LinePair(branch, hasLegacy ? pair.Legacy[branch] : null, hasModern ? modern[branch] : null));
            }
        }

        return new ExampleReport(
            pair.Key, pair.InputRecord, lines, hasCase ? Steps(in pair.Case, Hypothesis.None) : [],
            causes == Hypothesis.None ? [] : Steps(in pair.Case, causes), records);
    }

    private IReadOnlyList<ComputationStep> Steps(in WageCase wageCase, Hypothesis set)
    {
        ContributionLines lines = default;
        var steps = new StepList();
        calculator.Compute(in wageCase, set, ref lines, ref steps);
        return steps.Steps;
    }
}
