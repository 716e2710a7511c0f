using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Matching;

/// <summary>
/// A declaration of which not every line is equal: everything that explaining and reporting it needs. A struct without
/// references, so that any number of them passes through a file and not through memory.
/// </summary>
internal struct UnequalPair
{
    /// <summary>The key.</summary>
    public DeclarationKey Key;

    /// <summary>The scheme, from the input where there is one.</summary>
    public Scheme Scheme;

    /// <summary>The position among the modern side's groups; -1 when only the legacy has the declaration.</summary>
    public long Ordinal;

    /// <summary>The number of the declaration's record in its dataset; 0 when only the legacy has it.</summary>
    public long InputRecord;

    /// <summary>The number of the first legacy record; 0 when only the modern side has it.</summary>
    public long LegacyRecord;

    /// <summary>The input, when <see cref="Ordinal"/> is not negative.</summary>
    public WageCase Case;

    /// <summary>The legacy's lines.</summary>
    public ContributionLines Legacy;

    /// <summary>Branches whose lines differ, a bit each.</summary>
    public byte Different;

    /// <summary>Branches that only the legacy has.</summary>
    public byte OnlyLegacy;

    /// <summary>Branches that only the modern side has.</summary>
    public byte OnlyModern;

    /// <summary>Branches that stand more than once on a side.</summary>
    public byte Duplicate;

    /// <summary>A declaration that the modern side has.</summary>
    /// <param name="modern">The modern side at the declaration.</param>
    /// <param name="group">The legacy's group of the same key; the default when it has none.</param>
    public static UnequalPair Of(ModernCursor modern, in ContributionRecord group) => new()
    {
        Key = modern.Case.Key,
        Scheme = modern.Case.Case.Affiliation.Scheme,
        Ordinal = modern.Ordinal,
        InputRecord = modern.Case.RecordNumber,
        LegacyRecord = group.FirstRecordNumber,
        Case = modern.Case.Case,
        Legacy = group.Lines,
    };

    /// <summary>A declaration that only the legacy has.</summary>
    public static UnequalPair Of(in ContributionRecord group) => new()
    {
        Key = group.Key,
        Scheme = group.Scheme,
        Ordinal = -1,
        LegacyRecord = group.FirstRecordNumber,
        Legacy = group.Lines,
        OnlyLegacy = (byte)(group.Lines.Present() & ~group.DuplicateBranches),
        Duplicate = group.DuplicateBranches,
    };

    /// <summary>Computes the modern side's lines again: cheaper than carrying them through a file. None without an input.</summary>
    public readonly ContributionLines Modern(ContributionCalculator calculator)
    {
        ContributionLines lines = default;
        if (Ordinal >= 0)
        {
            calculator.Compute(in Case, Hypothesis.None, ref lines);
        }

        return lines;
    }

    /// <summary>Whether a set of hypotheses is to be looked for: lines differ, and there is one input to compute from.</summary>
    public readonly bool Explainable => Different != 0;
}
