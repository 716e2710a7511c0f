using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Reconciliation.Explaining;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Pairing;

/// <summary>
/// The streaming merge of two sides in key order. Every record gets its outcome in the accounts; what is not equal goes
/// to the spill. Memory is a batch a side, however many records there are.
/// </summary>
internal sealed class Pairer(RunScope scope, PairingAccounts accounts, Spill spill, ExampleSample equal, ExampleSample different)
{
    private long _casesWithoutKey;
    private long _linesWithoutKeyBefore;
    private long _linesWithoutKeyHere;

    /// <summary>Merges both sides to their end.</summary>
    /// <param name="modern">The modern side, before its first group.</param>
    /// <param name="legacy">The legacy side, before its first group.</param>
    /// <param name="progress">Told the number of declarations now and then.</param>
    public void Run(ModernCursor modern, LegacyCursor legacy, IProgress<long> progress)
    {
        bool hasModern = NextModern(modern), hasLegacy = NextLegacy(legacy);
        for (long groups = 1; hasModern || hasLegacy; groups++)
        {
            int order = !hasModern ? 1 : !hasLegacy ? -1 : modern.Case.Key.CompareTo(legacy.Group.Key);
            if (order == 0)
            {
                Pair(modern, legacy);
            }
            else if (order < 0)
            {
                OnlyModern(modern);
            }
            else
            {
                OnlyLegacy(legacy);
            }

            hasLegacy = order < 0 ? hasLegacy : NextLegacy(legacy);
            hasModern = order > 0 ? hasModern : NextModern(modern);
            if ((groups & 0x3FFF) == 0)
            {
                progress.Report(groups);
            }
        }

        FlushCasesWithoutKey();
    }

    /// <summary>Moves to a group with a key. Cases without one on the way wait: a legacy declaration without an input may be theirs.</summary>
    private bool NextModern(ModernCursor modern)
    {
        FlushCasesWithoutKey();
        while (modern.MoveNext())
        {
            if (modern.Case.Status != ReadStatus.QuarantinedWithoutKey)
            {
                accounts.Modern.CountRead(modern.Totals);
                return true;
            }

            _casesWithoutKey++;
        }

        return false;
    }

    /// <summary>
    /// Moves to a group with a key. Records without one stand among a group's or behind them: they can be lines of that
    /// declaration, or of one between it and the next.
    /// </summary>
    private bool NextLegacy(LegacyCursor legacy)
    {
        _linesWithoutKeyBefore = _linesWithoutKeyHere;
        _linesWithoutKeyHere = 0;
        while (legacy.MoveNext())
        {
            accounts.Legacy.CountWithoutAmounts(Outcome.Quarantined, legacy.WithoutKey);
            if (legacy.Group.Status != ReadStatus.QuarantinedWithoutKey)
            {
                _linesWithoutKeyHere = legacy.WithoutKey;
                accounts.Legacy.CountRead(TotalsOf(in legacy.Group));
                return true;
            }

            _linesWithoutKeyBefore += legacy.WithoutKey;
        }

        return false;
    }

    /// <summary>Whether a modern line without a counterpart may be that of a legacy record without a readable key.</summary>
    private bool AbsorbLineWithoutKey()
    {
        if (_linesWithoutKeyBefore > 0)
        {
            _linesWithoutKeyBefore--;
            return true;
        }

        if (_linesWithoutKeyHere > 0)
        {
            _linesWithoutKeyHere--;
            return true;
        }

        return false;
    }

    /// <summary>Cases whose key was not readable and for which no legacy declaration stood at their place.</summary>
    private void FlushCasesWithoutKey()
    {
        if (_casesWithoutKey > 0)
        {
            accounts.Modern.CountWithoutAmounts(Outcome.Quarantined, _casesWithoutKey);
            _casesWithoutKey = 0;
        }
    }

    private void Pair(ModernCursor modern, LegacyCursor legacy)
    {
        bool readable = modern.Case.Status == ReadStatus.Read;
        Scheme regime = readable ? modern.Case.Case.Affiliation.Scheme : legacy.Group.Scheme;
        if (scope.LeftOutBy(modern.Case.Key.Employer, regime) is string filter)
        {
            LeaveOut(accounts.Legacy, in legacy.Group, filter);
            LeaveOut(accounts.Modern, modern.Totals, filter);
        }
        else if (!readable)
        {
            Quarantine(in legacy.Group);
        }
        else if (modern.Cases > 1)
        {
            CountLegacy(Outcome.Duplicate, in legacy.Group);
            accounts.Modern.Count(Outcome.Duplicate, modern.Totals);
            spill.Write(Unequal(modern, in legacy.Group) with { Duplicate = byte.MaxValue });
        }
        else if (legacy.Group.DuplicateBranches == 0 && legacy.Group.Lines.SameAs(in modern.Lines))
        {
            Agree(modern, in legacy.Group);
        }
        else
        {
            Compare(modern, legacy);
        }
    }

