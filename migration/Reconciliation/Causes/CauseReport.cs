using BS2000Bridge.Reconciliation.Decisions;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Causes;

/// <summary>All differences of one cause.</summary>
public sealed class CauseReport
{
    private readonly long[] _branches = new long[Branches.Count];

    internal CauseReport(CauseKey key, IReadOnlyList<CauseDecision> decisions, bool decided)
    {
        Key = key;
        Decisions = decisions;
        Decided = decided;
    }

    /// <summary>The cause.</summary>
    public CauseKey Key { get; }

    /// <summary>The decisions in force on its members.</summary>
    public IReadOnlyList<CauseDecision> Decisions { get; }

    /// <summary>Whether every member has a decision in force, so that its records are equivalent.</summary>
    public bool Decided { get; }

    /// <summary>Lines that differ.</summary>
    public long Records { get; internal set; }

    /// <summary>Declarations that these lines belong to.</summary>
    public long Declarations { get; internal set; }

    /// <summary>Legacy less modern, both shares, in cents.</summary>
    public long AmountCents { get; internal set; }

    /// <summary>The sum of the lines' differences without their signs, in cents. Net amounts hide a cause that takes from one and gives to another.</summary>
    public long GrossCents { get; internal set; }

    /// <summary>Employers touched.</summary>
    public long Employers { get; internal set; }

    /// <summary>The first period, YYYYMM.</summary>
    public int FirstPeriod { get; internal set; } = int.MaxValue;

    /// <summary>The last period, YYYYMM.</summary>
    public int LastPeriod { get; internal set; }

    /// <summary>Lines that differ, of a branch.</summary>
    public long RecordsOf(Branch branch) => _branches[(int)branch];

    /// <summary>The employers with the largest differences, at most ten.</summary>
    public IReadOnlyList<EmployerShare> TopEmployers { get; internal set; } = [];

    /// <summary>Declarations to look at: the first ones and those with the largest differences.</summary>
    public IReadOnlyList<ExampleReport> Examples { get; internal set; } = [];

    internal void CountBranches(byte different)
    {
        for (int i = 0; i < _branches.Length; i++)
        {
            _branches[i] += (different >> i) & 1;
        }
    }
}
