using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Matching;

/// <summary>What a legacy group, or the lines of a declaration, are together.</summary>
internal static class GroupTotals
{
    /// <summary>Records and sums of a group, with its duplicates and its records in quarantine.</summary>
    public static LineTotals Totals(this in ContributionRecord group)
    {
        LineTotals totals = group.DuplicateTotals;
        totals.Records += group.QuarantinedRecords;
        totals.Add(in group.Lines);
        return totals;
    }

    /// <summary>Records of a group, with its duplicates and its records in quarantine.</summary>
    public static int RecordCount(this in ContributionRecord group) =>
        group.Lines.Count + group.DuplicateRecords + group.QuarantinedRecords;

    /// <summary>The branches that have a line, a bit each.</summary>
    public static byte Present(this in ContributionLines lines)
    {
        byte present = 0;
        foreach (Branch branch in Branches.All)
        {
            present |= lines.Has(branch) ? branch.Bit() : (byte)0;
        }

        return present;
    }

    /// <summary>The bit of a branch in a set of branches. A set in one byte passes by the million without a reference.</summary>
    public static byte Bit(this Branch branch) => (byte)(1 << (int)branch);
}
