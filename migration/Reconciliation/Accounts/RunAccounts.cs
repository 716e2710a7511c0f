using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Accounts;

/// <summary>
/// The accounts of a run: both sides, the sums by branch, and what was left out. If they do not balance, the run has lost or invented a
/// record, and no verdict on the sides can be trusted.
/// </summary>
public sealed class RunAccounts
{
    private readonly LineTotals[] _legacyBranches = new LineTotals[Branches.Count];
    private readonly LineTotals[] _modernBranches = new LineTotals[Branches.Count];

    /// <summary>The legacy side.</summary>
    public SideAccount Legacy { get; } = new();

    /// <summary>The modern side.</summary>
    public SideAccount Modern { get; } = new();

    /// <summary>Records left out on both sides together, by the restriction's name.</summary>
    public SortedDictionary<string, long> OutOfScope { get; } = new(StringComparer.Ordinal);

    /// <summary>The legacy's totals of a branch, of the declarations that were compared.</summary>
    public LineTotals LegacyOf(Branch branch) => _legacyBranches[(int)branch];

    /// <summary>The modern side's totals of a branch, of the declarations that were compared.</summary>
    public LineTotals ModernOf(Branch branch) => _modernBranches[(int)branch];

    /// <summary>Checks that both ledgers balance.</summary>
    /// <exception cref="UnbalancedLedgerException">They do not: a fault of the program.</exception>
    public void RequireBalance()
    {
        Require(Legacy, "legacy");
        Require(Modern, "modern");

        static void Require(SideAccount side, string name)
        {
            if (!side.Balances)
            {
                throw new UnbalancedLedgerException(
                    $"The account of the {name} side does not balance: {side.Read.Records} records of {side.Read.ContributionCents} cents "
                    + "were read, but the outcomes add up to something else.");
            }
        }
    }

    /// <summary>Counts records that a restriction of the run leaves out, under the restriction's name.</summary>
    internal void LeaveOut(SideAccount side, in LineTotals totals, string filter)
    {
        side.Count(Outcome.OutOfScope, totals);
        OutOfScope[filter] = OutOfScope.GetValueOrDefault(filter) + totals.Records;
    }

    /// <summary>Counts the lines of a declaration that is compared, by branch.</summary>
    internal void CountBranches(in ContributionLines legacy, in ContributionLines modern)
    {
        foreach (Branch branch in Branches.All)
        {
            if (legacy.Has(branch))
            {
                _legacyBranches[(int)branch].Add(legacy[branch]);
            }

            if (modern.Has(branch))
            {
                _modernBranches[(int)branch].Add(modern[branch]);
            }
        }
    }
}
