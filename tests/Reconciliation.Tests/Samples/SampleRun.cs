using System.Globalization;
using System.Text.Json;
using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Reconciliation.Causes;
using BS2000Bridge.Reconciliation.Decisions;
using BS2000Bridge.Reconciliation.Privacy;
using BS2000Bridge.Reconciliation.Reporting;
using BS2000Bridge.Reconciliation.Requests;
using BS2000Bridge.Records;
using NodaTime;

namespace BS2000Bridge.Reconciliation.Tests.Samples;

/// <summary>One run over a made-up month with all the machine-readable files that it wrote, by their names.</summary>
internal sealed record SampleRun(RunReport Report, IReadOnlyDictionary<string, string> Files)
{
    private static readonly Instant Began = Instant.FromUtc(2025, 7, 1, 8, 0);

    public SideAccount Legacy => Report.Accounts.Legacy;

    public SideAccount Modern => Report.Accounts.Modern;

    /// <summary>The causes with how far they are explained and where: <c>name status scope</c>, in the order of names.</summary>
    public IReadOnlyList<string> Causes =>
        [.. Report.Causes.Select(cause => $"{cause.Key.Cause} {cause.Key.Status.Name()} {cause.Key.Scope}".TrimEnd()).Order(StringComparer.Ordinal)];

    /// <summary>The rows of differences.jsonl.</summary>
    public IReadOnlyList<JsonElement> Rows =>
        [.. Files["differences.jsonl"].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => JsonDocument.Parse(row).RootElement)];

    public JsonElement Summary => JsonDocument.Parse(Files["summary.json"]).RootElement;

    public CauseReport Cause(string name) => Report.Causes.Single(cause => cause.Key.Cause == name);

    /// <summary>The cause in all rows of a declaration; null when it has none.</summary>
    public string? CauseOf(DeclarationBuilder one) => Rows
        .Where(row => row.GetProperty("employer").GetString() == $"{one.Key.Employer:0000000000000}" && row.GetProperty("insured").GetString() == $"{one.Key.Insured:0000000000000}")
        .Select(row => row.GetProperty("cause").GetString())
        .Distinct()
        .SingleOrDefault();

    /// <summary>Holds the accounts of both sides against texts such as <c>21: equal 20, different 1</c>: records read, and every outcome that has any.</summary>
    public void RequireAccounts(string legacy, string modern)
    {
        Assert.Equal(legacy, AccountOf(Legacy));
        Assert.Equal(modern, AccountOf(Modern));
    }

    /// <summary>Runs over a source as the command line would.</summary>
    public static SampleRun Of(
        IMonthSource source, RunScope? scope = null, CauseDecisionSet? decisions = null, bool unmask = true, YearMonth? month = null, decimal maxQuarantine = 100m, long elapsedMs = 1)
    {
        string folder = Directory.CreateTempSubdirectory("bs2000bridge-").FullName;
        try
        {
            RunRequest request = Request(folder, month ?? Law.May2025, scope, decisions, unmask, maxQuarantine);
            RunReport report = new ParallelRun(request, source, Law.Of(request.Month)).Execute(progress: null, CancellationToken.None);
            Save("junit.xml", output => JUnitWriter.Write(report, output));
            Save("evidence.json", output => EvidenceWriter.Write(report, "legacy", null, folder, output));
            Save("summary.json", output => SummaryWriter.Write(report, new RunTimes(Began.Plus(Duration.FromMilliseconds(elapsedMs)), elapsedMs), output));
            return new SampleRun(report, Directory.EnumerateFiles(folder).ToDictionary(path => Path.GetFileName(path), File.ReadAllText, StringComparer.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        void Save(string name, Action<Stream> write)
        {
            using FileStream file = File.Create(Path.Combine(folder, name));
            write(file);
        }
    }

    /// <summary>A request without anything particular.</summary>
    public static RunRequest Request(
        string folder, YearMonth month, RunScope? scope = null, CauseDecisionSet? decisions = null, bool unmask = true, decimal maxQuarantine = 100m) => new()
        {
            Month = month,
            Scope = scope ?? RunScope.Everything,
            Decisions = decisions ?? CauseDecisionSet.None,
            MaxQuarantinePercent = maxQuarantine,
            Masking = new Masking(unmask, [.. Enumerable.Range(0, 32).Select(i => (byte)i)]),
            Folder = folder,
            Evidence = [new EvidenceFile("DECSAL.dat", 1, string.Create(CultureInfo.InvariantCulture, $"{0:x64}"))],
            Version = "0.1.0",
            RanBy = "migration team",
        };

    private static string AccountOf(SideAccount side) => $"{side.Read.Records}: " + string.Join(", ", Enum.GetValues<Outcome>()
        .Where(outcome => side[outcome].Records != 0)
        .Select(outcome => $"{char.ToLowerInvariant(outcome.ToString()[0])}{outcome.ToString()[1..]} {side[outcome].Records}"));
}
