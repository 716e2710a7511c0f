using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Reconciliation.Decisions;
using BS2000Bridge.Reconciliation.Judging;
using BS2000Bridge.Reconciliation.Privacy;
using BS2000Bridge.Reconciliation.Reporting;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Requests;

/// <summary>What a parallel run is asked for.</summary>
public sealed class RunRequest
{
    /// <summary>The month.</summary>
    public required YearMonth Month { get; init; }

    /// <summary>Restrictions.</summary>
    public RunScope Scope { get; init; } = RunScope.Everything;

    /// <summary>Decisions on causes.</summary>
    public CauseDecisionSet Decisions { get; init; } = CauseDecisionSet.None;

    /// <summary>How much of a dataset may be undecodable, in percent; above it there is no run.</summary>
    public decimal MaxQuarantinePercent { get; init; } = 1m;

    /// <summary>How numbers and names are shown.</summary>
    public required Masking Masking { get; init; }

    /// <summary>An existing folder that the files of the report are written into.</summary>
    public required string Folder { get; init; }

    /// <summary>The datasets that go in, with their digests.</summary>
    public required IReadOnlyList<EvidenceFile> Evidence { get; init; }

    /// <summary>The program's version.</summary>
    public required string Version { get; init; }

    /// <summary>Who runs it.</summary>
    public required string RanBy { get; init; }

    /// <summary>What two runs of the legacy batch have in common, when that was measured.</summary>
    public NoiseReport? Noise { get; init; }

    /// <summary>What a reader of the report should know beyond what the run itself finds.</summary>
    public IReadOnlyList<Remark> Notices { get; init; } = [];

    /// <summary>Earlier runs, the oldest first.</summary>
    public IReadOnlyList<TrendEntry> Trend { get; init; } = [];
}
