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

/// <summary>A made-up run to render: three causes, one of them decided, and one record of every outcome.</summary>
internal static class HtmlReportSample
{
    /// <summary>The insured of the example; a number of a made-up person.</summary>
    public static readonly InsuredNumber Insured = InsuredNumber.Create(19_890_412, 123);

    /// <summary>A natural person who employs: the employer number is the person's insured number.</summary>
    public static readonly InsuredNumber Employer = InsuredNumber.Create(19_550_630, 77);

    public const string Name = "MULLER-WEILER JOSÉE";

    public static readonly DeclarationKey Key = new(Employer.Value, Insured.Value, 202505);

    /// <summary>A run with differences of all kinds.</summary>
    public static RunReport Different(bool unmask = false) => With(
        Verdict.Different,
        [Truncated(), Ambiguous(), Unexplained()],
        [new Remark("84 records differ without an explanation", "84 lignes diffèrent sans explication")],
        unmask);

    /// <summary>A run without any difference.</summary>
    public static RunReport Equal() => With(Verdict.Equal, [], [], unmask: false);

    public static RunReport With(
        Verdict verdict, IReadOnlyList<CauseReport> causes, IReadOnlyList<Remark> reasons, bool unmask, string? notice = null) => new()
        {
            Run = "salary-2025-05-3fa94c1e",
            Month = new YearMonth(2025, 5),
            Slice = "salary",
            Version = "0.1.0",
            Verdict = verdict,
            GateReasons = reasons,
            Accounts = verdict == Verdict.Equal ? EqualAccounts() : DifferentAccounts(),
            Inputs = [new DatasetAccount("DECSAL", 20_003, 20_000, 2, 1), new DatasetAccount("AFFIL", 20_412, 19_871, 541, 0)],
            Causes = causes,
            Explanation = new ExplanationReport(
                causes.Count == 0 ? [] : ["ceiling.monthly+rounding.truncate"],
                causes.Count == 0 ? [] : [KeyValuePair.Create($"employer {Employer}", "minimum.160-hours")],
                causes.Count == 0 ? [] : ["ceiling.monthly+index.month-late+rounding.truncate"],
                causes.Count == 0 ? 0 : 15_312, causes.Count == 0 ? 0 : 4_688),
            QuarantineCount = verdict == Verdict.Equal ? 0 : 2_403,
            QuarantineShown = verdict == Verdict.Equal ? [] : [Quarantined(), .. Enumerable.Range(1, 99).Select(Unreadable)],
            Notices = [new Remark("english", notice ?? $"2 des 20 003 enregistrements de DECSAL concernent l’employeur {Employer}.")],
            Noise = new NoiseReport(140_000, 0),
            Trend = [new TrendEntry("salary-2025-03-77ab", "2025-03", "different", 139_201, 9_412, 0, -120_455), new TrendEntry("salary-2025-04-90cd", "2025-04", "different", 139_644, 2_204, 7_310, -98_300)],
            Masking = new Masking(unmask, [.. Enumerable.Range(1, 32).Select(i => (byte)i)]),
            Evidence = [new EvidenceFile("DECSAL.dat", 20_003, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"), new EvidenceFile("decisions.yaml", 0, "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752")],
            RanBy = "équipe de migration",
        };

    /// <summary>A cause that is explained and decided.</summary>
    public static CauseReport Truncated(string reason = "Pratique constante depuis 1988, reprise telle quelle.") => Fill(
        new CauseReport(
            CauseKey.Explained(Hypothesis.RoundingTruncate, ""),
            [new CauseDecision("rounding.truncate", "modern", "CSS art. 428 al. 3", reason, "A. Proposant", "B. Approbatrice", new LocalDate(2025, 6, 1), new LocalDate(2025, 12, 31))],
            decided: true),
        records: 31_204, declarations: 4_604, cents: -15_602);

    /// <summary>A cause of which nothing separates two explanations.</summary>
    public static CauseReport Ambiguous() => Fill(
        new CauseReport(CauseKey.Ambiguous([Hypothesis.CeilingMonthly, Hypothesis.IndexMonthLate | Hypothesis.MinimumNotGraded], $"employer {Employer}"), [], decided: false),
        records: 210, declarations: 60, cents: 482_311);

    /// <summary>What nothing explains.</summary>
    public static CauseReport Unexplained() => Fill(new CauseReport(CauseKey.Unexplained, [], decided: false), records: 84, declarations: 24, cents: 1_077);

    private static CauseReport Fill(CauseReport cause, long records, long declarations, long cents)
    {
        cause.Records = records;
        cause.Declarations = declarations;
        cause.AmountCents = cents;
        cause.GrossCents = Math.Abs(cents) + 20;
        cause.Employers = 812;
        cause.FirstPeriod = cause.LastPeriod = 202505;
        cause.CountBranches(0b0011_0100);
        cause.TopEmployers = [new EmployerShare(2_000_000_000_100, 91, cents / 2, Math.Abs(cents / 2)), new EmployerShare(Employer.Value, 4, cents / 3, Math.Abs(cents / 3))];
        cause.Examples = [Example(cause.Key.Members)];
        return cause;
    }

    private static ExampleReport Example(Hypothesis causes)
    {
        var pension = new ContributionLine(Branch.Pension, new Money(425_037), Rate.FromPercent(16m), new Money(34_003), new Money(34_003));
        var dependency = new ContributionLine(Branch.Dependency, new Money(357_444), Rate.FromPercent(1.4m), new Money(5_004), Money.Zero);
        var accident = new ContributionLine(Branch.Accident, new Money(425_037), Rate.FromPercent(0.595m), Money.Zero, new Money(2_529));
        ComputationStep pay = new(Branch.Pension, "Rémunération / pay: base 4250.37", "CSS art. 33 to 37, 241", new Money(425_037));
        ComputationStep Share(long cents, string habit) => new(
            Branch.Pension, "Part assuré / insured's share: 4250.37 x 8.00 %", $"CSS art. 240; CSS art. 428 al. 3{habit}", new Money(cents));
        return new ExampleReport(
            Key,
            4_711,
            [
                new LinePair(Branch.Accident, accident, accident),
                new LinePair(Branch.Dependency, dependency, null),
                new LinePair(Branch.Pension, pension with { Insured = new Money(34_002) }, pension),
            ],
            [pay, Share(34_003, "")],
            causes == Hypothesis.None ? [] : [pay, Share(34_002, " (habit: rounding.truncate)")],
            [Dump()]);
    }

    private static RecordDump Dump() => new("DECSAL", 4_711, 329_700,
    [
        new FieldDump("DECSAL-EMPLOYEUR", 0, "F1F9F5F5", Employer.ToString(), null, Personal: false),
        new FieldDump("DECSAL-ASSURE", 13, "F1F9F8F9", Insured.ToString(), null, Personal: true),
        new FieldDump("DECSAL-NOM", 26, "D4E4D3D3", Name, null, Personal: true),
        new FieldDump("DECSAL-HEURES", 60, "00AD", "173", null, Personal: false),
        new FieldDump("DECSAL-EL-MONTANT(1)", 90, "40404040", null, "blanks in a packed field", Personal: false),
    ]);

    private static QuarantinedRecord Quarantined() => new(
        "DECSAL", 12_001, 840_070, "DECSAL-ASSURE", 13, "F1F9F8F9", $"{Insured} has a wrong check digit", Key, Personal: true);

    private static QuarantinedRecord Unreadable(int number) => new(
        "COTIS", number, number * 61L, "COTIS-ASSIETTE", 33, "404040404040", "packed digits expected, blanks found", null, Personal: false);

    private static RunAccounts EqualAccounts()
    {
        var accounts = new RunAccounts();
        Count(accounts.Legacy, Outcome.Equal, 140_000);
        Count(accounts.Modern, Outcome.Equal, 140_000);
        return WithBranches(accounts, legacyCents: 8_500_740_000);
    }

    private static RunAccounts DifferentAccounts()
    {
        var accounts = new RunAccounts();
        foreach ((Outcome outcome, long records) in (ReadOnlySpan<(Outcome, long)>)[
            (Outcome.Equal, 105_102), (Outcome.Equivalent, 31_204), (Outcome.Different, 294), (Outcome.Duplicate, 6), (Outcome.OutOfScope, 988)])
        {
            Count(accounts.Legacy, outcome, records);
            Count(accounts.Modern, outcome, records);
        }

        Count(accounts.Legacy, Outcome.Only, 3);
        accounts.Legacy.CountWithoutAmounts(Outcome.Quarantined, 2_403);
        accounts.Modern.CountWithoutAmounts(Outcome.Quarantined, 7);
        accounts.OutOfScope["employers"] = 1_976;
        return WithBranches(accounts, legacyCents: 8_500_739_700);
    }

    private static void Count(SideAccount side, Outcome outcome, long records)
    {
        LineTotals totals = new() { Records = records, BaseCents = records * 371_207, InsuredCents = records * 9_951, EmployerCents = records * 10_433 };
        side.CountRead(totals);
        side.Count(outcome, totals);
    }

    private static RunAccounts WithBranches(RunAccounts accounts, long legacyCents)
    {
        var line = new ContributionLine(Branch.Pension, new Money(106_259_250_000), Rate.FromPercent(16m), new Money(8_500_740_000), new Money(8_500_740_000));
        ContributionLines legacy = default, modern = default;
        legacy.TryAdd(line with { Insured = new Money(legacyCents) });
        modern.TryAdd(line);
        accounts.CountBranches(in legacy, in modern);
        return accounts;
    }
}
