using BS2000Bridge.Reconciliation.Pairing;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Causes;

/// <summary>By how much two sides differ.</summary>
internal static class LineDifference
{
    /// <summary>Both shares of the legacy less both shares of the modern side, in cents.</summary>
    public static long Cents(in ContributionLine legacy, in ContributionLine modern) =>
        (legacy.Insured + legacy.Employer - modern.Insured - modern.Employer).Cents;

    /// <summary>The differing lines of a declaration together.</summary>
    public static DeclarationDifference Of(in UnequalPair pair, in ContributionLines modern)
    {
        DeclarationDifference difference = default;
        foreach (Branch branch in Branches.All)
        {
            if ((pair.Different & (1 << (int)branch)) != 0)
            {
                long cents = Cents(pair.Legacy[branch], modern[branch]);
                difference.Records++;
                difference.AmountCents += cents;
                difference.GrossCents += Math.Abs(cents);
                difference.Legacy.Add(pair.Legacy[branch]);
                difference.Modern.Add(modern[branch]);
            }
        }

        return difference;
    }
}

/// <summary>By how much the differing lines of a declaration differ.</summary>
internal struct DeclarationDifference
{
    /// <summary>How many lines differ.</summary>
    public int Records;

    /// <summary>Legacy less modern, in cents.</summary>
    public long AmountCents;

    /// <summary>The same without the lines' signs.</summary>
    public long GrossCents;

    /// <summary>The legacy's totals of these lines.</summary>
    public LineTotals Legacy;

    /// <summary>The modern totals of these lines.</summary>
    public LineTotals Modern;
}
