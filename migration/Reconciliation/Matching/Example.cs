using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Matching;

/// <summary>A declaration that sets of hypotheses are tried on: its input, and the lines that the legacy has of it.</summary>
internal sealed class Example
{
    /// <summary>The input.</summary>
    public readonly WageCase Case;

    /// <summary>The legacy's lines.</summary>
    public readonly ContributionLines Legacy;

    /// <summary>Takes an unequal declaration.</summary>
    public Example(in UnequalPair pair)
    {
        Case = pair.Case;
        Legacy = pair.Legacy;
        Ignored = pair.Duplicate;
    }

    /// <summary>Takes an equal declaration: the legacy's lines are the modern side's.</summary>
    public Example(in WageCase wageCase, in ContributionLines lines)
    {
        Case = wageCase;
        Legacy = lines;
        IsEqual = true;
    }

    /// <summary>Branches that are left aside since they stand more than once, a bit each: which of their lines would have to be reproduced?</summary>
    public byte Ignored { get; }

    /// <summary>Whether both sides agree without any hypothesis. A set that changes such a declaration is refuted.</summary>
    public bool IsEqual { get; }
}
