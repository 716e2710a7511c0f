using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Seculine;
using BS2000Bridge.Seculine.Answers;
using BS2000Bridge.Seculine.Submission;
using Grpc.Core;

namespace BS2000Bridge.Cli.Seculine;

/// <summary>Submits a file of records, DECAFF, DECSAL or DECMAL, and says what has become of it.</summary>
internal static class RecordsRun
{
    /// <summary>Submits it.</summary>
    /// <returns>0 when no line was rejected, 1 when one was.</returns>
    public static async Task<int> RunAsync(Terminal terminal, ParameterLibrary library, CallInvoker invoker, SubmitRequest request, SeculineKind kind, CancellationToken cancellationToken)
    {
        List<RejectedLine>? explained = request is { Explain: true, Json: true } ? [] : null;
        Action<RejectedLine>? rejected = explained is not null ? explained.Add : request.Explain ? line => SubmissionText.Explain(terminal, line) : null;
        AnswerFolder? folder = request.Answers is { } wanted ? new AnswerFolder(wanted, terminal.Time) : null;
        var submission = new SeculineSubmission(invoker, Decisions(request.Settings), month => CappedWage.Of(library, month));
        SubmissionAccount account = await SubmitAsync(terminal, submission, request.File, kind, folder, rejected, cancellationToken);
        MissingWagesFile? missing = folder is null ? null : await new MissingWages(invoker).WriteAsync(folder, account.Header, account.WageMonths, cancellationToken);
        if (request.Json)
        {
            JsonOutput.Write(terminal.Out, SubmissionDocument.Of(request.File, account, missing, explained));
        }
        else
        {
            SubmissionText.Write(terminal, request.File, account, missing);
        }

        return account.Rejected == 0 ? ExitCode.Done : ExitCode.Differences;
    }

    private static async Task<SubmissionAccount> SubmitAsync(
        Terminal terminal,
        SeculineSubmission submission,
        string path,
        SeculineKind kind,
        AnswerFolder? folder,
        Action<RejectedLine>? rejected,
        CancellationToken cancellationToken)
    {
        using var progress = new Progress(terminal, "Submitting");
        await using FileStream file = new(path, new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan });
        SubmissionOptions options = new() { Answers = folder, Rejected = rejected, Progress = (done, all) => progress.Report(done, all, "lines") };
        return await submission.SubmitAsync(file, kind, options, cancellationToken);
    }

    private static SeculineDecisions Decisions(string? path)
    {
        if (path is null)
        {
            return SeculineDecisions.Default;
        }

        using FileStream document = File.OpenRead(path);
        return SeculineDecisions.Read(document);
    }
}
