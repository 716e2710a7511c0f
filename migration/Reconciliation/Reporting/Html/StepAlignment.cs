using BS2000Bridge.Legislation.Steps;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Reporting.Html;

/// <summary>Lays two computations beside one another.</summary>
internal static class StepAlignment
{
    /// <summary>Matches the steps branch by branch: the same first and last ones with each other, the rest in their order.</summary>
    public static IEnumerable<StepPair> Align(IReadOnlyList<ComputationStep> legacy, IReadOnlyList<ComputationStep> modern) =>
        modern.Concat(legacy)
            .Select(step => step.Branch)
            .Distinct()
            .SelectMany(branch => AlignBranch(Of(legacy, branch), Of(modern, branch)));

    private static ComputationStep[] Of(IReadOnlyList<ComputationStep> steps, Branch? branch) => [.. steps.Where(step => step.Branch == branch)];

    private static IEnumerable<StepPair> AlignBranch(ComputationStep[] legacy, ComputationStep[] modern)
    {
        int shorter = Math.Min(legacy.Length, modern.Length), head = 0, tail = 0;
        while (head < shorter && legacy[head] == modern[head])
        {
            head++;
        }

        while (tail < shorter - head && legacy[^(tail + 1)] == modern[^(tail + 1)])
        {
            tail++;
        }

        int middle = Math.Max(legacy.Length, modern.Length) - head - tail;
        for (int i = 0; i < head + middle; i++)
        {
            yield return new StepPair(i < legacy.Length - tail ? legacy[i] : null, i < modern.Length - tail ? modern[i] : null);
        }

        for (int i = tail; i > 0; i--)
        {
            yield return new StepPair(legacy[^i], modern[^i]);
        }
    }
}
