using BS2000Bridge.Contracts.Common.V1;

namespace BS2000Bridge.Seculine.Demdet;

/// <summary>What has become of a DEMDET.xml.</summary>
/// <param name="FileName">The file.</param>
/// <param name="Failure">Why it was given back whole; null when it was taken.</param>
/// <param name="Answers">The answer to each of its applications, in their order; none when it was given back.</param>
/// <param name="AnswerFile">The DETRET.xml or the FAIL file; null when none was wanted.</param>
public sealed record DemdetAccount(string FileName, DemdetFailure? Failure, IReadOnlyList<DemdetAnswer> Answers, string? AnswerFile)
{
    /// <summary>Applications that count.</summary>
    public int Accepted => Count(ReceiptState.Accepted);

    /// <summary>Applications that wait for an affiliation.</summary>
    public int OnHold => Count(ReceiptState.OnHold);

    /// <summary>Rejected applications by their code.</summary>
    public IReadOnlyDictionary<int, int> RejectedByCode => Answers
        .Where(answer => answer.Rejection is not null)
        .GroupBy(answer => answer.Rejection!.Code)
        .OrderBy(group => group.Key)
        .ToDictionary(group => group.Key, group => group.Count());

    /// <summary>Applications that had been answered before.</summary>
    public int Repeated => Answers.Count(answer => answer.Repeated);

    private int Count(ReceiptState state) => Answers.Count(answer => answer.State == state);
}
