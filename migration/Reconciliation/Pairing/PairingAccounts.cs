using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Pairing;

/// <summary>The books of a run.</summary>
public sealed class PairingAccounts
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
    /// <exception cref="HarnessFaultException">They do not: the runner is at fault.</exception>
    public void RequireBalance()
    {
        Require(Legacy, "legacy");
        Require(Modern, "modern");

        static void Require(SideAccount side, string name)
        {
            if (!side.Balances)
            {
                throw new HarnessFaultException(
                    $"The account of the {name} side does not balance: {side.Read.Records} records of {side.Read.ContributionCents} cents "
                    + "were read, but the outcomes add up to something else.");
            }
        }
    }

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
