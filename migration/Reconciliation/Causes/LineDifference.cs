using BS2000Bridge.Reconciliation.Matching;
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
