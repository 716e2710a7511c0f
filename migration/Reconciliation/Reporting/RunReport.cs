using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Reconciliation.Causes;
using BS2000Bridge.Reconciliation.Judging;
using BS2000Bridge.Reconciliation.Privacy;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Reporting;

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

    /// <summary>The accounts of both sides.</summary>
    public required RunAccounts Accounts { get; init; }

    /// <summary>The accounts of the inputs.</summary>
    public required IReadOnlyList<DatasetAccount> Inputs { get; init; }

    /// <summary>The causes, the largest difference first.</summary>
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
