using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Reconciliation.Pairing;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Explaining;

/// <summary>A declaration that sets of hypotheses are tried on: its input, and the lines that the legacy has of it.</summary>
internal sealed class Example
{
    private readonly WageCase _case;
    private readonly ContributionLines _legacy;
    private readonly byte _ignored;

    /// <summary>Takes an unequal declaration.</summary>
    public Example(in UnequalPair pair)
    {
        _case = pair.Case;
        _legacy = pair.Legacy;
        _ignored = pair.Duplicate;
    }

    /// <summary>Takes an equal declaration: the legacy's lines are the modern side's.</summary>
    public Example(in WageCase wageCase, in ContributionLines lines)
    {
        _case = wageCase;
        _legacy = lines;
        IsEqual = true;
    }

    /// <summary>Whether both sides agree without any hypothesis. A set that changes such a declaration is refuted.</summary>
    public bool IsEqual { get; }

    /// <summary>Whether the modern computation, so varied, yields the legacy's figures of this declaration.</summary>
    public bool ReproducedBy(Hypothesis set, ContributionCalculator calculator) =>
        Reproduction.Holds(in _case, in _legacy, _ignored, set, calculator);
}
