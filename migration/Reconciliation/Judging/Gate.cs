using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Reconciliation.Causes;
using BS2000Bridge.Reconciliation.Wording;

namespace BS2000Bridge.Reconciliation.Judging;

/// <summary>What a run says on its slice's way forward.</summary>
internal static class Gate
{
    /// <summary>The verdict: records of one side only, duplicates and quarantine are differences too.</summary>
    public static Verdict VerdictOf(RunAccounts accounts, long quarantined)
    {
        bool different = quarantined > 0 || new[] { accounts.Legacy, accounts.Modern }.Any(side =>
            side[Outcome.Different].Records + side[Outcome.Only].Records
            + side[Outcome.Duplicate].Records + side[Outcome.Quarantined].Records > 0);
        return different ? Verdict.Different
            : accounts.Legacy[Outcome.Equivalent].Records > 0 ? Verdict.Equivalent : Verdict.Equal;
    }

    /// <summary>Why the slice may not move on; empty when it may.</summary>
    public static IReadOnlyList<Remark> Reasons(RunAccounts accounts, IReadOnlyList<CauseReport> causes, long quarantined)
    {
        var reasons = new List<Remark>();
        foreach (CauseReport cause in causes.Where(cause => !cause.Decided))
        {
            string name = cause.Key.Cause + (cause.Key.Scope.Length > 0 ? $" ({cause.Key.Scope})" : "");
            reasons.Add(cause.Key.Status switch
            {
                CauseStatus.Explained => new(
                    $"{cause.Records} records differ by {name}, which is not decided",
                    $"{French.Count(cause.Records, "ligne")} : écart par {name}, cause non décidée"),
                CauseStatus.Ambiguous => new(
                    $"{cause.Records} records have several explanations: {name}",
                    $"{French.Count(cause.Records, "ligne")} : plusieurs explications, {name}"),
                _ => new(
                    $"{cause.Records} records differ without an explanation",
                    $"{French.Count(cause.Records, "ligne")} : écart sans explication"),
            });
        }

        Add(Outcome.Only, "records stand on one side only", "présence d'un seul côté");
        Add(Outcome.Duplicate, "records have a key that stands more than once", "clé en double");
        if (quarantined > 0)
        {
            reasons.Add(new($"{quarantined} records are in quarantine", $"{French.Count(quarantined, "enregistrement")} en quarantaine"));
        }

        if (accounts.Legacy.InScope.Records + accounts.Modern.InScope.Records == 0)
        {
            reasons.Add(new("nothing was compared: the restriction leaves every record out", "rien n'a été comparé : la restriction écarte tout"));
        }

        return reasons;

        void Add(Outcome outcome, string english, string french)
        {
            long records = accounts.Legacy[outcome].Records + accounts.Modern[outcome].Records;
            if (records > 0)
            {
                reasons.Add(new($"{records} {english}", $"{French.Count(records, "ligne")} : {french}"));
            }
        }
    }
}
