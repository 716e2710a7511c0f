using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Steps;
using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Reconciliation.Causes;
using BS2000Bridge.Reconciliation.Decisions;
using BS2000Bridge.Reconciliation.Judging;
using BS2000Bridge.Reconciliation.Privacy;
using BS2000Bridge.Reconciliation.Reporting;
using BS2000Bridge.Records;
using BS2000Bridge.Values;
using NodaTime;

namespace BS2000Bridge.Reconciliation.Tests.Reporting.Html;

/// <summary>A made-up run of everything that a report seldom has to say: accounts that do not balance, thirteen causes, a decision for the legacy.</summary>
internal static class RareReportSample
{
    private static readonly DeclarationKey Key = new(2_000_000_000_100, HtmlReportSample.Insured.Value, 202412);

    private static readonly CauseDecision Decision =
        new("ceiling.monthly", "legacy", "CSS art. 241", "La loi l’a toujours voulu.", "A. Proposant", "B. Approbatrice", new LocalDate(2024, 12, 1), new LocalDate(2025, 1, 31));

    /// <summary>The run.</summary>
    public static RunReport Create() => new()
    {
        Run = "salary-2024-12-0a1b2c3d",
        Month = new YearMonth(2024, 12),
        Slice = "salary",
        Version = "0.1.0",
        Verdict = Verdict.Equivalent,
        GateReasons = [.. Enumerable.Range(1, 6).Select(i => new Remark($"reason {i}", $"raison {i}"))],
        Accounts = Unbalanced(),
        Inputs = [new DatasetAccount("DECSAL", 10, 7, 1, 1)],
        Causes = Causes(),
        Explanation = new ExplanationReport(["", "ceiling.monthly", "index.month-late"], [], [], 1, 2),
        QuarantineCount = 1,
        QuarantineShown = [new QuarantinedRecord("DECSAL", 1, 0, "", 0, "00", "record too short", null, Personal: false)],
        Notices = [],
        Noise = new NoiseReport(1_000, 3),
        Trend = [.. Enumerable.Range(1, 14).Select(i => new TrendEntry($"run-{i}", $"{2023 + ((i - 1) / 12)}-{((i - 1) % 12) + 1:00}", i == 14 ? "aborted" : i == 13 ? "EQUIVALENT" : "equal", 1_000 * i, 10 * i, i, i - 7))],
        Masking = new Masking(unmask: true, [.. Enumerable.Range(1, 32).Select(i => (byte)i)]),
        Evidence = [],
        RanBy = "équipe de migration",
    };

    private static List<CauseReport> Causes()
    {
        var right = new CauseReport(CauseKey.Explained(Hypothesis.CeilingMonthly, ""), [Decision], decided: true)
        {
            Records = 1_000,
            Declarations = 500,
            AmountCents = 0,
            GrossCents = 100_000,
            Employers = 1,
            FirstPeriod = 202401,
            LastPeriod = 202412,
            TopEmployers = [new EmployerShare(2_000_000_000_100, 1_000, 0, 100_000)],
            Examples = [OneSided()],
        };
        var partly = new CauseReport(CauseKey.Explained(Hypothesis.CeilingMonthly | Hypothesis.IndexMonthLate, "regime 3"), [Decision], decided: false)
        {
            Records = 944,
            Declarations = 1,
            AmountCents = -1,
            GrossCents = 1,
            FirstPeriod = 202412,
            LastPeriod = 202412,
        };
        var open = new CauseReport(CauseKey.Explained(Hypothesis.MutualityLastYear, ""), [], decided: false) { FirstPeriod = 202412, LastPeriod = 202412 };
        return [right, partly, open, .. Enumerable.Range(1, 10).Select(i => new CauseReport(CauseKey.Explained((Hypothesis)(i << 2), ""), [], decided: false)
        {
            Records = i, Declarations = i, AmountCents = i, GrossCents = i, Employers = i, FirstPeriod = 202412, LastPeriod = 202412,
        })];
    }

    /// <summary>Each side has a line that the other has not, and the modern computation lacks two steps of the legacy's.</summary>
    private static ExampleReport OneSided()
    {
        var care = new ContributionLine(Branch.HealthCare, new Money(100_000), Rate.FromPercent(5.6m), new Money(2_800), new Money(2_800));
        ComputationStep hours = new(null, "Heures / hours: 173", "CSS art. 33", new Money(0));
        ComputationStep Step(string text, long cents) => new(Branch.HealthCare, text, "CSS art. 241", new Money(cents));
        return new ExampleReport(
            Key,
            1,
            [new LinePair(Branch.HealthCare, care, null), new LinePair(Branch.Pension, null, care with { Branch = Branch.Pension })],
            [hours, Step("Assiette", 100_000), Step("Part assuré", 2_800)],
            [hours, Step("Assiette", 100_000), Step("Plafond", 100_000), Step("Plafond réduit", 90_000), Step("Part assuré", 2_800)],
            []);
    }

    private static RunAccounts Unbalanced()
    {
        var accounts = new RunAccounts();
        var totals = new LineTotals { Records = 2_000, BaseCents = 200, InsuredCents = 20, EmployerCents = 2 };
        accounts.Legacy.CountRead(totals);
        accounts.Modern.CountRead(totals);
        accounts.Legacy.Count(Outcome.Equivalent, totals with { Records = 1_999 });
        accounts.Modern.Count(Outcome.Equal, totals);
        accounts.OutOfScope["regimes"] = 1;
        accounts.OutOfScope["others"] = 2;
        return accounts;
    }
}
