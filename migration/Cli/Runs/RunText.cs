using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Reconciliation.Causes;
using BS2000Bridge.Reconciliation.Judging;
using BS2000Bridge.Reconciliation.Reporting;
using BS2000Bridge.Values;
using Spectre.Console;

namespace BS2000Bridge.Cli.Runs;

/// <summary>A run's result on the terminal: verdict, books, causes, gate, and where the report is.</summary>
internal static class RunText
{
    /// <summary>Writes it.</summary>
    public static void Write(Terminal terminal, RunReport report, string folder)
    {
        terminal.Out.WriteLine($"{report.Month} {report.Slice}: {Words(report.Verdict)}");
        terminal.Out.WriteLine();
        WriteAccounts(terminal, report);
        if (report.Causes.Count > 0)
        {
            WriteCauses(terminal, report);
        }

        foreach (Remark notice in report.Notices)
        {
            terminal.Out.WriteLine($"Note: {notice.English}");
        }

        if (report.Noise is NoiseReport noise)
        {
            terminal.Out.WriteLine($"Noise: {noise.Differing:N0} of {noise.Records:N0} records differ between two runs of the legacy batch.");
        }

        terminal.Out.WriteLine(report.GateReasons.Count == 0 ? "Gate: passes" : "Gate: does not pass");
        foreach (Remark reason in report.GateReasons)
        {
            terminal.Out.WriteLine($"  - {reason.English}");
        }

        terminal.Out.WriteLine($"Report: {Path.Combine(folder, "report.html")}");
    }

    private static string Words(Verdict verdict) => verdict switch
    {
        Verdict.Equal => "EQUAL (égal)",
        Verdict.Equivalent => "EQUIVALENT (équivalent)",
        _ => "DIFFERENT (différent)",
    };

    private static void WriteAccounts(Terminal terminal, RunReport report)
    {
        Table table = Tables.Create("Records", ">legacy", ">modern");
        table.Row("read", Number(report.Accounts.Legacy.Read.Records), Number(report.Accounts.Modern.Read.Records));
        foreach (Outcome outcome in Enum.GetValues<Outcome>())
        {
            table.Row(Name(outcome), Number(report.Accounts.Legacy[outcome].Records), Number(report.Accounts.Modern[outcome].Records));
        }

        long legacy = report.Accounts.Legacy.InScope.ContributionCents, modern = report.Accounts.Modern.InScope.ContributionCents;
        table.Row("contributions, EUR", Euros(legacy), Euros(modern));
        table.Row("difference, EUR", Euros(legacy - modern), "");
        terminal.Write(table);
    }

    private static void WriteCauses(Terminal terminal, RunReport report)
    {
        Table table = Tables.Create("Cause", "Status", "Decision", ">records", ">declarations", ">EUR net");
        foreach (CauseReport cause in report.Causes)
        {
            table.Row(
                cause.Key.Scope.Length > 0 ? $"{cause.Key.Cause} ({cause.Key.Scope})" : cause.Key.Cause,
                cause.Key.Status.Name(),
                cause.Decided ? $"{string.Join(", ", cause.Decisions.Select(one => one.Right).Distinct())} is right" : "none",
                Number(cause.Records), Number(cause.Declarations), Euros(cause.AmountCents));
        }

        terminal.Write(table);
    }

    private static string Name(Outcome outcome) => outcome switch
    {
        Outcome.Only => "only on this side",
        Outcome.OutOfScope => "out of scope",
        _ => outcome.ToString().ToLowerInvariant(),
    };

    private static string Number(long count) => count.ToString("N0");

    private static string Euros(long cents) => new Money(cents).ToEuros().ToString("N2");
}