    /// <summary>Both sides have the same lines: the other side's totals are counted, so that the books check that too.</summary>
    private void Agree(ModernCursor modern, in ContributionRecord group)
    {
        LineTotals legacy = TotalsOf(in group);
        legacy.Records -= group.QuarantinedRecords;
        accounts.Legacy.Count(Outcome.Equal, modern.Totals);
        accounts.Modern.Count(Outcome.Equal, legacy);
        accounts.Legacy.Count(Outcome.Quarantined, new LineTotals { Records = group.QuarantinedRecords });
        accounts.CountBranches(in group.Lines, in modern.Lines);
        if (equal.WantsNext())
        {
            equal.Add(new Example(in modern.Case.Case, in modern.Lines));
        }
    }

    private void Compare(ModernCursor modern, LegacyCursor legacy)
    {
        ref ContributionRecord group = ref legacy.Group;
        byte differing = 0, onlyLegacy = 0, onlyModern = 0;
        int withoutBranch = group.QuarantinedRecords - System.Numerics.BitOperations.PopCount(group.QuarantinedBranches);
        foreach (Branch branch in Branches.All)
        {
            byte bit = (byte)(1 << (int)branch);
            bool hasLegacy = group.Lines.Has(branch), hasModern = modern.Lines.Has(branch);
            if ((group.DuplicateBranches & bit) != 0)
            {
                Count(accounts.Legacy, Outcome.Duplicate, hasLegacy, in group.Lines, branch);
                Count(accounts.Modern, Outcome.Duplicate, hasModern, in modern.Lines, branch);
            }
            else if (hasLegacy && hasModern)
            {
                bool same = group.Lines[branch] == modern.Lines[branch];
                differing |= same ? (byte)0 : bit;
                Outcome outcome = same ? Outcome.Equal : Outcome.Different;
                accounts.Legacy.Count(outcome, group.Lines[branch]);
                accounts.Modern.Count(outcome, modern.Lines[branch]);
            }
            else if (hasLegacy)
            {
                onlyLegacy |= bit;
                accounts.Legacy.Count(Outcome.Only, group.Lines[branch]);
            }
            else if (hasModern)
            {
                bool quarantined = (group.QuarantinedBranches & bit) != 0 || withoutBranch-- > 0 || AbsorbLineWithoutKey();
                onlyModern |= quarantined ? (byte)0 : bit;
                accounts.Modern.Count(quarantined ? Outcome.Quarantined : Outcome.Only, modern.Lines[branch]);
            }
        }

        accounts.Legacy.Count(Outcome.Duplicate, group.DuplicateTotals);
        accounts.Legacy.Count(Outcome.Quarantined, new LineTotals { Records = group.QuarantinedRecords });
        accounts.CountBranches(in group.Lines, in modern.Lines);

        // Also when all that is missing is in quarantine: what was not compared speaks neither for nor against a hypothesis.
        UnequalPair pair = Unequal(modern, in group) with
        {
            Different = differing,
            OnlyLegacy = onlyLegacy,
            OnlyModern = onlyModern,
            Duplicate = group.DuplicateBranches,
        };
        spill.Write(in pair);
        if (pair.Explainable && different.WantsNext())
        {
            different.Add(new Example(in pair));
        }
    }

    private void OnlyModern(ModernCursor modern)
    {
        Scheme? regime = modern.Case.Status == ReadStatus.Read ? modern.Case.Case.Affiliation.Scheme : null;
        if (scope.LeftOutBy(modern.Case.Key.Employer, regime) is string filter)
        {
            LeaveOut(accounts.Modern, modern.Totals, filter);
        }
        else if (modern.Case.Status != ReadStatus.Read)
        {
            accounts.Modern.CountWithoutAmounts(Outcome.Quarantined, 1);
        }
        else if (modern.Cases > 1)
        {
            accounts.Modern.Count(Outcome.Duplicate, modern.Totals);
            spill.Write(Unequal(modern, default) with { Duplicate = byte.MaxValue });
        }
        else if (_linesWithoutKeyBefore >= modern.Totals.Records)
        {
            // As many legacy records as this declaration has lines stand here without a readable key: they are its own.
            accounts.Modern.Count(Outcome.Quarantined, modern.Totals);
            _linesWithoutKeyBefore -= modern.Totals.Records;
            spill.Write(Unequal(modern, default));
        }
        else
        {
            accounts.Modern.Count(Outcome.Only, modern.Totals);
            accounts.CountBranches(default, in modern.Lines);
            spill.Write(Unequal(modern, default) with { OnlyModern = Present(in modern.Lines) });
        }
    }

