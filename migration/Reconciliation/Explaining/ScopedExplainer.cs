using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Reconciliation.Matching;
using BS2000Bridge.Reconciliation.Pairing;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Explaining;

/// <summary>
/// Looks for parts of the run, the widest first, in which one set of hypotheses yields the legacy's figures on all
/// records, where no set of the whole run does.
/// </summary>
internal sealed class ScopedExplainer(ContributionCalculator calculator, HypothesisSearch search, Spill spill, EqualPass equalPass)
{
    /// <summary>Fewer unexplained declarations than this prove nothing of a part: with one or two, some hypothesis fits by chance.</summary>
    private const int MinDeclarations = 3;

    /// <summary>Examples that a part is searched with; what is found is held against all of its records afterwards.</summary>
    private const int ExamplesPerPart = 512;

    /// <summary>Parts that are searched: every employer is one, and a national month has tens of thousands.</summary>
    private const int PartsPerDimension = 2000;

    /// <summary>Bounds the memory that all parts take together.</summary>
    private const int ExamplesInAll = 100_000;

    private int _examples;

    /// <summary>Finds such parts among what the sets of the whole run leave.</summary>
    public IReadOnlyList<ScopedSets> Explain(IReadOnlyList<Hypothesis> runSets, CancellationToken cancellationToken)
    {
        List<Part> parts = CollectDifferent(runSets);
        if (parts.Count == 0)
        {
            return [];
        }

        CollectEqual(parts, cancellationToken);
        var found = new List<ScopedSets>();
        foreach (Part part in parts)
        {
            SearchResult result = search.Find([.. part.Different, .. part.Equal]);
            if (result.Sets[0] != Hypothesis.None && result.Reproduced == part.Different.Count)
            {
                found.Add(new ScopedSets(part.Dimension, part.Value, part.Label, result.Sets));
            }
        }

        return KeepUnrefuted(found, cancellationToken);
    }

    /// <summary>The parts in which something is left, with examples of what is left and of what is explained there already.</summary>
    private List<Part> CollectDifferent(IReadOnlyList<Hypothesis> runSets)
    {
        var parts = new Dictionary<(ScopeDimension, long), Part>();
        Dictionary<ScopeDimension, int> partsOf = ScopeDimension.All.ToDictionary(dimension => dimension, _ => 0);
        foreach (UnequalPair pair in spill.ReadBatches().SelectMany(batch => batch).Where(pair => pair.Explainable))
        {
            bool left = !runSets.Any(set => Reproduction.Holds(in pair, set, calculator));
            foreach (ScopeDimension dimension in ScopeDimension.All)
            {
                long value = dimension.ValueOf(pair.Key, pair.Case);
                if (left && partsOf[dimension] < PartsPerDimension && parts.TryAdd((dimension, value), new Part(dimension, value)))
                {
                    partsOf[dimension]++;
                }

                if (parts.TryGetValue((dimension, value), out Part? part))
                {
                    part.Left += left ? 1 : 0;
                    Add(part.Different, new Example(in pair));
                }
            }
        }

        return ScopeDimension.All
            .SelectMany(dimension => parts.Values.Where(part => part.Dimension == dimension).OrderBy(part => part.Value))
            .Where(part => part.Left >= MinDeclarations)
            .ToList();
    }

    private void Add(List<Example> examples, Example example)
    {
        if (examples.Count < ExamplesPerPart && _examples < ExamplesInAll)
        {
            examples.Add(example);
            _examples++;
        }
    }

    private void CollectEqual(List<Part> parts, CancellationToken cancellationToken)
    {
        Dictionary<(ScopeDimension, long), Part> byKey = parts.ToDictionary(part => (part.Dimension, part.Value));
        equalPass.Run([], Visit, cancellationToken);

        void Visit(in CaseRecord record, in ContributionLines lines, ulong changed)
        {
            foreach (ScopeDimension dimension in ScopeDimension.All)
            {
                if (byKey.TryGetValue((dimension, dimension.ValueOf(record.Key, record.Case)), out Part? part))
                {
                    Add(part.Equal, new Example(in record.Case, in lines));
                }
            }
        }
    }

    /// <summary>Drops what an equal declaration of the part refutes, after a walk over all of them.</summary>
    private List<ScopedSets> KeepUnrefuted(List<ScopedSets> found, CancellationToken cancellationToken)
    {
        List<Hypothesis> sets = found.SelectMany(part => part.Sets).Distinct().Take(64).ToList();
        if (sets.Count == 0)
        {
            return [];
        }

        var refuted = new HashSet<(ScopedSets, Hypothesis)>();
        equalPass.Run(sets, Visit, cancellationToken);
        return found
            .Select(part => part with { Sets = part.Sets.Where(set => sets.Contains(set) && !refuted.Contains((part, set))).ToList() })
            .Where(part => part.Sets.Count > 0)
            .ToList();

        void Visit(in CaseRecord record, in ContributionLines lines, ulong changed)
        {
            if (changed == 0)
            {
                return;
            }

            foreach (ScopedSets part in found)
            {
                if (part.Dimension.ValueOf(record.Key, record.Case) == part.Value)
                {
                    foreach (Hypothesis set in part.Sets)
                    {
                        int index = sets.IndexOf(set);
                        if (index >= 0 && (changed & (1UL << index)) != 0)
                        {
                            refuted.Add((part, set));
                        }
                    }
                }
            }
        }
    }

    private sealed class Part(ScopeDimension dimension, long value)
    {
        public ScopeDimension Dimension { get; } = dimension;

        public long Value { get; } = value;

        public string Label => $"{Dimension.Name} {Dimension.Format(Value)}";

        /// <summary>Different declarations of the part that nothing explains yet.</summary>
        public int Left { get; set; }

        public List<Example> Different { get; } = [];

        public List<Example> Equal { get; } = [];
    }
}
