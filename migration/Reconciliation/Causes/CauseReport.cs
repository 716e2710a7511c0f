using BS2000Bridge.Legislation.Steps;
using BS2000Bridge.Reconciliation.Decisions;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Causes;

/// <summary>All differences of one cause.</summary>
public sealed class CauseReport
{
    private readonly long[] _branches = new long[Branches.Count];

    internal CauseReport(CauseKey key, IReadOnlyList<Decision> decisions, bool decided)
    {
        Key = key;
        Decisions = decisions;
        Decided = decided;
    }

    /// <summary>The cause.</summary>
    public CauseKey Key { get; }

    /// <summary>The decisions in force on its members.</summary>
    public IReadOnlyList<Decision> Decisions { get; }

    /// <summary>Whether every member has a decision in force, so that its records are equivalent.</summary>
    public bool Decided { get; }

    /// <summary>Lines that differ.</summary>
    public long Records { get; internal set; }

    /// <summary>Declarations that these lines belong to.</summary>
    public long Declarations { get; internal set; }

    /// <summary>Legacy less modern, both shares, in cents.</summary>
    public long AmountCents { get; internal set; }

    /// <summary>The sum of the lines' differences without their signs, in cents.</summary>
    public long GrossCents { get; internal set; }

    /// <summary>Employers touched.</summary>
    public long Employers { get; internal set; }

    /// <summary>The first period, YYYYMM.</summary>
    public int FirstPeriod { get; internal set; } = int.MaxValue;

    /// <summary>The last period, YYYYMM.</summary>
    public int LastPeriod { get; internal set; }

    /// <summary>Lines that differ, of a branch.</summary>
    public long RecordsOf(Branch branch) => _branches[(int)branch];

    /// <summary>The employers with the greatest differences, at most ten.</summary>
    public IReadOnlyList<EmployerShare> TopEmployers { get; internal set; } = [];

    /// <summary>Declarations to look at: the greatest differences and the first ones.</summary>
    public IReadOnlyList<ExampleReport> Examples { get; internal set; } = [];

    internal void CountBranches(byte different)
    {
        for (int i = 0; i < _branches.Length; i++)
        {
            _branches[i] += (different >> i) & 1;
        }
    }
}

/// <summary>One employer's part in a cause.</summary>
/// <param name="Employer">The employer's number.</param>
/// <param name="Records">Lines that differ.</param>
/// <param name="AmountCents">Legacy less modern, in cents.</param>
/// <param name="GrossCents">Without signs, in cents.</param>
public sealed record EmployerShare(long Employer, long Records, long AmountCents, long GrossCents);

/// <summary>One declaration of a cause, with everything beside one another.</summary>
/// <param name="Key">The key; masked by the writer of the report, not here.</param>
/// <param name="InputRecord">The number of the declaration's record in its dataset.</param>
/// <param name="Lines">Both sides by branch.</param>
/// <param name="ModernSteps">The modern computation, step by step.</param>
/// <param name="LegacySteps">The computation that yields the legacy's figures, step by step; empty when none does.</param>
/// <param name="Records">The legacy's records with their bytes.</param>
public sealed record ExampleReport(
    DeclarationKey Key,
    long InputRecord,
    IReadOnlyList<LinePair> Lines,
    IReadOnlyList<ComputationStep> ModernSteps,
    IReadOnlyList<ComputationStep> LegacySteps,
    IReadOnlyList<RecordDump> Records);

/// <summary>The line of one branch on both sides.</summary>
/// <param name="Branch">The branch.</param>
/// <param name="Legacy">The legacy's line; null when it has none.</param>
/// <param name="Modern">The modern line; null when there is none.</param>
public sealed record LinePair(Branch Branch, ContributionLine? Legacy, ContributionLine? Modern)
{
    /// <summary>Whether anything differs.</summary>
    public bool Differs => Legacy != Modern;
}
