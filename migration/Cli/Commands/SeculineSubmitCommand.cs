using System.CommandLine;
using BS2000Bridge.Cli.Infrastructure;
using BS2000Bridge.Cli.Seculine;
using BS2000Bridge.Legislation;
using BS2000Bridge.Seculine;
using Grpc.Net.Client;

namespace BS2000Bridge.Cli.Commands;

/// <summary><c>bridge seculine submit</c>: a file of declarations, line by line, to the services of their domains.</summary>
internal static class SeculineSubmitCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal, Lazy<ParameterLibrary> library)
    {
        Argument<string> file = new("FILE") { Description = $"The file: {SeculineKinds.Supported}." };
        Option<SeculineKind?> kind = Options.OneOf("--kind", "What the file is. [default: as its name begins]", Enum.GetValues<SeculineKind>());
        Option<string?> answers = new("--answers") { Description = "The folder for the answer files. [default: none are written]", HelpName = "DIR" };
        Option<string?> settings = new("--settings") { Description = "A JSON document that changes what no published layout settles.", HelpName = "FILE" };
        Option<bool> explain = new("--explain") { Description = "Says of each rejected line, in French, which field is at fault and why." };
        Option<bool> json = Options.Json();
        CentreOptions centre = new();
        Command command = new("submit", "Submits a file. Sent again, it has the same answers, and nothing is taken twice. Ends with 1 when a line was rejected.")
        {
            file, kind, answers, settings, explain, json,
        };
        centre.AddTo(command);
        command.SetAction(async (result, cancellation) =>
        {
            string path = result.GetRequiredValue(file);
            SeculineKind what = result.GetValue(kind) ?? SeculineKinds.OfFileName(path) ?? throw Unsupported(path);
            AnswerFolder? folder = result.GetValue(answers) is { } wanted ? new AnswerFolder(wanted, terminal.Time) : null;
            List<RejectedLine>? explained = result.GetValue(explain) && result.GetValue(json) ? [] : null;
            Action<RejectedLine>? rejected = explained is not null ? explained.Add : result.GetValue(explain) ? line => SubmissionText.Explain(terminal, line) : null;
            using GrpcChannel channel = centre.Connect(result);
            (SubmissionAccount account, MissingWagesFile? missing) = await CentreCalls.DoAsync(centre.Address(result), path, async () =>
            {
                var submission = new SeculineSubmission(channel.CreateCallInvoker(), Decisions(result.GetValue(settings)), month => CappedWage.Of(library.Value, month));
                SubmissionAccount taken = await SubmitAsync(terminal, submission, path, what, folder, rejected, cancellation);
                return (taken, folder is null ? null : await new MissingWages(channel.CreateCallInvoker()).WriteAsync(folder, taken.Header, taken.WageMonths, cancellation));
            });
            if (result.GetValue(json))
            {
                JsonOutput.Write(terminal.Out, SubmissionDocument.Of(path, account, missing, explained));
            }
            else
            {
                SubmissionText.Write(terminal, path, account, missing);
            }

            return account.Rejected == 0 ? ExitCode.Done : ExitCode.Differences;
        });
        return command;
    }

    private static async Task<SubmissionAccount> SubmitAsync(
        Terminal terminal,
        SeculineSubmission submission,
        string path,
        SeculineKind kind,
        AnswerFolder? folder,
        Action<RejectedLine>? rejected,
        CancellationToken cancellation)
    {
        using var progress = new Progress(terminal, "Submitting");
        await using FileStream file = new(path, new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan });
        SubmissionOptions options = new() { Answers = folder, Rejected = rejected, Progress = (done, all) => progress.Report(done, all, "lines") };
        return await submission.SubmitAsync(file, kind, options, cancellation);
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

    private static CliException Unsupported(string path) => CliException.BadInput(
        $"{path}: its name begins with no procedure that is taken.",
        $"Taken are {SeculineKinds.Supported}; --kind says which it is when the name does not. DECINT, DEMMAT and DEMUTI are not taken.");
}
