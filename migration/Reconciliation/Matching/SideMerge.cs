using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Records;

namespace BS2000Bridge.Reconciliation.Matching;

/// <summary>
/// Walks two sides in key order together, one key at a time, and counts what is read on the way. Both streams are sorted by the
/// same key, so one group a side is enough: nothing is looked up, and nothing is held in memory.
/// </summary>
internal sealed class SideMerge(ModernCursor modern, LegacyCursor legacy, RunAccounts accounts, KeylessRecords keyless)
{
    private bool _begun;
    private bool _legacyEnded;
    private bool _modernEnded;

    /// <summary>Negative when only the modern side has the key, positive when only the legacy has it, 0 when both have.</summary>
    public int Order { get; private set; }

    /// <summary>Moves to the next key.</summary>
    /// <returns>False when both sides have ended.</returns>
    public bool MoveNext()
    {
        bool hasLegacy = !_begun || Order >= 0 ? NextLegacy() : !_legacyEnded;
        bool hasModern = !_begun || Order <= 0 ? NextModern() : !_modernEnded;
        _begun = true;
        if (!hasModern && !hasLegacy)
        {
            CountCasesWithoutKey();
            return false;
        }

        Order = !hasModern ? 1 : !hasLegacy ? -1 : modern.Case.Key.CompareTo(legacy.Group.Key);
        return true;
    }

    /// <summary>Moves to a group with a key. Cases without one on the way wait: a legacy declaration without an input may be theirs.</summary>
    private bool NextModern()
    {
        CountCasesWithoutKey();
        while (modern.MoveNext())
        {
            if (modern.Case.Status != ReadStatus.QuarantinedWithoutKey)
            {
                accounts.Modern.CountRead(modern.Totals);
                return true;
            }

            keyless.AddCase();
        }

        _modernEnded = true;
        return false;
    }

    /// <summary>
    /// Moves to a group with a key. Records without one stand among a group's or behind them: they can be lines of that
    /// declaration, or of one between it and the next.
    /// </summary>
    private bool NextLegacy()
    {
        keyless.LeaveGroup();
        while (legacy.MoveNext())
        {
            accounts.Legacy.CountWithoutAmounts(Outcome.Quarantined, legacy.WithoutKey);
            if (legacy.Group.Status != ReadStatus.QuarantinedWithoutKey)
            {
                keyless.AddLinesHere(legacy.WithoutKey);
                accounts.Legacy.CountRead(legacy.Group.Totals());
                return true;
            }

            keyless.AddLinesBefore(legacy.WithoutKey);
        }

        _legacyEnded = true;
        return false;
    }

    /// <summary>Cases whose key was not readable and for which no legacy declaration stood at their place.</summary>
    private void CountCasesWithoutKey()
    {
        if (keyless.TakeCases() is > 0 and long cases)
        {
            accounts.Modern.CountWithoutAmounts(Outcome.Quarantined, cases);
        }
    }
}
