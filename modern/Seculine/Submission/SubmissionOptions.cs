using BS2000Bridge.Seculine.Answers;

namespace BS2000Bridge.Seculine.Submission;

/// <summary>What is wanted of a submission beside its account.</summary>
public sealed record SubmissionOptions
{
    /// <summary>Where the answer files go; null for none.</summary>
    public AnswerFolder? Answers { get; init; }

    /// <summary>Receives each rejected line, in the order of the file.</summary>
    public Action<RejectedLine>? Rejected { get; init; }

    /// <summary>Receives how many lines are answered, and how many there are; in the order of the file, after each line.</summary>
    public Action<long, long>? Progress { get; init; }
}
