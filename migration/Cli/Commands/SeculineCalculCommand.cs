using BS2000Bridge.Cli.Seculine;
using BS2000Bridge.Seculine;
using BS2000Bridge.Seculine.Calcul;
using Grpc.Net.Client;
using Spectre.Console;

namespace BS2000Bridge.Cli.Commands;

/// <summary><c>bridge seculine calcul</c>: CALCUL.xml, the calculation of an employer's month in detail.</summary>
internal static class SeculineCalculCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        MemberOptions member = new();
        CentreOptions centre = new();
        Option<bool> json = Options.Json();
        Command command = new("calcul", "Writes CALCUL.xml: an employer's contributions of a month, earlier months computed anew, reimbursements, and the sums.") { json };
        member.AddTo(command);
        centre.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            using GrpcChannel channel = centre.Connect(result);
            CalculAccount written = await CentreCalls.DoAsync(
                centre.Address(result),
                file: null,
                () => new CalculFile(channel.CreateCallInvoker(), SeculineDecisions.Default, terminal.Time)
                    .WriteAsync(member.Answers(result, terminal.Time), member.Header(result), member.Employer(result), member.Month(result), cancellationToken),
                cancellationToken);
            if (result.GetValue(json))
            {
                JsonOutput.Write(terminal.Out, Document(written));
            }
            else
            {
                Write(terminal, written);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static object Document(CalculAccount written) => new
    {
        file = written.Path,
        statements = written.Statements,
        provisional = written.IsProvisional,
        currentPeriod = written.CurrentPeriod.ToEuros(),
        recomputedPeriods = written.RecomputedPeriods.ToEuros(),
        tax = written.Tax.ToEuros(),
        reimbursements = written.Reimbursements.ToEuros(),
        total = written.Total.ToEuros(),
    };

    private static void Write(Terminal terminal, CalculAccount written)
    {
        Table table = Tables.Create("CALCUL", ">EUR");
        table.Row("contributions of the month", $"{written.CurrentPeriod}");
        table.Row("earlier months computed anew", $"{written.RecomputedPeriods}");
        table.Row("tax withheld", $"{written.Tax}");
        table.Row("less reimbursements", $"{written.Reimbursements}");
        table.Row("total", $"{written.Total}");
        terminal.Write(table);
        terminal.Out.WriteLine($"{written.Statements:N0} insured and periods: {written.Path}{(written.IsProvisional ? ", provisional: the month is not closed yet" : "")}");
    }
}
