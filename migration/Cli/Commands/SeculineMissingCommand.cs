using BS2000Bridge.Cli.Seculine;
using BS2000Bridge.Seculine.Answers;
using Grpc.Net.Client;

namespace BS2000Bridge.Cli.Commands;

/// <summary><c>bridge seculine missing</c>: SALMAN, the wages of an employer's month that are missing.</summary>
internal static class SeculineMissingCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        MemberOptions member = new();
        CentreOptions centre = new();
        Option<bool> json = Options.Json();
        Command command = new("missing", "Writes SALMAN: the insured whose wage of a month is missing. Ends with 1 when one is.") { json };
        member.AddTo(command);
        centre.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            using GrpcChannel channel = centre.Connect(result);
            MissingWagesFile written = await CentreCalls.DoAsync(centre.Address(result), file: null, () => new MissingWages(channel.CreateCallInvoker()).WriteAsync(
                member.Answers(result, terminal.Time),
                member.Header(result),
                [new WageMonth(member.Employer(result), member.Month(result))],
                cancellationToken), cancellationToken);
            if (result.GetValue(json))
            {
                JsonOutput.Write(terminal.Out, new { file = written.Path, records = written.Records });
            }
            else
            {
                terminal.Out.WriteLine(written.Path is null ? "No wage is missing." : $"{written.Records:N0} wages are missing: {written.Path}");
            }

            return written.Records == 0 ? ExitCode.Done : ExitCode.Differences;
        });
        return command;
    }
}
