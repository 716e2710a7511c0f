using BS2000Bridge.Seculine.Answers;
using BS2000Bridge.Seculine.Reading;

namespace BS2000Bridge.Seculine.Submission;

/// <summary>What has become of every line of a file.</summary>
public sealed record SubmissionAccount
{
    /// <summary>What file it was.</summary>
    public required SeculineKind Kind { get; init; }

    /// <summary>Who sent it.</summary>
    public required SeculineHeader Header { get; init; }

    /// <summary>The lines after the first: accepted, on hold and rejected ones together.</summary>
    public required long Lines { get; init; }

    /// <summary>Lines that count.</summary>
    public required long Accepted { get; init; }

    /// <summary>Lines that wait for an affiliation.</summary>
    public required long OnHold { get; init; }

    /// <summary>Rejected lines by their code.</summary>
    public required IReadOnlyDictionary<int, long> RejectedByCode { get; init; }

    /// <summary>Lines that had been sent and answered before.</summary>
    public required long Repeated { get; init; }

    /// <summary>The months for which wages were taken.</summary>
    public required IReadOnlyCollection<WageMonth> WageMonths { get; init; }

    /// <summary>The answer file with the rejected records; null when none was rejected, or none was wanted.</summary>
    public required string? AnswerFile { get; init; }

    /// <summary>Lines that were rejected.</summary>
    public long Rejected => RejectedByCode.Values.Sum();
}
