using System.Numerics;
using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Matching;

/// <summary>Compares the lines of a declaration branch by branch, and counts what each is.</summary>
internal sealed class LineComparison(RunAccounts accounts, KeylessRecords keyless)
{
    /// <summary>Compares a declaration that both sides have.</summary>
    /// <param name="modern">The modern side's lines.</param>
    /// <param name="group">The legacy's group.</param>
    /// <param name="pair">Receives which branches differ or are of one side only.</param>
    public void Compare(in ContributionLines modern, in ContributionRecord group, ref UnequalPair pair)
    {
        int withoutBranch = group.QuarantinedRecords - BitOperations.PopCount(group.QuarantinedBranches);
        foreach (Branch branch in Branches.All)
        {
            byte bit = branch.Bit();
            bool hasLegacy = group.Lines.Has(branch), hasModern = modern.Has(branch);
            if ((group.DuplicateBranches & bit) != 0)
            {
                Count(accounts.Legacy, Outcome.Duplicate, in group.Lines, branch);
                Count(accounts.Modern, Outcome.Duplicate, in modern, branch);
            }
            else if (hasLegacy && hasModern)
            {
                bool same = group.Lines[branch] == modern[branch];
                pair.Different |= same ? (byte)0 : bit;
                Outcome outcome = same ? Outcome.Equal : Outcome.Different;
                accounts.Legacy.Count(outcome, group.Lines[branch]);
                accounts.Modern.Count(outcome, modern[branch]);
            }
            else if (hasLegacy)
            {
                pair.OnlyLegacy |= bit;
                accounts.Legacy.Count(Outcome.Only, group.Lines[branch]);
            }
            else if (hasModern)
            {
                // The legacy's line may be in quarantine: of this branch, of a branch that was not readable, or of no readable key.
                bool quarantined = (group.QuarantinedBranches & bit) != 0 || withoutBranch-- > 0 || keyless.TakeLine();
                pair.OnlyModern |= quarantined ? (byte)0 : bit;
                accounts.Modern.Count(quarantined ? Outcome.Quarantined : Outcome.Only, modern[branch]);
            }
        }

        pair.Duplicate = group.DuplicateBranches;
        CountBesideLines(in group);
        accounts.CountBranches(in group.Lines, in modern);
    }

    /// <summary>Counts a declaration that only the legacy has.</summary>
    public void CountLegacyOnly(in ContributionRecord group)
    {
        foreach (Branch branch in Branches.All)
        {
            bool duplicate = (group.DuplicateBranches & branch.Bit()) != 0;
            Count(accounts.Legacy, duplicate ? Outcome.Duplicate : Outcome.Only, in group.Lines, branch);
        }

        CountBesideLines(in group);
        accounts.CountBranches(in group.Lines, default);
    }

    /// <summary>Counts the records of a group beyond the first of each branch, and those in quarantine.</summary>
    private void CountBesideLines(in ContributionRecord group)
    {
        accounts.Legacy.Count(Outcome.Duplicate, group.DuplicateTotals);
        accounts.Legacy.Count(Outcome.Quarantined, new LineTotals { Records = group.QuarantinedRecords });
    }

    private static void Count(SideAccount side, Outcome outcome, in ContributionLines lines, Branch branch)
    {
        if (lines.Has(branch))
        {
            side.Count(outcome, lines[branch]);
        }
    }
}
