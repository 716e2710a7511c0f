using System.Buffers;
using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Matching;

/// <summary>
/// A batch of cases with the modern contributions of each. The lines stand in a pooled array: a national month has 810,000 of them,
/// and the collector would otherwise work more than the law.
/// </summary>
internal sealed class ComputedBatch
{
    private ComputedBatch(SourceBatch<CaseRecord> source, ContributionLines[] lines)
    {
        Source = source;
        Lines = lines;
    }

    public SourceBatch<CaseRecord> Source { get; }

    /// <summary>The contributions, by the place of their case; longer than the batch.</summary>
    public ContributionLines[] Lines { get; }

    /// <summary>Gives everything back for reuse.</summary>
    public void Release()
    {
        ArrayPool<ContributionLines>.Shared.Return(Lines);
        Source.Release();
    }

    /// <summary>Decodes a batch and computes each case that could be read; a case that the law has no parameters for goes to quarantine.</summary>
    public static ComputedBatch Compute(SourceBatch<CaseRecord> source, ContributionCalculator calculator)
    {
        source.Decode();
        ContributionLines[] lines = ArrayPool<ContributionLines>.Shared.Rent(source.Count);
        for (int i = 0; i < source.Count; i++)
        {
            lines[i].Clear();
            if (source.Items[i].Status == ReadStatus.Read)
            {
                TryCompute(source, i, ref lines[i], calculator);
            }
        }

        return new ComputedBatch(source, lines);
    }

    private static void TryCompute(SourceBatch<CaseRecord> source, int index, ref ContributionLines lines, ContributionCalculator calculator)
    {
        ref CaseRecord record = ref source.Items[index];
        try
        {
            calculator.Compute(in record.Case, Hypothesis.None, ref lines);
        }
        catch (ArgumentOutOfRangeException failure)
        {
            lines.Clear();
            source.Quarantine(index, failure.Message);
        }
    }
}
