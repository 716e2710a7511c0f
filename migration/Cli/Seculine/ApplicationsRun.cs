using BS2000Bridge.Seculine.Demdet;
using Grpc.Core;

namespace BS2000Bridge.Cli.Seculine;

/// <summary>Submits DEMDET.xml, and says what has become of it.</summary>
internal static class ApplicationsRun
{
    /// <summary>Submits it.</summary>
    /// <returns>0 when no application was rejected, 1 when one was.</returns>
    /// <exception cref="CliException">The file was given back whole.</exception>
    public static async Task<int> RunAsync(Terminal terminal, CallInvoker invoker, SubmitRequest request, CancellationToken cancellationToken)
    {
        DemdetAccount account;
        using (var progress = new Progress(terminal, "Submitting"))
        {
            account = await new DemdetSubmission(invoker, terminal.Time)
                .SubmitAsync(request.File, request.Answers, (done, all) => progress.Report(done, all, "applications"), cancellationToken);
        }

        if (account.Failure is { } failure)
        {
            throw CliException.BadInput(failure.English, account.AnswerFile is { } file ? $"The file that says so is {file}." : "Nothing of it was taken.");
        }

        if (request.Json)
        {
            JsonOutput.Write(terminal.Out, ApplicationsText.Document(account));
        }
        else
        {
            if (request.Explain)
            {
                ApplicationsText.Explain(terminal, account);
            }

            ApplicationsText.Write(terminal, account);
        }

        return account.RejectedByCode.Count == 0 ? ExitCode.Done : ExitCode.Differences;
    }
}
