using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Rejections;
using BS2000Bridge.Seculine;
using BS2000Bridge.Seculine.Answers;
using BS2000Bridge.Seculine.Layouts;
using BS2000Bridge.Seculine.Submission;

namespace BS2000Bridge.Cli.Seculine;

/// <summary>What <c>bridge seculine submit --json</c> says.</summary>
internal sealed record SubmissionDocument(
    string File,
    string Procedure,
    long Lines,
    long Accepted,
    long OnHold,
    long Rejected,
    IReadOnlyList<RejectionCount> RejectedByCode,
    long Repeated,
    string? AnswerFile,
    string? MissingWagesFile,
    IReadOnlyList<RejectionDocument>? Rejections)
{
    /// <summary>The document of an account.</summary>
    public static SubmissionDocument Of(string file, SubmissionAccount account, MissingWagesFile? missing, IReadOnlyList<RejectedLine>? rejected)
    {
        RecordLayout layout = RecordLayout.Of(account.Kind, SeculineDecisions.Default);
        return new SubmissionDocument(
            file,
            layout.Procedure,
            account.Lines,
            account.Accepted,
            account.OnHold,
            account.Rejected,
            [.. account.RejectedByCode.Select(one => RejectionCount.Of(layout.ReturnFile, one.Key, one.Value))],
            account.Repeated,
            account.AnswerFile,
            missing?.Path,
            rejected is null ? null : [.. rejected.Select(RejectionDocument.Of)]);
    }
}

/// <summary>How many lines were rejected by a code.</summary>
internal sealed record RejectionCount(int Code, long Lines, string French, string German, string English)
{
    public static RejectionCount Of(ReturnFile file, int code, long lines)
    {
        LocalizedText text = RejectionCatalog.Create(file, code).Text;
        return new RejectionCount(code, lines, text.French, text.German, text.English);
    }
}

/// <summary>A rejected line.</summary>
internal sealed record RejectionDocument(long Line, int Code, int? Field, string? FieldName)
{
    public static RejectionDocument Of(RejectedLine line) => new(line.Number, line.Rejection.Code, line.Field?.Number, line.Field?.Name);
}
