using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Legislation.Steps;
using BS2000Bridge.Values;

namespace BS2000Bridge.Benchmarks.Loops;

/// <summary>
/// The computation of a declaration's contributions, beside the same with an account of its steps: what the product
/// computes millions of times, and what it computes for a person who asks why.
/// </summary>
internal sealed class ContributionsBenchmark : IBenchmark
{
    private const int Samples = 4096;
    private const int Seed = 7;
    private static readonly YearMonth Month = new(2025, 5);

    /// <inheritdoc/>
    public string Name => "contributions";

    /// <inheritdoc/>
    public BenchmarkResult Run(BenchmarkSettings settings, CancellationToken cancellationToken)
    {
        var calculator = new ContributionCalculator(ParameterLibrary.Load(), Month);
        WageCase[] cases = WageSamples.Of(Month, Samples, Seed);
        List<ResultRow> rows = [];
        foreach ((string label, Hypothesis habits) in Settings)
        {
            settings.Progress($"contributions: {label}");
            rows.Add(LoopTimer.Measure(
                label, Samples, [new("computed", () => Compute(calculator, cases, habits)), new("with its steps", () => Explain(calculator, cases, habits))], cancellationToken));
        }

        double most = rows.Max(row => row.Metrics[1].Value);
        return new BenchmarkResult(
            Name,
            $"One wage declaration of {Month}, all its contribution lines, one core; {Samples} made-up declarations, seed {Seed}.",
            rows,
            [new Target("bytes allocated by computing a declaration", most, AtMost: 0)]);
    }

    private static IReadOnlyList<(string Label, Hypothesis Habits)> Settings { get; } =
    [
        ("by the law", Hypothesis.None),
        ("three habits", Hypothesis.RoundingTotalThenSplit | Hypothesis.AbatementNotProrated | Hypothesis.MinimumNotGraded),
    ];

    private static long Compute(ContributionCalculator calculator, WageCase[] cases, Hypothesis habits)
    {
        long sum = 0;
        ContributionLines lines = default;
        for (int i = 0; i < cases.Length; i++)
        {
            calculator.Compute(in cases[i], habits, ref lines);
            sum += Sum(in lines);
        }

        return sum;
    }

    private static long Explain(ContributionCalculator calculator, WageCase[] cases, Hypothesis habits)
    {
        long sum = 0;
        ContributionLines lines = default;
        for (int i = 0; i < cases.Length; i++)
        {
            var steps = new StepList();
            calculator.Compute(in cases[i], habits, ref lines, ref steps);
            sum += Sum(in lines);
        }

        return sum;
    }

    private static long Sum(in ContributionLines lines)
    {
        long sum = 0;
        for (int i = 0; i < Branches.Count; i++)
        {
            sum += lines.Has((Branch)i) ? lines[(Branch)i].Insured.Cents + lines[(Branch)i].Employer.Cents : 0;
        }

        return sum;
    }
}
