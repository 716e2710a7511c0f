using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Matching;

/// <summary>
/// The streaming merge of two sides in key order. Every record gets its outcome in the accounts; what is not equal goes
/// to the spill. Memory is a batch a side, however many records there are.
/// </summary>
internal sealed class Matcher
{
    /// <summary>Progress is told once in so many declarations: telling it costs more than matching one.</summary>
    private const long ProgressEvery = 1 << 14;

    private readonly RunScope _scope;
    private readonly RunAccounts _accounts;
    private readonly Spill _spill;
    private readonly ExampleSample _equal;
    private readonly ExampleSample _different;
    private readonly KeylessRecords _keyless = new();
    private readonly LineComparison _lines;

    /// <summary>Prepares a merge.</summary>
    /// <param name="scope">What is compared at all.</param>
    /// <param name="accounts">Receives the outcome of every record.</param>
    /// <param name="spill">Receives every declaration that is not wholly equal.</param>
    /// <param name="equal">Receives a sample of the equal declarations.</param>
    /// <param name="different">Receives a sample of those with figures that differ.</param>
    public Matcher(RunScope scope, RunAccounts accounts, Spill spill, ExampleSample equal, ExampleSample different)
    {
        (_scope, _accounts, _spill, _equal, _different) = (scope, accounts, spill, equal, different);
        _lines = new LineComparison(accounts, _keyless);
    }

    /// <summary>Merges both sides to their end.</summary>
    /// <param name="modern">The modern side, before its first group.</param>
    /// <param name="legacy">The legacy side, before its first group.</param>
    /// <param name="progress">Told the number of declarations now and then.</param>
    public void Run(ModernCursor modern, LegacyCursor legacy, IProgress<long> progress)
    {
        var sides = new SideMerge(modern, legacy, _accounts, _keyless);
        for (long groups = 1; sides.MoveNext(); groups++)
        {
            if (sides.Order == 0)
            {
                MatchBoth(modern, in legacy.Group);
            }
            else if (sides.Order < 0)
            {
                MatchModernOnly(modern);
            }
            else
            {
                MatchLegacyOnly(in legacy.Group);
            }

            if (groups % ProgressEvery == 0)
            {
                progress.Report(groups);
            }
        }
    }

    private void MatchBoth(ModernCursor modern, in ContributionRecord group)
    {
        bool readable = modern.Case.Status == ReadStatus.Read;
        Scheme scheme = readable ? modern.Case.Case.Affiliation.Scheme : group.Scheme;
        if (_scope.LeftOutBy(in modern.Case.Key, scheme) is string filter)
        {
            _accounts.LeaveOut(_accounts.Legacy, group.Totals(), filter);
            _accounts.LeaveOut(_accounts.Modern, in modern.Totals, filter);
        }
        else if (!readable)
        {
            Quarantine(in group);
        }
        else if (modern.Cases > 1)
        {
            _accounts.Legacy.Count(Outcome.Duplicate, group.Totals());
            _accounts.Modern.Count(Outcome.Duplicate, modern.Totals);
            _spill.Write(UnequalPair.Of(modern, in group) with { Duplicate = byte.MaxValue });
        }
        else if (group.DuplicateBranches == 0 && group.Lines.SameAs(in modern.Lines))
        {
            Agree(modern, in group);
        }
        else
        {
            Differ(modern, in group);
        }
    }

    /// <summary>Both sides have the same lines: the other side's totals are counted, so that the accounts check that too.</summary>
    private void Agree(ModernCursor modern, in ContributionRecord group)
    {
        LineTotals legacy = group.Totals();
        legacy.Records -= group.QuarantinedRecords;
        _accounts.Legacy.Count(Outcome.Equal, modern.Totals);
        _accounts.Modern.Count(Outcome.Equal, legacy);
        _accounts.Legacy.Count(Outcome.Quarantined, new LineTotals { Records = group.QuarantinedRecords });
        _accounts.CountBranches(in group.Lines, in modern.Lines);
        if (_equal.WantsNext())
        {
            _equal.Add(new Example(in modern.Case.Case, in modern.Lines));
        }
    }

    private void Differ(ModernCursor modern, in ContributionRecord group)
    {
        UnequalPair pair = UnequalPair.Of(modern, in group);
        _lines.Compare(in modern.Lines, in group, ref pair);

        // Also when all that is missing is in quarantine: what was not compared speaks neither for nor against a hypothesis.
        _spill.Write(in pair);
        if (pair.Explainable && _different.WantsNext())
        {
            _different.Add(new Example(in pair));
        }
    }

    private void MatchModernOnly(ModernCursor modern)
    {
        Scheme? scheme = modern.Case.Status == ReadStatus.Read ? modern.Case.Case.Affiliation.Scheme : null;
        if (_scope.LeftOutBy(in modern.Case.Key, scheme) is string filter)
        {
            _accounts.LeaveOut(_accounts.Modern, in modern.Totals, filter);
        }
        else if (modern.Case.Status != ReadStatus.Read)
        {
            _accounts.Modern.CountWithoutAmounts(Outcome.Quarantined, modern.Cases);
        }
        else if (modern.Cases > 1)
        {
            _accounts.Modern.Count(Outcome.Duplicate, modern.Totals);
            _spill.Write(UnequalPair.Of(modern, default) with { Duplicate = byte.MaxValue });
        }
        else if (_keyless.TakeLines(modern.Totals.Records))
        {
            _accounts.Modern.Count(Outcome.Quarantined, modern.Totals);
            _spill.Write(UnequalPair.Of(modern, default));
        }
        else
        {
            _accounts.Modern.Count(Outcome.Only, modern.Totals);
            _accounts.CountBranches(default, in modern.Lines);
            _spill.Write(UnequalPair.Of(modern, default) with { OnlyModern = modern.Lines.Present() });
        }
    }

    private void MatchLegacyOnly(in ContributionRecord group)
    {
        if (_scope.LeftOutBy(in group.Key, group.Scheme) is string filter)
        {
            _accounts.LeaveOut(_accounts.Legacy, group.Totals(), filter);
        }
        else if (_keyless.TakeCase())
        {
            Quarantine(in group);
        }
        else
        {
            _lines.CountLegacyOnly(in group);
            _spill.Write(UnequalPair.Of(in group));
        }
    }

    /// <summary>The legacy's output of an input in quarantine is counted as quarantined on both sides: nobody knows what the law says of it.</summary>
    private void Quarantine(in ContributionRecord group)
    {
        _accounts.Legacy.Count(Outcome.Quarantined, group.Totals());
        _accounts.Modern.CountWithoutAmounts(Outcome.Quarantined, group.RecordCount());
    }
}
