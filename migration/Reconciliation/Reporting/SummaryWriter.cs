using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Reconciliation.Causes;
using BS2000Bridge.Reconciliation.Judging;
using NodaTime.Text;

namespace BS2000Bridge.Reconciliation.Reporting;

/// <summary>
/// Writes summary.json, schema 1. It is the one file of a run in which time stamps stand; everything else in it, and every
/// other file, is the same byte for byte when the same run is done again.
/// </summary>
public static class SummaryWriter
{
    /// <summary>The schema that is written.</summary>
    public const int Schema = 1;

    /// <summary>Writes the summary.</summary>
    public static void Write(RunReport report, RunTimes times, Stream output) => ReportJson.Write(output, new
    {
        schema = Schema,
        run = report.Run,
        month = report.Month.ToString(),
        verdict = report.Verdict.Name(),
        slices = new[] { Slice(report) },
        gates = new[]
        {
            new { slice = report.Slice, passes = report.GateReasons.Count == 0, reasons = report.GateReasons.Select(reason => reason.English) },
        },
        inputs = report.Inputs,
        outOfScope = report.Accounts.OutOfScope,
        quarantined = report.QuarantineCount,
        notices = report.Notices.Select(notice => notice.English),
        noise = report.Noise,
        records = report.Accounts.Legacy.Read.Records,
        startedAt = InstantPattern.General.Format(times.StartedAt),
        elapsedMs = times.ElapsedMs,
    });

    private static object Slice(RunReport report)
    {
        long legacy = report.Accounts.Legacy.InScope.ContributionCents, modern = report.Accounts.Modern.InScope.ContributionCents;
        return new
        {
            slice = report.Slice,
            verdict = report.Verdict.Name(),
            legacy = Account(report.Accounts.Legacy),
            modern = Account(report.Accounts.Modern),
            totals = new { legacyCents = legacy, modernCents = modern, differenceCents = legacy - modern },
            causes = report.Causes.Select(cause => new
            {
                cause = cause.Key.Cause,
                records = cause.Records,
                amountCents = cause.AmountCents,
                status = cause.Key.Status.Name(),
                decision = cause.Decided ? string.Join("; ", cause.Decisions.Select(one => $"{one.Right} is right: {one.Reference}").Distinct()) : null,
                scope = cause.Key.Scope.Length > 0 ? cause.Key.Scope : null,
                declarations = cause.Declarations,
                grossCents = cause.GrossCents,
                employers = cause.Employers,
            }),
        };
    }

    private static object Account(SideAccount side) => new
    {
        read = side.Read.Records,
        equal = side[Outcome.Equal].Records,
        equivalent = side[Outcome.Equivalent].Records,
        different = side[Outcome.Different].Records,
        only = side[Outcome.Only].Records,
        duplicate = side[Outcome.Duplicate].Records,
        quarantined = side[Outcome.Quarantined].Records,
        outOfScope = side[Outcome.OutOfScope].Records,
    };
}
