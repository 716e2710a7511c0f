using BS2000Bridge.Reconciliation.Causes;
using BS2000Bridge.Reconciliation.Pairing;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Reporting;

/// <summary>The verdict of a run.</summary>
public enum Verdict
{
    /// <summary>Both sides are the same to the cent, and every record was compared.</summary>
    Equal,

    /// <summary>They differ only as decisions in force allow.</summary>
    Equivalent,

    /// <summary>They differ, or some record has no counterpart, stands twice, or is in quarantine.</summary>
    Different,
}

/// <summary>Everything that a report says of a run. The writers only give it a form.</summary>
public sealed class RunReport
{
    /// <summary>The run's name: the same for the same inputs, parameters, decisions and restrictions.</summary>
    public required string Run { get; init; }

    /// <summary>The month.</summary>
    public required YearMonth Month { get; init; }

    /// <summary>The slice: <c>salary</c>.</summary>
    public required string Slice { get; init; }

    /// <summary>The program's version.</summary>
    public required string Version { get; init; }

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Why the slice's gate does not pass; empty when it does.</summary>
    public required IReadOnlyList<Remark> GateReasons { get; init; }

    /// <summary>The books of both sides.</summary>
    public required PairingAccounts Accounts { get; init; }

    /// <summary>The books of the inputs.</summary>
    public required IReadOnlyList<DatasetAccount> Inputs { get; init; }

    /// <summary>The causes, the greatest difference first.</summary>
    public required IReadOnlyList<CauseReport> Causes { get; init; }

    /// <summary>How the causes were established.</summary>
    public required ExplanationReport Explanation { get; init; }

    /// <summary>Records in quarantine in all datasets.</summary>
    public required long QuarantineCount { get; init; }

    /// <summary>The first of them; the whole list is in quarantine.jsonl.</summary>
    public required IReadOnlyList<QuarantinedRecord> QuarantineShown { get; init; }

    /// <summary>What a reader should know beyond the figures, such as control totals that do not fit the dataset.</summary>
    public required IReadOnlyList<Remark> Notices { get; init; }

    /// <summary>What differs between two runs of the legacy batch over the same input; null when that was not measured.</summary>
    public NoiseReport? Noise { get; init; }

    /// <summary>Earlier runs, the oldest first.</summary>
    public IReadOnlyList<TrendEntry> Trend { get; init; } = [];

    /// <summary>How numbers and names are shown.</summary>
    public required Masking Masking { get; init; }

    /// <summary>The datasets that went in: name, records, SHA-256.</summary>
    public required IReadOnlyList<EvidenceFile> Evidence { get; init; }

    /// <summary>The SHA-256 of files that were digested while they were written, by name.</summary>
    public IReadOnlyDictionary<string, string> OutputDigests { get; init; } = new Dictionary<string, string>();

    /// <summary>Who ran it.</summary>
    public required string RanBy { get; init; }
}

/// <summary>Something that a run says to its readers, such as why a gate does not pass.</summary>
/// <param name="English">In English, as in summary.json.</param>
/// <param name="French">In French, for people of the centre.</param>
public sealed record Remark(string English, string French);

/// <summary>How the causes were established.</summary>
/// <param name="RunSets">Sets of hypotheses that hold for the whole run, by name; more than one when nothing separates them.</param>
/// <param name="ScopedSets">Sets that hold for a part only: the part, the set.</param>
/// <param name="LargerSets">Larger sets that would reproduce no more, set aside by parsimony.</param>
/// <param name="EqualChecked">Equal declarations that they were held against.</param>
/// <param name="DifferentChecked">Different declarations that they were held against.</param>
public sealed record ExplanationReport(
    IReadOnlyList<string> RunSets,
    IReadOnlyList<KeyValuePair<string, string>> ScopedSets,
    IReadOnlyList<string> LargerSets,
    long EqualChecked,
    long DifferentChecked);

/// <summary>What two runs of the legacy batch over the same input have in common.</summary>
/// <param name="Records">Records of the first run.</param>
/// <param name="Differing">Records that are not byte for byte the same in the second.</param>
public sealed record NoiseReport(long Records, long Differing);

/// <summary>One earlier run.</summary>
/// <param name="Run">Its name.</param>
/// <param name="Month">Its month, YYYY-MM.</param>
/// <param name="Verdict">Its verdict, as in summary.json.</param>
/// <param name="Records">Records read on the legacy side.</param>
/// <param name="Different">Records that were different and not decided.</param>
/// <param name="Equivalent">Records that were equivalent.</param>
/// <param name="DifferenceCents">Legacy less modern, in cents.</param>
public sealed record TrendEntry(
    string Run, string Month, string Verdict, long Records, long Different, long Equivalent, long DifferenceCents);

/// <summary>A file of the evidence.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Records">Its records; 0 where it has none.</param>
/// <param name="Sha256">The digest of its content.</param>
public sealed record EvidenceFile(string Name, long Records, string Sha256);