    private void OnlyLegacy(LegacyCursor legacy)
    {
        ref ContributionRecord group = ref legacy.Group;
        if (scope.LeftOutBy(group.Key.Employer, group.Scheme) is string filter)
        {
            LeaveOut(accounts.Legacy, in group, filter);
            return;
        }

        if (_casesWithoutKey > 0)
        {
            _casesWithoutKey--;
            Quarantine(in group);
            return;
        }

        CountByBranch(in group);
        accounts.CountBranches(in group.Lines, default);
        spill.Write(new UnequalPair
        {
            Key = group.Key,
            Scheme = group.Scheme,
            Ordinal = -1,
            LegacyRecord = group.FirstRecordNumber,
            Legacy = group.Lines,
            OnlyLegacy = (byte)(Present(in group.Lines) & ~group.DuplicateBranches),
            Duplicate = group.DuplicateBranches,
            LegacyRecords = RecordsOf(in group),
        });
    }

    /// <summary>The legacy's output of an input in quarantine: counted as quarantined on both sides.</summary>
    private void Quarantine(in ContributionRecord group)
    {
        CountLegacy(Outcome.Quarantined, in group);
        accounts.Modern.CountWithoutAmounts(Outcome.Quarantined, RecordsOf(in group));
    }

    private void CountByBranch(in ContributionRecord group)
    {
        foreach (Branch branch in Branches.All)
        {
            bool duplicate = (group.DuplicateBranches & (1 << (int)branch)) != 0;
            Count(accounts.Legacy, duplicate ? Outcome.Duplicate : Outcome.Only, group.Lines.Has(branch), in group.Lines, branch);
        }

        accounts.Legacy.Count(Outcome.Duplicate, group.DuplicateTotals);
        accounts.Legacy.Count(Outcome.Quarantined, new LineTotals { Records = group.QuarantinedRecords });
    }

    private void CountLegacy(Outcome outcome, in ContributionRecord group) => accounts.Legacy.Count(outcome, TotalsOf(in group));

    private void LeaveOut(SideAccount side, in ContributionRecord group, string filter) => LeaveOut(side, TotalsOf(in group), filter);

    private void LeaveOut(SideAccount side, in LineTotals totals, string filter)
    {
        side.Count(Outcome.OutOfScope, totals);
        accounts.OutOfScope[filter] = accounts.OutOfScope.GetValueOrDefault(filter) + totals.Records;
    }

    private static void Count(SideAccount side, Outcome outcome, bool present, in ContributionLines lines, Branch branch)
    {
        if (present)
        {
            side.Count(outcome, lines[branch]);
        }
    }

    private static UnequalPair Unequal(ModernCursor modern, in ContributionRecord group) => new()
    {
        Key = modern.Case.Key,
        Scheme = modern.Case.Case.Affiliation.Scheme,
        Ordinal = modern.Ordinal,
        InputRecord = modern.Case.RecordNumber,
        LegacyRecord = group.FirstRecordNumber,
        Case = modern.Case.Case,
        Legacy = group.Lines,
        InputCases = modern.Cases,
        LegacyRecords = RecordsOf(in group),
    };

    private static LineTotals TotalsOf(in ContributionRecord group)
    {
        LineTotals totals = group.DuplicateTotals;
        totals.Records += group.QuarantinedRecords;
        foreach (Branch branch in Branches.All)
        {
            if (group.Lines.Has(branch))
            {
                totals.Add(group.Lines[branch]);
            }
        }

        return totals;
    }

    private static int RecordsOf(in ContributionRecord group) =>
        group.Lines.Count + group.DuplicateRecords + group.QuarantinedRecords;

    private static byte Present(in ContributionLines lines)
    {
        byte present = 0;
        foreach (Branch branch in Branches.All)
        {
            present |= lines.Has(branch) ? (byte)(1 << (int)branch) : (byte)0;
        }

        return present;
    }
}
