using BS2000Bridge.Cli.Importing;
using BS2000Bridge.InitialLoad.Accounts;

namespace BS2000Bridge.Cli.Commands;

/// <summary><c>bridge import</c>: the initial load of a legacy month into the modern domains.</summary>
internal static class ImportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal, ParametersOption parameters)
    {
        Option<string> data = new("--data") { Description = "The folder of the months, as 'bridge generate' or a transfer from BS2000 has written it.", HelpName = "DIR", Required = true };
        Option<YearMonth?> month = Options.Month("--month", "The month to take over.");
        month.Required = true;
        Option<string> database = DatabaseOption.Create();
        Option<string?> report = new("--report") { Description = "Where to write the records that were not taken, with their reasons.", HelpName = "FILE" };
        Option<bool> json = Options.Json();
        Command command = new(
            "import",
            "Takes a month of the mainframe over into the database of the modern services: employers, affiliations, the year so far, wages; and computes the contributions. "
            + "Broken off and started again, it goes on where it was. Exit code 0: every record was taken, 1: some were not.")
        {
            data, month, database, report, json,
        };
        command.SetAction((result, cancellationToken) => Task.Run(
            async () =>
            {
                LoadAccount account = await new MonthImport(terminal, parameters.Read(result)).RunAsync(
                    result.GetRequiredValue(data), result.GetRequiredValue(month)!.Value, DatabaseOption.Parse(result.GetRequiredValue(database)), cancellationToken);
                if (result.GetValue(report) is { } path)
                {
                    ImportText.WriteReport(path, account.NotTaken);
                }

                if (result.GetValue(json))
                {
                    JsonOutput.Write(terminal.Out, ImportDocument.Of(account));
                }
                else
                {
                    ImportText.Write(terminal, account, result.GetValue(report));
                }

                return account.IsWhole ? ExitCode.Done : ExitCode.Differences;
            },
            CancellationToken.None));
        return command;
    }
}
